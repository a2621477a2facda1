import { addDays } from '../../src/domain/shared/index.js';
import {
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  planJoint,
  planLanguage,
  planUnlock,
  rejectionsAfter,
} from '../../src/domain/language/index.js';
import { TODAY, course, goal, person, sitting } from '../oracle/language/build.js';

const START = '2027-01-11';
const b2 = (changes: Partial<LanguageRun> = {}): LanguageRun => course('B2', 3, START, 20, changes);
const RESULT = b2().exam?.resultDate ?? '';

function planOf(candidate: LanguageCandidate, runs: readonly LanguageRun[], wanted: LanguageGoal = goal(4)) {
  const answer = planLanguage(candidate, wanted, runs);
  return answer.feasible ? answer.plan : null;
}

describe('the first reason that holds is the one that is given', () => {
  const late = { registerBy: addDays(TODAY, -1) };
  const far = { mode: 'hybrid', travelMin: 99, needsJobOffer: true } as const;
  const busy = [{ weekday: 1, from: 540, to: 600, reason: 'work' }];
  it.each<[string, Partial<LanguageCandidate>, Partial<LanguageRun>]>([
    ['NOT_ENTITLED', { entitlements: [] }, { seats: 0, ...late }],
    ['IK_QUOTA_USED', { entitlements: ['IK'], ikUeUsed: 600 }, { scheme: 'IK', seats: 0 }],
    ['NO_SEAT', { onlineOk: false }, { seats: 0, mode: 'online', ...late }],
    ['REGISTRATION_CLOSED', { onlineOk: false }, { mode: 'online', ...late }],
    ['ONLINE_NOT_POSSIBLE', { onlineOk: false, busy }, far],
    ['TOO_FAR', { busy }, far],
    ['NEEDS_JOB_OFFER', { busy }, { needsJobOffer: true }],
    ['TIME_CLASH', { busy, levels: { L: 2, R: 2, S: 2, W: 2 } }, {}],
  ])('%s', (code, candidate, run) => {
    const found = rejectionsAfter(person(3, candidate), null, [b2(run)]);
    expect(found?.get('B2')).toBe(code);
  });
});

describe('ties: date, then cost, then units, then steps, then ids', () => {
  const payer = person(3, { selfPay: true, budget: 90_000 });
  it.each<[string, readonly LanguageRun[], readonly string[]]>([
    ['the free one', [b2({ id: 'A', scheme: 'PRIVATE', selfPayCost: 10_000 }), b2({ id: 'Z' })], ['Z']],
    ['the one with fewer units', [b2({ id: 'A', ue: 500 }), b2({ id: 'Z' })], ['Z']],
    ['the one with fewer steps', [course('A', 2, '2026-12-07', 2, { ue: 0, exam: null }), b2()], ['B2']],
    ['the first by id', [b2({ id: 'B' }), b2({ id: 'A' })], ['A']],
  ])('%s', (_, runs, ids) => expect(planOf(payer, runs)?.runs).toEqual(ids));
});

describe('the last day that still does', () => {
  it('is 80 % exactly for a plan that must be reliable', () => {
    const reliable = (p: number): boolean =>
      planLanguage(person(3), goal(4), [b2({ p })], { kind: 'reliable', q: 0.8 }).feasible;
    expect([reliable(0.8), reliable(0.7999)]).toEqual([true, false]);
  });

  it('multiplies two stages and counts a retake within its own', () => {
    const runs = [
      course('B1', 2, '2026-12-07', 4, { p: 0.9 }),
      b2({ start: '2027-03-01', registerBy: '2027-03-01', p: 0.9 }),
    ];
    expect(planOf(person(2), runs)?.probability).toBeCloseTo(0.81, 9);
    const twice = [b2({ p: 0.5 }), sitting('RE', 4, addDays(RESULT, 1), { p: 0.6 })];
    const answer = planLanguage(person(3), goal(4), twice, { kind: 'reliable', q: 0.8 });
    expect(answer).toMatchObject({ feasible: true, plan: { runs: ['B2', 'RE'] } });
    expect(answer.feasible && answer.plan.probability).toBeCloseTo(0.8, 9);
  });

  it('opens a vacancy on its last day and counts the day itself to the horizon', () => {
    const goals = [
      { ...goal(4, { id: 'last day', latest: RESULT }), weight: 1 },
      { ...goal(4, { id: 'a day earlier', latest: addDays(RESULT, -1) }), weight: 2 },
      { ...goal(3, { id: 'now', proof: 'assessed' }), weight: 1 },
    ];
    const opened = planUnlock(person(3), goals, [b2()], RESULT)?.unlocked.map(({ id }) => id);
    expect(opened).toEqual(['last day', 'now']);
    expect(planUnlock(person(3), goals, [b2()], addDays(RESULT, -1))?.runs).toEqual([]);
  });

  it('lets a course end on the eve of work, whose certificate comes later', () => {
    const job = { start: addDays(b2().end, 1), minLevel: 3, commitLevel: 4, commitWithinDays: 900 } as const;
    const workBusy = b2().slots.map((slot) => ({ ...slot, reason: 'work' }));
    const wanted = (start: string): LanguageGoal =>
      goal(4, { proof: 'assessed', onTheJob: { ...job, start, workBusy } });
    expect(planOf(person(3), [b2()], wanted(job.start))?.onTheJob).toEqual({
      startWorkOn: job.start,
      commitmentMetOn: RESULT,
    });
    expect(planOf(person(3), [b2()], wanted(b2().end))).toBeNull();
  });

  it('gives the only early seat to who needs it, and leaves one out where seats run short', () => {
    const later = course('LATE', 3, '2027-03-01', 22, { seats: 1 });
    const one = (id: string, latest: string) => ({ id, candidate: person(3), goal: goal(4, { latest }) });
    const people = [one('P1', '2027-12-31'), one('P2', '2027-12-31'), one('P3', RESULT)];
    const served = planJoint(people, [b2({ seats: 2 }), later]);
    expect([served.qualified, served.assignments[2]?.plan?.runs]).toEqual([3, ['B2']]);
    expect(planJoint(people, [b2({ seats: 1 })]).qualified).toBe(1);
  });
});
