import type { VNode } from 'preact';
import type { CourseFeedRow } from '../../domain/course-feed/index.js';
import {
  Button,
  type Column,
  DataTable,
  Details,
  ErrorSummary,
  FileField,
  Form,
  type FormValues,
  formState,
  LinkButton,
  Notice,
  type PointedError,
  PostButton,
  Row,
  Rows,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import { SEARCH_RADII } from '../import/ba-search.client.js';
import type { CourseImport } from '../import/course-import.entity.js';

export interface ImportPageProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly imports: readonly CourseImport[];
  /** The search of the Bundesagentur is switched on. */
  readonly search: boolean;
}

/** First step: a file is read and judged, nothing is entered yet. */
export function ImportPage({ values, errors, imports, search }: ImportPageProps): VNode {
  const ui = useUi();
  const labels = {
    file: ui.t('feeds.file'),
    plz: ui.t('courses.plz'),
    radius: ui.t('feeds.radius'),
  };
  const form = formState(ui, { labels, values, errors });
  return (
    <>
      <h1>{ui.t('feeds.title')}</h1>
      <p>{ui.t('feeds.lead')}</p>
      <ErrorSummary form={form} />
      <Form action="/courses/import" multipart>
        <FileField form={form} name="file" accept=".csv,.txt,.xlsx,.json,.jsonld,.html" />
        <Button>{ui.t('feeds.read')}</Button>
      </Form>
      <Details summary={ui.t('feeds.columns')}>
        <p>{ui.t('feeds.columns_text')}</p>
        <p class="soft">
          <bdi dir="ltr">
            Kennung; Anbieter; Titel; Förderung; Einstieg; Ziel; Beginn; Ende; Anmeldeschluss; UE; Wochentage;
            Uhrzeit von; Uhrzeit bis; Form; PLZ; Kinderbetreuung; Plätze; Preis; Prüfung am; Ergebnis am
          </bdi>
        </p>
      </Details>
      {search && (
        <>
          <h2>{ui.t('feeds.search')}</h2>
          <Form action="/courses/import/search">
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
      {imports.length > 0 && (
        <>
          <h2>{ui.t('feeds.earlier')}</h2>
          <Rows>
            {imports.map((one) => (
              <Row
                key={one.id}
                title={one.fileName}
                href={`/courses/import/${one.id}`}
                detail={`${ui.t(`feeds.state_${one.state}`)} · ${ui.format.instant(one.madeAt)}`}
              />
            ))}
          </Rows>
        </>
      )}
    </>
  );
}

/** Second step: every row with what is wrong or assumed; one click enters the good ones. */
export function ImportRows({ found }: { readonly found: CourseImport }): VNode {
  const ui = useUi();
  const good = found.rows.filter(({ draft }) => draft !== null).length;
  const bad = found.rows.filter(({ draft }) => draft === null);
  return (
    <>
      <h1>{found.fileName}</h1>
      {found.state === 'committed' ? (
        <Notice kind="done">
          {ui.t('feeds.committed', { created: found.created, changed: found.changed })}{' '}
          <a href="/courses/own">{ui.t('plans.own_title')}</a>
        </Notice>
      ) : (
        <>
          <p>{ui.t('feeds.judged', { good, bad: bad.length })}</p>
          {good > 0 && (
            <PostButton kind="main" action={`/courses/import/${found.id}/commit`}>
              {ui.t('feeds.commit', { count: good })}
            </PostButton>
          )}
        </>
      )}
      {bad.length > 0 && (
        <DataTable
          caption={ui.t('feeds.bad_rows')}
          columns={[
            rowColumn(ui),
            { key: 'faults', title: ui.t('feeds.col_faults'), cell: (row) => faultText(ui, row) },
          ]}
          rows={bad}
          rowKey={({ row }) => String(row)}
        />
      )}
      {good > 0 && (
        <DataTable
          caption={ui.t('feeds.good_rows')}
          columns={[
            rowColumn(ui),
            {
              key: 'days',
              title: ui.t('plans.chart_course'),
              cell: ({ draft }) => draft && ui.format.dayRange(draft.startsOn, draft.endsOn),
            },
            { key: 'notes', title: ui.t('feeds.col_notes'), cell: (row) => noteText(ui, row) },
          ]}
          rows={found.rows.filter(({ draft }) => draft !== null)}
          rowKey={({ row }) => String(row)}
        />
      )}
      <p>
        <LinkButton kind="quiet" href="/courses/import">
          {ui.t('feeds.again')}
        </LinkButton>
      </p>
    </>
  );
}

function rowColumn(ui: Ui): Column<CourseFeedRow> {
  return {
    key: 'row',
    title: ui.t('feeds.col_row'),
    cell: ({ row, title }) => (
      <>
        {ui.format.number(row)} <bdi>{title}</bdi>
      </>
    ),
  };
}

function faultText(ui: Ui, { faults }: CourseFeedRow): string {
  return faults
    .map(({ pointer, code }) => {
      const field = pointer.slice(1);
      return `${ui.text(`feeds.field_${field}`) ?? field}: ${ui.t(`feeds.fault_${code}`)}`;
    })
    .join(' · ');
}

function noteText(ui: Ui, { notes }: CourseFeedRow): string {
  return notes.map((note) => ui.t(`feeds.note_${note}`)).join(' · ') || '–';
}
