import type { VNode } from 'preact';
import { SEARCH_RADII } from '../../courses/index.js';
import type { ImportKind } from '../../domain/table-import/index.js';
import {
  Badge,
  Button,
  ErrorSummary,
  FileField,
  Form,
  formState,
  type FormValues,
  type PointedError,
  RadioGroup,
  Row,
  Rows,
  SelectField,
  TextArea,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { TableImport } from '../table-import.entity.js';

const ACCEPTED = '.csv,.xlsx,.txt,.json,.jsonld,.html,.xml';

export interface StartPageProps {
  readonly items: readonly TableImport[];
  readonly kinds: readonly ImportKind[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** The course search of the Bundesagentur is switched on. */
  readonly search: boolean;
  /** Largest file, in MB. */
  readonly size: number;
}

/** Upload a table, or look at one that was brought in; the way out stands below. */
export function StartPage({ items, kinds, values, errors, search, size }: StartPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      kind: ui.t('imports.kind'),
      file: ui.t('imports.file'),
      url: ui.t('imports.page_url'),
      page: ui.t('imports.page_text'),
      plz: ui.t('courses.plz'),
      radius: ui.t('feeds.radius'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('imports.title')}</h1>
      <ErrorSummary form={form} />
      <p>{ui.t('imports.lead')}</p>
      <Form action="/imports" multipart>
        <RadioGroup
          form={form}
          name="kind"
          options={kinds.map((value) => ({ value, label: ui.t(`imports.kind_${value}`) }))}
        />
        <FileField form={form} name="file" accept={ACCEPTED} hint={ui.t('imports.file_hint', { size })} />
        {kinds.includes('courses') && <p class="soft">{ui.t('imports.file_courses')}</p>}
        <Button>{ui.t('imports.upload')}</Button>
      </Form>
      {kinds.includes('vacancies') && (
        <>
          <h2>{ui.t('imports.page_title')}</h2>
          <p>{ui.t('imports.page_lead')}</p>
          <Form action="/imports/page">
            <TextField form={form} name="url" maxLength={500} optional />
            <TextArea form={form} name="page" rows={4} optional />
            <Button kind="quiet">{ui.t('imports.page_read')}</Button>
          </Form>
        </>
      )}
      {search && (
        <>
          <h2>{ui.t('feeds.search')}</h2>
          <Form action="/imports/course-search">
            <TextField form={form} name="plz" inputMode="numeric" maxLength={5} width="short" />
            <SelectField
              form={form}
              name="radius"
              empty={false}
              options={SEARCH_RADII.map((km) => ({ value: String(km), label: ui.format.km(km) }))}
            />
            <Button kind="quiet">{ui.t('feeds.search_do')}</Button>
          </Form>
        </>
      )}
      <h2>{ui.t('imports.export_title')}</h2>
      <p>{ui.t('imports.export_lead')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            {kind === 'people' ? (
              <a href="/exports/people">{ui.t('exports.to_people')}</a>
            ) : (
              <a href={`/exports/${kind}.csv`}>{ui.t(`imports.kind_${kind}`)} (CSV)</a>
            )}
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <>
          <h2>{ui.t('imports.earlier')}</h2>
          <Rows>
            {items.map((run) => (
              <Row
                key={run.id}
                level={3}
                title={run.fileName}
                href={`/imports/${run.id}`}
                detail={`${ui.t(`imports.kind_${run.kind}`)} · ${ui.format.day(run.createdAt.toISOString().slice(0, 10))}`}
                end={<Badge kind="plain">{ui.t(`imports.state_${run.state}`)}</Badge>}
              />
            ))}
          </Rows>
        </>
      )}
    </>
  );
}
