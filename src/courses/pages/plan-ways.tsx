import type { VNode } from 'preact';
import type { LanguagePlan, Mishap } from '../../domain/language/index.js';
import { type Column, DataTable, Money } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { PersonPlan, PlanDetails } from '../plan.service.js';

export interface PlanWaysProps {
  readonly plan: PersonPlan;
  readonly details: PlanDetails;
  readonly best: LanguagePlan;
}

interface Way {
  readonly kind: 'best' | PlanDetails['alternatives'][number]['kind'];
  readonly plan: LanguagePlan;
}

/** A small front of date, cost and chance; the earliest way first. */
export function PlanWays({ plan, details, best }: PlanWaysProps): VNode | null {
  const ui = useUi();
  if (details.alternatives.length === 0) return null;
  const ways: readonly Way[] = [{ kind: 'best', plan: best }, ...details.alternatives];
  return (
    <>
      <h2>{ui.t('plans.ways_title')}</h2>
      <p class="soft">{ui.t('plans.ways_lead')}</p>
      <DataTable
        caption={ui.t('plans.ways_title')}
        quietCaption
        columns={wayColumns(ui, plan)}
        rows={ways}
        rowKey={({ kind }) => kind}
      />
      {ways.some(({ kind }) => kind === 'hire_first') && (
        <p class="soft">{ui.t('plans.way_hire_first_note')}</p>
      )}
    </>
  );
}

function wayColumns(ui: Ui, plan: PersonPlan): readonly Column<Way>[] {
  return [
    { key: 'way', title: ui.t('plans.col_way'), cell: ({ kind }) => ui.t(`plans.way_${kind}`) },
    { key: 'ready', title: ui.t('plans.col_ready'), cell: (way) => readyText(ui, way.plan) },
    {
      key: 'cost',
      title: ui.t('plans.col_cost'),
      cell: (way) => <Money cents={way.plan.cost} />,
      numeric: true,
    },
    {
      key: 'chance',
      title: ui.t('plans.col_chance'),
      cell: (way) => <bdi class="num">{ui.format.percent(way.plan.probability)}</bdi>,
      numeric: true,
    },
    {
      key: 'courses',
      title: ui.t('plans.col_courses'),
      cell: (way) => ui.format.list(way.plan.runs.map((id) => runTitle(plan, id))),
    },
  ];
}

function readyText(ui: Ui, { qualifiedOn, onTheJob }: LanguagePlan): string {
  if (onTheJob?.commitmentMetOn == null) return ui.format.day(qualifiedOn);
  return ui.t('plans.way_hire_first_on', {
    start: ui.format.day(onTheJob.startWorkOn),
    met: ui.format.day(onTheJob.commitmentMetOn),
  });
}

/** What a missed place or exam leads to, step by step. */
export function Mishaps({
  plan,
  mishaps,
}: {
  readonly plan: PersonPlan;
  readonly mishaps: readonly Mishap[];
}): VNode | null {
  const ui = useUi();
  if (mishaps.length === 0) return null;
  return (
    <>
      <h2>{ui.t('plans.mishaps_title')}</h2>
      <DataTable
        caption={ui.t('plans.mishaps_title')}
        quietCaption
        columns={[
          {
            key: 'step',
            title: ui.t('plans.col_step'),
            cell: ({ run, missed }: Mishap) => ui.t(`plans.missed_${missed}`, { title: runTitle(plan, run) }),
          },
          { key: 'then', title: ui.t('plans.col_then'), cell: (mishap) => thenText(ui, plan, mishap) },
        ]}
        rows={mishaps}
        rowKey={({ run, missed }) => `${run}${missed}`}
      />
    </>
  );
}

function thenText(ui: Ui, plan: PersonPlan, { next }: Mishap): string {
  if (next === null) return ui.t('plans.then_nothing');
  const title = next.run === null ? null : runTitle(plan, next.run);
  if (next.day !== null) {
    const day = ui.format.day(next.day);
    return title === null ? ui.t('plans.then_day_only', { day }) : ui.t('plans.then_day', { title, day });
  }
  const share = ui.format.percent(next.chance ?? 0);
  return ui.t('plans.then_chance', { title: title ?? '', share });
}

function runTitle(plan: PersonPlan, id: string): string {
  return plan.input.rows.get(id)?.title ?? '';
}
