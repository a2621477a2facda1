import { existsSync, readFileSync } from 'node:fs';
import { addDays } from '../../src/domain/shared/index.js';
import {
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  paretoFront,
  planLanguage,
  rejectionsAfter,
} from '../../src/domain/language/index.js';
import { judge } from '../../src/cli/cases/language-plan.js';
import { MORNINGS, TODAY, course, goal, person, sitting } from '../oracle/language/build.js';

const B1 = { L: 3, R: 3, S: 3, W: 3 } as const;
const cert = (date: string, levels: LanguageCandidate['levels'] = B1) => ({ levels, date, certScheme: null });
const gate = (maxAgeDays: number | null) =>
  ({ entry: { level: 3, proof: 'certificate', maxAgeDays } }) as const;
const START = '2027-01-11';
const b2 = (changes: Partial<LanguageRun> = {}): LanguageRun => course('B2', 3, START, 20, changes);

const codeOf = (
  candidate: LanguageCandidate,
  run: LanguageRun,
  before: readonly LanguageRun[] = [],
  wanted: LanguageGoal | null = null,
): string | null => {
  const after = before.map(({ id }) => id);
  return rejectionsAfter(candidate, wanted, [...before, run], after)?.get(run.id) ?? null;
};

describe('why a run cannot be the next step, on both sides of each edge', () => {
  const busy = (to: number, reason = 'work') => [{ weekday: 1, from: 300, to, reason }];
  it.each<[string, LanguageCandidate, LanguageRun, string | null]>([
    [
      'no funded place, not paying',
      person(3, { entitlements: [] }),
      b2({ selfPayCost: 100 }),
      'NOT_ENTITLED',
    ],
    ['paying, but no price', person(3, { entitlements: [], selfPay: true }), b2(), 'NOT_ENTITLED'],
    [
      'a cent over budget',
      person(3, { entitlements: [], selfPay: true, budget: 99 }),
      b2({ selfPayCost: 100 }),
      'NOT_ENTITLED+OVER_BUDGET',
    ],
    [
      'exactly the budget',
      person(3, { entitlements: [], selfPay: true, budget: 100 }),
      b2({ selfPayCost: 100 }),
      null,
    ],
    [
      'last units of the quota',
      person(3, { entitlements: ['IK'], ikUeUsed: 200 }),
      b2({ scheme: 'IK' }),
      null,
    ],
    [
      'one unit too many',
      person(3, { entitlements: ['IK'], ikUeUsed: 201 }),
      b2({ scheme: 'IK' }),
      'IK_QUOTA_USED',
    ],
    ['no seat', person(3), b2({ seats: 0 }), 'NO_SEAT'],
    ['registration ends today', person(3), b2({ registerBy: TODAY }), null],
    [
      'registration ended yesterday',
      person(3),
      b2({ registerBy: addDays(TODAY, -1) }),
      'REGISTRATION_CLOSED',
    ],
    [
      'online without a device',
      person(3, { onlineOk: false }),
      b2({ mode: 'online' }),
      'ONLINE_NOT_POSSIBLE',
    ],
    ['as far as one can go', person(3), b2({ travelMin: 60 }), null],
    ['a minute farther', person(3), b2({ travelMin: 61 }), 'TOO_FAR'],
    ['far away, but online', person(3), b2({ travelMin: 300, mode: 'online' }), null],
    ['needs a job offer', person(3), b2({ needsJobOffer: true }), 'NEEDS_JOB_OFFER'],
    ['work ends as the journey begins', person(3, { busy: busy(490) }), b2(), null],
    ['work ends a minute later', person(3, { busy: busy(491) }), b2(), 'TIME_CLASH'],
    ['no journey to an online run', person(3, { busy: busy(510) }), b2({ mode: 'online' }), null],
    ['care without child care', person(3, { busy: busy(600, 'care') }), b2(), 'TIME_CLASH'],
    ['care with child care', person(3, { busy: busy(600, 'care') }), b2({ childcare: true }), null],
    ['work in spite of child care', person(3, { busy: busy(600) }), b2({ childcare: true }), 'TIME_CLASH'],
    ['starts today', person(3), b2({ start: TODAY, registerBy: TODAY }), null],
    ['started yesterday', person(3), b2({ start: addDays(TODAY, -1), registerBy: TODAY }), 'OVERLAP'],
    ['level not reached in one taught skill', person(3, { levels: { ...B1, W: 2 } }), b2(), 'ENTRY_LEVEL'],
    [
      'skill that is not taught may lack',
      person(3, { levels: { ...B1, W: 2 } }),
      b2({ skills: ['L', 'S'] }),
      null,
    ],
    ['no certificate', person(3), b2(gate(183)), 'ENTRY_CERT'],
    [
      'certificate lacks writing',
      person(3, { certs: [cert(TODAY, { ...B1, W: 2 })] }),
      b2(gate(183)),
      'ENTRY_CERT',
    ],
    ['certificate of the last day', person(3, { certs: [cert(addDays(START, -183))] }), b2(gate(183)), null],
    [
      'certificate a day too old',
      person(3, { certs: [cert(addDays(START, -184))] }),
      b2(gate(183)),
      'CERT_TOO_OLD',
    ],
    ['any age will do', person(3, { certs: [cert('2019-01-01')] }), b2(gate(null)), null],
    ['certificate on the day of registration', person(3, { certs: [cert(START)] }), b2(gate(183)), null],
    [
      'certificate a day after registration',
      person(3, { certs: [cert(START)] }),
      b2({ ...gate(183), registerBy: addDays(START, -1) }),
      'CERT_AFTER_REGISTRATION',
    ],
    [
      'an old certificate in time and a fresh one too late',
      person(3, { certs: [cert('2026-01-01'), cert(START)] }),
      b2({ ...gate(183), registerBy: addDays(START, -1) }),
      'CERT_AFTER_REGISTRATION',
    ],
  ])('%s', (_, candidate, run, code) => expect(codeOf(candidate, run)).toBe(code));

  it('keeps steps apart: not on the last day of a run, but on the day of a later exam', () => {
    const first = b2({ exam: null });
    const next = (start: string): LanguageRun => course('C1', 4, start, 10);
    expect(codeOf(person(3), next(first.end), [first])).toBe('OVERLAP');
    expect(codeOf(person(3), next(addDays(first.end, 1)), [first])).toBeNull();
    const examined = b2();
    const exam = examined.exam?.date ?? '';
    expect(codeOf(person(3), next(addDays(exam, -1)), [examined])).toBe('OVERLAP');
    expect(codeOf(person(3), next(exam), [examined])).toBeNull();
  });

  it('lets a retake start only after the previous result, another exam before it', () => {
    const first = b2();
    const result = first.exam?.resultDate ?? '';
    expect(codeOf(person(3), sitting('RE', 4, result), [first])).toBe('PREVIOUS_RESULT_PENDING');
    expect(codeOf(person(3), sitting('RE', 4, addDays(result, 1)), [first])).toBeNull();
    expect(codeOf(person(3), sitting('RE', 4, result, { certScheme: 'CARE' }), [first])).toBeNull();
  });

  it('binds the working hours from the first day of work, also in a run that goes on', () => {
    const job = (start: string): LanguageGoal =>
      goal(4, {
        onTheJob: {
          start,
          minLevel: 3,
          commitLevel: 4,
          commitWithinDays: 365,
          workBusy: MORNINGS.map((slot) => ({ ...slot, reason: 'work' })),
        },
      });
    const hired = person(3, { certs: [cert('2026-11-02')] });
    expect(codeOf(hired, b2(), [], job(b2().end))).toBe('TIME_CLASH');
    expect(codeOf(hired, b2(), [], job(addDays(b2().end, 1)))).toBeNull();
    expect(codeOf(person(3), b2(), [], job(START))).toBeNull();
  });
});

