import fc from 'fast-check';
import { CLOSING_REASONS, openSteps, Stage } from '../../../src/domain/placement/index.js';
import { addDays } from '../../../src/domain/shared/index.js';
import {
  cellId,
  firstDayOf,
  isQuarter,
  lastDayOf,
  Measure,
  OBSTACLES,
  occupationGroup,
  OutcomeCells,
  quarterOf,
} from '../../../src/domain/shortage/outcomes/index.js';
import {
  applyDeltas,
  CaseContext,
  countAll,
  Delta,
  deltas,
  HistoryStep,
  personContribution,
  placementContribution,
  PlacementRecord,
} from '../../support/plain-funnel.js';

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
    expect(firstDayOf(quarter) <= day && day <= lastDayOf(quarter)).toBe(true);
    expect(quarterOf(addDays(lastDayOf(quarter), 1))).not.toBe(quarter);
    expect(quarterOf(addDays(firstDayOf(quarter), -1))).not.toBe(quarter);
  });

  it('are told from other text', () => {
    expect(['2026-Q1', '2026-Q5', '2026-1', 4].map(isQuarter)).toEqual([true, false, false, false]);
  });
});

const context: CaseContext = {
  kreis: '09188',
  kldb: '33322',
  shortage: 'shortage',
  jobCentre: true,
  mentor: false,
  obstacles: ['language', 'language'],
};
const walk = (...stages: readonly Stage[]): readonly HistoryStep[] =>
  stages.map((to, index) => ({
    number: index + 1,
    to,
    day: addDays('2026-01-01', index * 40),
    reason: to === 'closed' ? 'pay' : null,
    corrects: null,
  }));
const measures = (placement: Partial<PlacementRecord>): string =>
  placementContribution({ context, steps: [], startedOn: null, ...placement })
    .map((delta) => `${delta.measure} ${delta.cell.quarter}`)
    .join(', ');

describe('what a placement adds', () => {
  it('is counted in the quarter in which its cohort began', () => {
    const steps = walk(
      'suggested',
      'agreed',
      'introduced',
      'interview',
      'permit_pending',
      'started',
      'held_3',
    );
    expect(measures({ steps, startedOn: '2026-06-30' })).toBe(
      'matches 2026-Q1, proposals 2026-Q1, proposals/language 2026-Q1, interviews 2026-Q1, ' +
        'proposals_started 2026-Q1, proposals_started/language 2026-Q1, starts 2026-Q2, held_3 2026-Q2',
    );
  });

  it('starts on the day of the step where the first day of work is not known', () => {
    const steps = walk('suggested', 'agreed', 'introduced', 'permit_pending', 'started');
    expect(measures({ steps })).toContain('starts 2026-Q2');
    expect(measures({ steps })).not.toContain('interviews');
  });

  it('does not start by a date alone', () => {
    expect(measures({ steps: walk('suggested'), startedOn: '2026-01-05' })).toBe('matches 2026-Q1');
  });

  it('leaves out what was taken back', () => {
    const steps: HistoryStep[] = [
      ...walk('suggested', 'agreed', 'introduced'),
      { number: 4, to: 'agreed', day: '2026-05-01', reason: null, corrects: 3 },
    ];
    expect(measures({ steps })).toBe('matches 2026-Q1');
    const again: HistoryStep[] = [
      ...steps,
      { number: 5, to: 'introduced', day: '2026-05-02', reason: null, corrects: null },
    ];
    expect(measures({ steps: again })).toBe('matches 2026-Q1, proposals 2026-Q2, proposals/language 2026-Q2');
  });

  it('names the reason of a closing in its own quarter', () => {
    expect(measures({ steps: walk('suggested', 'agreed', 'introduced', 'interview', 'closed') })).toContain(
      'closed/pay 2026-Q2',
    );
  });

  it('goes by occupation group, and people by their entry', () => {
    expect(occupationGroup('33322')).toBe('33');
    const list = personContribution({ context, enteredOn: '2026-11-21' });
    expect(list.map((delta) => `${delta.measure} ${delta.cell.group} ${delta.cell.quarter}`)).toEqual([
      'people 33 2026-Q4',
      'people/language 33 2026-Q4',
    ]);
  });
});

/** What happens to one of several placements: the next possible step, a correction, or a change of the case. */
const event = fc.record({
  placement: fc.nat(3),
  days: fc.nat(60),
  kind: fc.constantFrom('step', 'step', 'step', 'undo', 'context'),
  choice: fc.nat(50),
});
const contexts: readonly CaseContext[] = [
  context,
  { ...context, jobCentre: false, shortage: 'none', obstacles: ['permission', 'child_care'] },
  { ...context, kreis: '11000', kldb: '81302', mentor: true, obstacles: [] },
];

