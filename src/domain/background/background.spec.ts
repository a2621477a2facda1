import fc from 'fast-check';
import {
  isMonth,
  MOST_OCCUPATIONS,
  monthsOf,
  monthsShown,
  practiceYears,
  readMonth,
  shownPractice,
  withPractice,
} from './practice.js';
import {
  nextStates,
  nextStep,
  RECOGNITION_STATES,
  recognitionsWith,
  usuallyRegulated,
} from './recognition.js';

describe('recognition', () => {
  it.each([
    // state, regulated, since, papers, day, step, due
    ['none', true, '2026-01-10', null, '2026-02-01', 'seek_advice', null],
    ['none', false, '2026-01-10', null, '2026-02-01', 'work_now', null],
    ['advice', true, '2026-01-10', null, '2026-02-01', 'apply', null],
    ['applied', true, '2026-01-10', null, '2026-02-10', 'await_receipt', '2026-02-10'],
    ['applied', true, '2026-01-10', null, '2026-02-11', 'send_papers', null],
    ['applied', true, '2026-01-10', '2026-01-31', '2026-04-30', 'await_decision', '2026-04-30'],
    ['applied', true, '2026-01-10', '2026-01-31', '2026-05-01', 'ask_about_delay', '2026-04-30'],
    // Papers that lay there before a second application begin to count with it.
    ['applied', false, '2026-06-01', '2026-01-31', '2026-06-02', 'await_decision', '2026-09-01'],
    ['partial', true, '2026-01-10', null, '2026-02-01', 'adapt_or_test', null],
    ['partial', false, '2026-01-10', null, '2026-02-01', 'close_gaps', null],
    ['refused', true, '2026-01-10', null, '2026-02-01', 'read_refusal', null],
    ['full', true, '2026-01-10', null, '2026-02-01', 'done', null],
  ] as const)(
    '%s, regulated %s, since %s, papers %s, on %s: %s',
    (state, regulated, since, papers, day, step, due) => {
      expect(nextStep({ state, regulated, since, papersCompleteOn: papers }, day)).toEqual({ step, due });
    },
  );

  it('reaches every state from none, a decision only through an application, and ends with a full one', () => {
    const reached = new Set<string>(['none']);
    for (const state of reached) for (const next of nextStates(state as 'none')) reached.add(next);
    expect([...reached].sort()).toEqual([...RECOGNITION_STATES].sort());
    const before = (state: 'partial' | 'refused'): readonly string[] =>
      RECOGNITION_STATES.filter((from) => nextStates(from).includes(state));
    expect([before('partial'), before('refused')]).toEqual([['applied'], ['applied']]);
    expect(nextStates('full')).toEqual([]);
  });

  it('counts for the matching only when it is full, from its first day, and leaves other occupations alone', () => {
    const current = [
      { kldb5: '22342', from: '2020-01-01' },
      { kldb5: '81302', from: '2021-01-01' },
    ];
    const training = (kldb: string, state: 'full' | 'applied', since: string) =>
      ({ kldb, state, since }) as const;
    const trainings = [
      training('81302', 'full', '2026-05-01'),
      training('81302', 'full', '2026-03-01'),
      training('81404', 'applied', '2026-01-01'),
      training('51311', 'full', '2026-01-01'),
    ];
    expect(recognitionsWith(current, ['81302', '81404'], trainings)).toEqual([
      current[0],
      { kldb5: '81302', from: '2026-03-01' },
    ]);
    expect(recognitionsWith(current, ['81302'], [])).toEqual([current[0]]);
  });

  it.each([
    ['81302', true],
    ['81301', false],
    ['81404', true],
    ['84124', true],
    ['22342', false],
    ['25212', false],
  ])('proposes for %s: regulated %s', (kldb, regulated) => {
    expect(usuallyRegulated(kldb)).toBe(regulated);
  });
});

const MONTH = fc.integer({ min: 2000 * 12, max: 2030 * 12 }).map(monthText);
const PERIOD = fc
  .tuple(fc.constantFrom('22342', '51311', '54101', '29302'), MONTH, fc.option(MONTH))
  .map(([kldb, from, to]) => ({ kldb, from, to }));

