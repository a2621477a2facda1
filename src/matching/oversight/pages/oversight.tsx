import type { VNode } from 'preact';
import type { GateLine, Grouping } from '../../../domain/matching/index.js';
import { DataTable, Details, KeyValue, Ltr, Notice } from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import type { KindOfGates, OversightReport } from '../oversight.service.js';

/** What the ranking rests on, whether shown lists can be worked out again, and where the law tells groups apart. */
export function OversightPage({ report }: { readonly report: OversightReport }): VNode {
  const ui = useUi();
  const { replay, columns, weights, gates, swaps } = report;
  return (
    <>
      <h1>{ui.t('oversight.title')}</h1>
      <p>{ui.t('oversight.lead')}</p>
      <h2>{ui.t('oversight.replay')}</h2>
      <Notice kind={replay.different.length === 0 ? 'done' : 'problem'}>
        {replay.different.length === 0
          ? ui.t('oversight.replay_equal', { count: replay.equal })
          : ui.t('oversight.replay_different', { count: replay.different.length })}
      </Notice>
      {replay.stale > 0 && <p class="soft">{ui.t('oversight.replay_stale', { count: replay.stale })}</p>}
      {replay.different.length > 0 && (
        <Details summary={ui.t('oversight.different')}>
          <Ltr>{replay.different.join(', ')}</Ltr>
        </Details>
      )}
      <h2>{ui.t('oversight.columns')}</h2>
      <p>{ui.t('oversight.columns_lead')}</p>
      <KeyValue
        items={[
          { label: ui.t('oversight.of_people'), value: <Ltr>{columns.people.join(', ')}</Ltr> },
          { label: ui.t('oversight.of_vacancies'), value: <Ltr>{columns.vacancies.join(', ')}</Ltr> },
          { label: ui.t('oversight.version'), value: <Ltr>{weights.version}</Ltr> },
        ]}
      />
      <h2>{ui.t('oversight.swaps')}</h2>
      <p>{ui.t('oversight.swaps_lead')}</p>
      <SwapTable lines={swaps} />
      <h2>{ui.t('oversight.gates')}</h2>
      <p>{ui.t('oversight.gates_lead')}</p>
      {gates.map((one) => (
        <GateTable key={`${one.kind}/${one.by}`} {...one} />
      ))}
      <p>
        <a href="/api/v1/oversight/matching">{ui.t('oversight.as_json')}</a>
      </p>
    </>
  );
}

function SwapTable({ lines }: { readonly lines: OversightReport['swaps'] }): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('oversight.swaps')}
      quietCaption
      columns={[
        {
          key: 'fact',
          title: ui.t('oversight.swap_fact'),
          cell: ({ fact }) => ui.t(`oversight.swap_${fact}`),
        },
        {
          key: 'exchanged',
          title: ui.t('oversight.swap_exchanged'),
          cell: ({ exchanged }) => ui.format.number(exchanged),
          numeric: true,
        },
        {
          key: 'changed',
          title: ui.t('oversight.swap_changed'),
          cell: ({ changed }) => ui.format.number(changed),
          numeric: true,
        },
      ]}
      rows={lines}
      rowKey={({ fact }) => fact}
    />
  );
}

function GateTable({ kind, by, lines }: KindOfGates): VNode {
  const ui = useUi();
  const number = ({ people }: GateLine): string =>
    people === null ? ui.t('oversight.few') : ui.format.number(people);
  const share = (line: GateLine): string =>
    line.share === null ? ui.t('oversight.few') : `${ui.format.number(Math.round(line.share * 100))} %`;
  return (
    <DataTable
      caption={`${ui.text(`vacancies.kind_${kind}`) ?? kind}, ${ui.t(`oversight.by_${by}`)}`}
      columns={[
        {
          key: 'group',
          title: ui.t(`oversight.by_${by}`),
          cell: ({ group }) => groupText(ui, by, group),
        },
        {
          key: 'outcome',
          title: ui.t('oversight.outcome'),
          cell: ({ outcome }) => ui.t(`oversight.${outcome}`),
        },
        {
          key: 'rule',
          title: ui.t('oversight.rule'),
          cell: ({ rule }) => (rule === null ? ui.t('oversight.several_rules') : <Ltr>{rule}</Ltr>),
        },
        { key: 'people', title: ui.t('oversight.people'), cell: number, numeric: true },
        { key: 'share', title: ui.t('oversight.share'), cell: share, numeric: true },
      ]}
      rows={lines}
      rowKey={({ group, outcome, rule }) => `${group}/${outcome}/${rule}`}
    />
  );
}

function groupText(ui: Ui, by: Grouping, group: string): string {
  if (by === 'status') return ui.text(`papers.${group}`) ?? group;
  return ui.text(`oversight.group_${group}`) ?? ui.format.country(group);
}