describe('dates, attempts and trade-offs', () => {
  it('puts the certificate on the later result and counts both attempts', () => {
    const runs = [b2({ p: 0.6 }), sitting('RE', 4, '2027-08-06', { p: 0.6 })];
    const answer = planLanguage(person(3), goal(4), runs, { kind: 'reliable', q: 0.84 });
    expect(answer).toMatchObject({ feasible: true, plan: { runs: ['B2', 'RE'], qualifiedOn: '2027-09-10' } });
    expect(planLanguage(person(3), goal(4), runs, { kind: 'reliable', q: 0.85 })).toEqual({
      feasible: false,
      nearestMiss: null,
    });
  });

  it('joins certificates skill by skill for a vacancy, but not for the door of a course', () => {
    const spoken = cert('2026-10-01', { L: 4, R: 3, S: 4, W: 3 });
    const written = cert('2026-11-10', { L: 3, R: 4, S: 3, W: 4 });
    const both = person(4, { certs: [spoken, written] });
    expect(planLanguage(both, goal(4), [])).toMatchObject({ plan: { qualifiedOn: TODAY } });
    const door = course('C1', 4, START, 20, { entry: { level: 4, proof: 'certificate', maxAgeDays: null } });
    expect(codeOf(both, door)).toBe('ENTRY_CERT');
  });

  it('lets an employer who assesses see what was learned, without waiting for the result', () => {
    expect(planLanguage(person(3), goal(4, { proof: 'assessed' }), [b2()])).toMatchObject({
      plan: { qualifiedOn: b2().end },
    });
  });

  it('takes only the certificates that a vacancy asks for', () => {
    const care = course('CARE', 3, START, 24, { certScheme: 'CARE' });
    const answer = planLanguage(person(3), goal(4, { certScheme: 'CARE' }), [b2(), care]);
    expect(answer).toMatchObject({ plan: { runs: ['CARE'] } });
  });

  it('accepts the last day and reports a day more as a miss of one', () => {
    const result = b2().exam?.resultDate ?? '';
    expect(planLanguage(person(3), goal(4, { latest: result }), [b2()]).feasible).toBe(true);
    expect(planLanguage(person(3), goal(4, { latest: addDays(result, -1) }), [b2()])).toEqual({
      feasible: false,
      nearestMiss: { runs: ['B2'], date: result, daysLate: 1 },
    });
  });

  it('meets a commitment on its last day, not a day later', () => {
    const evening = b2({ slots: [{ weekday: 1, from: 1080, to: 1230 }] });
    const met = evening.exam?.resultDate ?? '';
    const days = (Date.parse(met) - Date.parse('2026-12-01')) / 86_400_000;
    const job = (commitWithinDays: number): LanguageGoal =>
      goal(4, {
        onTheJob: { start: '2026-12-01', minLevel: 3, commitLevel: 4, commitWithinDays, workBusy: [] },
      });
    const hired = person(3, { certs: [cert('2026-11-02')] });
    expect(planLanguage(hired, job(days), [evening])).toMatchObject({
      plan: { qualifiedOn: '2026-12-01', onTheJob: { commitmentMetOn: met } },
    });
    expect(planLanguage(hired, job(days - 1), [evening])).toMatchObject({
      nearestMiss: { date: met, daysLate: 1 },
    });
  });

  it('keeps of the front only what nothing else beats', () => {
    const payer = person(3, { selfPay: true, budget: 300_000 });
    const runs = [
      b2({ p: 0.6 }),
      course('FAST', 3, '2026-12-07', 12, { scheme: 'PRIVATE', selfPayCost: 210_000, p: 0.6 }),
      course('SLOW', 3, START, 26, { p: 0.6 }),
      course('SURE', 3, START, 25, { p: 0.9 }),
    ];
    expect(paretoFront(payer, goal(4), runs).map((plan) => plan.runs)).toEqual([['FAST'], ['B2'], ['SURE']]);
  });
});

const CASES = new URL('../../../shared/cases/language-plan.json', import.meta.url);
const SHARED = new URL('../../../shared/', import.meta.url);
const missing = !existsSync(CASES);
if (missing && process.env.REQUIRE_ALL === '1' && existsSync(SHARED))
  throw new Error(`${CASES.pathname} is missing`);
if (missing) console.warn(`SKIPPED: the language cases, ${CASES.pathname} is not there`);
const withCases = missing ? describe.skip : describe;

withCases('the case file', () => {
  const file = existsSync(CASES)
    ? (JSON.parse(readFileSync(CASES, 'utf8')) as { cases: readonly { id: string; expected: object }[] })
    : { cases: [] };
  it.each(file.cases.map((entry) => [entry.id, entry] as const))('%s', (_, entry) =>
    expect(judge(entry, file)).toEqual([]),
  );

  it('is judged: another date, code or plan is a difference', () => {
    for (const entry of file.cases) {
      const wrong = { ...entry, expected: { ...entry.expected, feasible: 'perhaps', costEUR: -1 } };
      expect(judge(wrong, file).length).toBeGreaterThan(0);
    }
  });
});