function monthText(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

describe('practice', () => {
  it.each([
    ['2020-01', '2020-01', 1],
    ['2019-11', '2021-02', 16],
    ['2026-10', null, 2],
    ['2026-12', null, 0],
    ['2021-01', '2020-01', 0],
    ['2025-01', '2040-01', 23],
  ])('%s to %s: %i months in November 2026', (from, to, months) => {
    expect(monthsOf({ from, to }, '2026-11')).toBe(months);
  });

  it('counts each calendar month of an occupation once', () => {
    fc.assert(
      fc.property(fc.array(PERIOD, { maxLength: 6 }), MONTH, (drawn, now) => {
        const periods = drawn.filter(({ to }) => to === null || to <= now);
        const counted = shownPractice(periods);
        for (const kldb of new Set(periods.map((period) => period.kldb))) {
          let months = 0;
          for (let count = 2000 * 12; count <= 2030 * 12; count += 1) {
            const month = monthText(count);
            const worked = periods.some(
              (one) =>
                one.kldb === kldb &&
                one.from <= month &&
                month <= now &&
                (one.to === null || month <= one.to),
            );
            months += worked ? 1 : 0;
          }
          const shown = counted.get(kldb);
          expect([kldb, shown && monthsShown(shown, now)]).toEqual([kldb, months]);
        }
      }),
    );
  });

  it.each([
    // said, months that ended, going on since, month, years
    [null, 0, '2023-01', '2026-11', 3],
    [null, 0, '2023-01', '2026-12', 4],
    [null, 0, '2023-01', '2027-12', 5],
    [3, 0, '2023-01', '2026-12', 4],
    [8, 0, '2023-01', '2027-12', 8],
    [null, 30, '2026-06', '2026-10', 2],
    [null, 30, '2026-06', '2026-11', 3],
    [null, 11, null, '2030-01', null],
    [null, 24, null, '2030-01', 2],
    [0, 3, null, '2026-11', 0],
    [null, 0, '2027-01', '2026-11', null],
  ])('%s said, %s months, since %s: in %s %s years', (years, months, since, now, expected) => {
    expect(practiceYears({ years, shown: { months, since } }, now)).toBe(expected);
  });

  it('never shrinks while the days go by', () => {
    fc.assert(
      fc.property(fc.array(PERIOD, { maxLength: 6 }), MONTH, MONTH, (periods, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        for (const shown of shownPractice(periods).values())
          expect(monthsShown(shown, late)).toBeGreaterThanOrEqual(monthsShown(shown, early));
      }),
    );
  });

  it('adds to a profile, takes nothing away that was said, and forgets what the history no longer shows', () => {
    const own = [
      { kldb: '22342', relation: 'trained' as const, years: 8 },
      { kldb: '51311', relation: 'wanted' as const, years: null },
    ];
    const periods = [
      { kldb: '22342', from: '2010-01', to: '2012-12' },
      { kldb: '51311', from: '2020-01', to: '2022-06' },
      { kldb: '54101', from: '2023-01', to: '2023-03' },
      { kldb: '29302', from: '2023-01', to: '2025-01' },
    ];
    expect(withPractice(own, periods, '2026-11')).toEqual([
      { ...own[0], shown: { months: 36, since: null } },
      { kldb: '51311', relation: 'experienced', years: null, shown: { months: 30, since: null } },
      { kldb: '29302', relation: 'experienced', years: null, shown: { months: 25, since: null } },
      { kldb: '54101', relation: 'experienced', years: null, shown: { months: 3, since: null } },
    ]);
    expect(withPractice(withPractice(own, periods, '2026-11').slice(0, 2), [], '2026-11')).toEqual([
      own[0],
      { ...own[1], relation: 'experienced' },
    ]);
    const wishes = ['11102', '12102', '21112', '24412'].map((kldb) => ({
      ...{ kldb, relation: 'wanted' as const, years: null },
    }));
    const full = [...own.slice(0, 1), ...wishes];
    const room = MOST_OCCUPATIONS - full.length;
    expect(withPractice(full, periods, '2026-11').slice(full.length)).toEqual(
      [
        { kldb: '51311', relation: 'experienced', years: null, shown: { months: 30, since: null } },
        { kldb: '29302', relation: 'experienced', years: null, shown: { months: 25, since: null } },
      ].slice(0, room),
    );
  });

  it.each([
    ['2026-11', true],
    ['2026-13', false],
    ['1899-01', false],
    ['2026-1', false],
    [null, false],
  ])('%s is a month: %s', (text, expected) => {
    expect(isMonth(text)).toBe(expected);
  });

  it.each([
    ['4/2019', '2019-04'],
    ['04.2019', '2019-04'],
    [' 12 2020 ', '2020-12'],
    ['2019-04', '2019-04'],
    ['13/2019', null],
    ['2019', null],
    ['gestern', null],
  ])('reads %s as %s', (text, month) => {
    expect(readMonth(text)).toBe(month);
  });
});
