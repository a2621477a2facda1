import type { VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import { LAW_KINDS, type LawKind, type ReviewItem } from '../../domain/work-permission/index.js';
import { Badge, DataTable, Details, LinkButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { LawEntryRow } from '../law-entry.entity.js';
import { entryOf } from '../law-store.js';
import { ReviewRows } from './review.js';
import { nameText, Validity, valueText } from './values.js';

export interface LawPageProps {
  readonly rows: readonly LawEntryRow[];
  readonly overdue: readonly ReviewItem[];
  readonly today: LocalDate;
  readonly mayWrite: boolean;
}

/** The law as rows: what holds from when to when, by which source, and when somebody must look again. */
export function LawPage({ rows, overdue, today, mayWrite }: LawPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('law.title')}</h1>
      <p>{ui.t(mayWrite ? 'law.lead' : 'law.lead_desk')}</p>
      <ReviewRows items={overdue} />
      {LAW_KINDS.map((kind) => (
        <Kind key={kind} {...{ kind, today, mayWrite }} rows={rows.filter((row) => row.kind === kind)} />
      ))}
    </>
  );
}

interface KindProps extends Omit<LawPageProps, 'overdue'> {
  readonly kind: LawKind;
}

function Kind({ kind, rows, today, mayWrite }: KindProps): VNode {
  const ui = useUi();
  return (
    <Details
      summary={`${ui.t(`law.kind_${kind}`)} (${ui.format.number(rows.length)})`}
      open={rows.some((row) => row.reviewBy < today)}
    >
      <p class="soft">{ui.t(`law.about_${kind}`)}</p>
      {rows.length > 0 && (
        <DataTable
          caption={ui.t(`law.kind_${kind}`)}
          quietCaption
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              title: ui.t('law.name'),
              cell: (row) => <a href={`/law/entries/${row.id}`}>{nameText(ui, entryOf(row))}</a>,
            },
            { key: 'value', title: ui.t('law.value'), cell: (row) => valueText(ui, entryOf(row)) },
            { key: 'valid', title: ui.t('law.valid'), cell: (row) => <Validity entry={entryOf(row)} /> },
            { key: 'source', title: ui.t('law.source'), cell: (row) => <bdi lang="de">{row.source}</bdi> },
            {
              key: 'review',
              title: ui.t('law.review'),
              cell: (row) => (
                <Badge kind={row.reviewBy < today ? 'act' : 'plain'}>{ui.format.day(row.reviewBy)}</Badge>
              ),
            },
          ]}
        />
      )}
      <p>
        <LinkButton kind="quiet" href={`/law/entries/new?kind=${kind}`}>
          {ui.t(mayWrite ? 'law.add' : 'law.try')}
        </LinkButton>
      </p>
    </Details>
  );
}
