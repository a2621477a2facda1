import { Fragment, type VNode } from 'preact';
import { type Comparison, COMPARISON_OUTCOMES, MIN_CASES } from '../../../domain/shortage/outcomes/index.js';
import { type Column, DataTable, Notice } from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';

type Interval = NonNullable<Comparison['a']>;

/** The study's question from own data: what can be said, and where too few cases forbid to say anything. */
export function ComparePage({ comparisons }: { readonly comparisons: readonly Comparison[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('figures.compare_title')}</h1>
      <p>{ui.t('figures.compare_lead')}</p>
      <Notice kind="note">
        <p>{ui.t('figures.compare_note')}</p>
      </Notice>
      {COMPARISON_OUTCOMES.map((outcome) => {
        const rows = comparisons.filter((comparison) => comparison.outcome === outcome);
        return (
          <Fragment key={outcome}>
            <h2>{ui.t(`figures.outcome_${outcome}`)}</h2>
            <h3>{ui.t('figures.compare_crude')}</h3>
            <Crude rows={rows} />
            <h3>{ui.t('figures.compare_adjusted')}</h3>
            <p class="soft">{ui.t('figures.compare_adjusted_lead')}</p>
            <Adjusted rows={rows} />
          </Fragment>
        );
      })}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Comparison[];
}

function Crude({ rows }: RowsProps): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('figures.compare_crude')}
      quietCaption
      rows={rows}
      rowKey={({ question }) => question}
      columns={[
        questionColumn(ui),
        {
          key: 'with',
          title: ui.t('figures.compare_with'),
          cell: ({ a, casesA }) => rateText(ui, a, casesA),
        },
        {
          key: 'without',
          title: ui.t('figures.compare_without'),
          cell: ({ b, casesB }) => rateText(ui, b, casesB),
        },
        {
          key: 'difference',
          title: ui.t('figures.compare_difference'),
          cell: ({ difference, verdict }) => pointsText(ui, difference, verdict),
        },
        saysColumn(ui, ({ verdict }) => verdict),
      ]}
    />
  );
}

function Adjusted({ rows }: RowsProps): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('figures.compare_adjusted')}
      quietCaption
      rows={rows}
      rowKey={({ question }) => question}
      columns={[
        questionColumn(ui),
        {
          key: 'difference',
          title: ui.t('figures.compare_difference'),
          cell: ({ adjusted, adjustedVerdict }) => pointsText(ui, adjusted, adjustedVerdict),
        },
        {
          key: 'used',
          title: ui.t('figures.compare_used'),
          cell: ({ adjusted }) => (adjusted ? ui.format.percent(adjusted.used) : ui.t('figures.hidden')),
        },
        saysColumn(ui, ({ adjustedVerdict }) => adjustedVerdict),
      ]}
    />
  );
}

function questionColumn(ui: Pick<Ui, 't'>): Column<Comparison> {
  return {
    key: 'question',
    title: ui.t('figures.compare_question'),
    cell: ({ question }) => ui.t(`figures.question_${question}`),
  };
}

function saysColumn(
  ui: Pick<Ui, 't'>,
  verdictOf: (row: Comparison) => Comparison['verdict'],
): Column<Comparison> {
  return {
    key: 'says',
    title: ui.t('figures.compare_says'),
    cell: (row) => ui.t(`figures.verdict_${verdictOf(row)}`),
  };
}

/** A share of few cases is no figure: it would say more about those few than about anything else. */
function rateText(ui: Pick<Ui, 't' | 'format'>, rate: Interval | null, cases: number): string {
  if (rate === null || cases < MIN_CASES) return ui.t('figures.compare_no_figure');
  const percent = (share: number): string => ui.format.number(share * 100, 0);
  return ui.t('figures.compare_rate', {
    value: percent(rate.value),
    low: percent(rate.low),
    high: percent(rate.high),
    cases: ui.format.number(cases),
  });
}

function pointsText(
  ui: Pick<Ui, 't' | 'format'>,
  difference: Interval | null,
  verdict: Comparison['verdict'],
): string {
  if (difference === null || verdict === 'too_few') return ui.t('figures.hidden');
  const points = (value: number): string => `${value > 0 ? '+' : ''}${ui.format.number(value * 100, 0)}`;
  return ui.t('figures.compare_points', {
    value: points(difference.value),
    low: points(difference.low),
    high: points(difference.high),
  });
}
