import type { VNode } from 'preact';
import type { LawEntry } from '../../domain/work-permission/index.js';
import {
  Actions,
  Button,
  Card,
  DataTable,
  Form,
  Hidden,
  KeyValue,
  Notice,
  Row,
  Rows,
} from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { LawPreview } from '../law-preview.service.js';
import { nameText, Validity, valueText } from './values.js';

export interface PreviewPageProps {
  readonly before: LawEntry | null;
  readonly after: LawEntry | null;
  readonly preview: LawPreview;
  /** What the form sent, to be sent again with the decision. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly mayWrite: boolean;
}

/** Whose answers an edit would change, before anything is kept: numbers for who runs the portal, names for a desk. */
export function PreviewPage({ before, after, preview, fields, mayWrite }: PreviewPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('law.preview_title')}</h1>
      {before && <EntryCard title={ui.t('law.before')} entry={before} />}
      {after && <EntryCard title={ui.t('law.after')} entry={after} />}
      {after === null && <Notice kind="act">{ui.t('law.will_remove')}</Notice>}
      <h2>{ui.t('law.effect')}</h2>
      <p>{ui.t('law.changed', { count: preview.changed, people: preview.people })}</p>
      {preview.counts.length > 0 && <Counts preview={preview} />}
      {preview.ownTotal > 0 && <Own preview={preview} />}
      {mayWrite ? (
        <Form action="/law/changes">
          <Hidden name="version" value={String(preview.version)} />
          {fields.map(([name, value]) => (
            <Hidden key={name} {...{ name, value }} />
          ))}
          <Actions>
            <Button>{ui.t('law.commit')}</Button>
            <a href="/law">{ui.t('ui.cancel')}</a>
          </Actions>
        </Form>
      ) : (
        <p>
          <a href="/law">{ui.t('law.back')}</a>
        </p>
      )}
    </>
  );
}

function EntryCard({ title, entry }: { readonly title: string; readonly entry: LawEntry }): VNode {
  const ui = useUi();
  return (
    <Card title={title}>
      <KeyValue
        items={[
          { label: ui.t('law.name'), value: nameText(ui, entry) },
          { label: ui.t('law.value'), value: valueText(ui, entry) },
          { label: ui.t('law.valid'), value: <Validity entry={entry} /> },
          { label: ui.t('law.source'), value: <bdi>{entry.source}</bdi> },
          { label: ui.t('law.review'), value: ui.format.day(entry.reviewBy) },
        ]}
      />
    </Card>
  );
}

function kindText(ui: Pick<Ui, 't' | 'text'>, kind: string): string {
  return ui.text(`vacancies.kind_${kind}`) ?? kind;
}

function Counts({ preview }: { readonly preview: LawPreview }): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('law.counts')}
      rows={preview.counts}
      rowKey={({ kind, before, after, rule }) => `${kind} ${before} ${after} ${rule}`}
      columns={[
        { key: 'kind', title: ui.t('law.work'), cell: ({ kind }) => kindText(ui, kind) },
        {
          key: 'before',
          title: ui.t('law.before'),
          cell: ({ before }) => ui.t(`permission.class_${before}`),
        },
        { key: 'after', title: ui.t('law.after'), cell: ({ after }) => ui.t(`permission.class_${after}`) },
        {
          key: 'rule',
          title: ui.t('law.by_rule'),
          cell: ({ rule }) => (rule === null ? '' : (ui.text(`rules.${rule}`) ?? rule)),
        },
        {
          key: 'count',
          title: ui.t('law.people'),
          cell: ({ count }) => ui.format.number(count),
          numeric: true,
        },
      ]}
    />
  );
}

function Own({ preview }: { readonly preview: LawPreview }): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('law.own', { count: preview.ownTotal })}</h2>
      <Rows>
        {preview.own.map(({ id, name, kinds }) => (
          <Row
            key={id}
            title={name}
            href={`/people/${id}/permission`}
            detail={ui.format.list(kinds.map((kind) => kindText(ui, kind)))}
          />
        ))}
      </Rows>
    </>
  );
}