function happen(placement: PlacementRecord, kind: string, choice: number, day: string): PlacementRecord {
  const { steps } = placement;
  if (kind === 'context') return { ...placement, context: contexts[choice % contexts.length] ?? context };
  const number = steps.length + 1;
  const last = steps.at(-1);
  if (kind === 'undo') {
    const before = steps.at(-2);
    if (!last || last.corrects !== null || !before) return placement;
    return {
      ...placement,
      steps: [...steps, { number, to: before.to, day, reason: null, corrects: last.number }],
    };
  }
  const options: readonly Stage[] = last ? openSteps(last.to, 'desk', true) : ['suggested'];
  const to = options[choice % Math.max(1, options.length)];
  if (to === undefined) return placement;
  const reason = to === 'closed' ? (CLOSING_REASONS[choice % CLOSING_REASONS.length] ?? null) : null;
  const startedOn = to === 'started' && choice % 2 === 0 ? addDays(day, 10) : placement.startedOn;
  return { ...placement, startedOn, steps: [...steps, { number, to, day, reason, corrects: null }] };
}

const plain = (cells: OutcomeCells): readonly string[] =>
  [...cells]
    .flatMap(([id, cell]) => [...cell.counts].map(([measure, n]) => `${id} ${measure} ${String(n)}`))
    .sort();

/** A second way to the same numbers: questions to the whole history, one measure after the other. */
function recount(placements: readonly PlacementRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { context: of, steps, startedOn } of placements) {
    const alive = steps.filter(
      (step) => step.corrects === null && !steps.some((other) => other.corrects === step.number),
    );
    const add = (day: string | undefined, measure: Measure): void => {
      if (day === undefined) return;
      const id = `${cellId({ ...of, group: of.kldb.slice(0, 2), quarter: quarterOf(day) })} ${measure}`;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    };
    const first = (stage: Stage): string | undefined => alive.filter((step) => step.to === stage)[0]?.day;
    const introduced = first('introduced');
    const start = first('started') === undefined ? undefined : (startedOn ?? first('started'));
    const started = start !== undefined;
    add(first('suggested'), 'matches');
    add(introduced, 'proposals');
    if (first('interview') ?? first('trial')) add(introduced, 'interviews');
    if (started) add(introduced, 'proposals_started');
    for (const obstacle of OBSTACLES.filter((it) => of.obstacles.includes(it))) {
      add(introduced, `proposals/${obstacle}`);
      if (started) add(introduced, `proposals_started/${obstacle}`);
    }
    add(start, 'starts');
    for (const stage of ['held_3', 'held_6', 'held_12'] as const) if (first(stage)) add(start, stage);
    const closed = alive.filter((step) => step.to === 'closed').at(-1);
    if (closed?.reason) add(closed.day, `closed/${closed.reason}`);
  }
  return [...counts].map(([id, n]) => `${id} ${String(n)}`).sort();
}

describe('figures', () => {
  it('kept event by event equal a rebuild from history and a second count, whatever happened in between', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let placements: readonly PlacementRecord[] = contexts
          .concat(context)
          .map((it) => ({ context: it, steps: [], startedOn: null }));
        let kept: OutcomeCells = new Map();
        let day = '2025-01-01';
        for (const { placement, days, kind, choice } of events) {
          day = addDays(day, days);
          const before = placements[placement];
          if (!before) continue;
          const after = happen(before, kind, choice, day);
          kept = applyDeltas(kept, deltas(placementContribution(before), placementContribution(after)));
          placements = placements.map((it, index) => (index === placement ? after : it));
        }
        expect(plain(kept)).toEqual(plain(countAll(placements.flatMap(placementContribution))));
        expect(plain(kept)).toEqual(recount(placements));
      }),
      { numRuns: 1000 },
    );
  });

  it('narrow along the funnel within a cohort', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let placement: PlacementRecord = { context, steps: [], startedOn: null };
        let day = '2025-01-01';
        for (const { days, choice, kind } of events) {
          day = addDays(day, days);
          placement = happen(placement, kind, choice, day);
        }
        const have = new Set(placementContribution(placement).map((delta) => delta.measure));
        for (const [part, whole] of [
          ['proposals_started', 'proposals'],
          ['interviews', 'proposals'],
          ['held_3', 'starts'],
          ['held_6', 'held_3'],
          ['held_12', 'held_6'],
        ] as const)
          if (have.has(part)) expect(have.has(whole)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('change nothing for an event that changes nothing, and leave no zero behind', () => {
    const list: readonly Delta[] = placementContribution({
      context,
      steps: walk('suggested'),
      startedOn: null,
    });
    expect(deltas(list, list)).toEqual([]);
    expect(applyDeltas(countAll(list), deltas(list, [])).size).toBe(0);
    const cells = countAll(list);
    applyDeltas(cells, list);
    expect(plain(cells)).toEqual(plain(countAll(list)));
  });
});
