import fc from 'fast-check';
import { addDays, LANGUAGE_SKILLS, sameLevel } from '../shared/index.js';
import { alternativesTo, mishapsOf, planLanguage, planSteps } from './index.js';
import type {
  FundingRoute,
  LanguageCandidate,
  LanguageEntitlements,
  LanguageGoal,
  LanguagePlan,
  LanguageRun,
} from './index.js';

const TODAY = '2026-11-23';
const CANDIDATE: LanguageCandidate = {
  today: TODAY,
  levels: sameLevel(2),
  certs: [],
  entitlements: ['IK'],
  selfPay: true,
  budget: 50_000,
  ikUeUsed: 0,
  ikUeQuota: 600,
  busy: [],
  maxTravelMin: 60,
  onlineOk: true,
  jobOffer: false,
};
const GOAL: LanguageGoal = {
  id: 'job',
  need: sameLevel(3),
  proof: 'assessed',
  certScheme: null,
  latest: null,
  onTheJob: null,
};

function run(
  id: string,
  changes: Partial<LanguageRun> & { readonly from?: number; readonly days?: number } = {},
): LanguageRun {
  const { from = 60, days = 90, ...rest } = changes;
  const start = addDays(TODAY, from);
  const end = addDays(start, days);
  return {
    ...{ id, scheme: 'IK', entry: { level: 2, proof: 'placement', maxAgeDays: null }, target: 3 },
    ...{ skills: LANGUAGE_SKILLS, start, end, registerBy: addDays(start, -10), ue: 300 },
    slots: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 510, to: 720 })),
    ...{ mode: 'onsite', travelMin: 20, childcare: false, seats: 5, selfPayCost: null },
    ...{ needsJobOffer: false, p: 0.6, certScheme: null },
    exam: { date: addDays(end, 7), resultDate: addDays(end, 42), certifies: sameLevel(3) },
    ...rest,
  };
}

function best(runs: readonly LanguageRun[], goal = GOAL, candidate = CANDIDATE): LanguagePlan {
  const answer = planLanguage(candidate, goal, runs);
  if (!answer.feasible) throw new Error('no plan');
  return answer.plan;
}

const EVENING = run('evening', {
  ...{ scheme: 'VHS', from: 100, ue: 100, selfPayCost: 29_000, p: 0.95 },
  slots: [1, 3].map((weekday) => ({ weekday, from: 1080, to: 1215 })),
});
const route = (scheme: string, leadDays: number): FundingRoute => ({
  ...{ scheme, route: 'entitled', decidedBy: 'bamf', leadDays, ruleId: 'r', source: 's', verified: true },
});
const granted = (routes: readonly FundingRoute[]): LanguageEntitlements => ({
  schemes: routes.map(({ scheme }) => scheme),
  ...{ routes, stopped: [], overdue: [] },
});

describe('the steps of a plan', () => {
  const day = run('day');
  const steps = planSteps(best([day]), new Map([['day', day]]), granted([route('IK', 30)]));

  it('begin with the application, whose day counts the time of the office', () =>
    expect(steps.map(({ kind, from, to, office }) => [kind, from, to, office])).toEqual([
      ['apply', addDays(day.registerBy, -30), null, 'bamf'],
      ['register', day.registerBy, null, null],
      ['course', day.start, day.end, null],
      ['ready', day.end, null, null],
      ['exam', day.exam?.date, null, null],
      ['result', day.exam?.resultDate, null, null],
    ]));

  it('have no course for an exam alone, and no application where nobody decides', () => {
    const exam = run('exam', {
      ue: 1,
      days: 0,
      exam: { date: addDays(TODAY, 60), resultDate: addDays(TODAY, 95), certifies: sameLevel(3) },
    });
    const plan: LanguagePlan = {
      runs: ['exam'],
      qualifiedOn: addDays(TODAY, 95),
      cost: 0,
      ue: 1,
      probability: 1,
      onTheJob: null,
    };
    const kinds = planSteps(plan, new Map([['exam', exam]]), granted([])).map(({ kind }) => kind);
    expect(kinds).toEqual(['register', 'exam', 'result', 'ready']);
  });

  it('are in order of their days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 0, max: 60 }), (from, lead) => {
        const course = run('x', { from });
        const days = planSteps(best([course]), new Map([['x', course]]), granted([route('IK', lead)])).map(
          (step) => step.from,
        );
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});

describe('other ways', () => {
  const day = run('day');
  const ways = alternativesTo(CANDIDATE, GOAL, [day, EVENING], best([day, EVENING]));

  it('offer the evening course beside work, and work first with a promise', () => {
    expect(ways.find(({ kind }) => kind === 'beside_work')?.plan).toMatchObject({
      runs: ['evening'],
      cost: 29_000,
    });
    expect(ways.find(({ kind }) => kind === 'hire_first')).toBeDefined();
  });

  it('never offer work first where the law asks for a certificate, or two levels below', () => {
    for (const [candidate, goal] of [
      [CANDIDATE, { ...GOAL, proof: 'certificate' }],
      [CANDIDATE, { ...GOAL, need: sameLevel(4) }],
    ] as const) {
      const runs = [
        day,
        run('next', {
          from: 200,
          target: 4,
          entry: { level: 3, proof: 'placement', maxAgeDays: null },
          exam: { date: addDays(TODAY, 300), resultDate: addDays(TODAY, 340), certifies: sameLevel(4) },
        }),
      ];
      const found = alternativesTo(candidate, goal, runs, best(runs, goal, candidate));
      expect(found.map(({ kind }) => kind)).not.toContain('hire_first');
    }
  });

  it('name another certificate where the proof is one', () => {
    const goal: LanguageGoal = { ...GOAL, proof: 'certificate' };
    const telc = run('telc', {
      scheme: 'EXAM',
      from: 250,
      days: 0,
      ue: 1,
      selfPayCost: 18_000,
      slots: [{ weekday: 5, from: 540, to: 900 }],
      entry: { level: 2, proof: 'placement', maxAgeDays: null },
    });
    const found = alternativesTo(CANDIDATE, goal, [day, telc], best([day, telc], goal));
    expect(found.find(({ kind }) => kind === 'other_certificate')?.plan.runs).toContain('telc');
  });

  it('are each another way than the best, later or equal, and better in what they promise', () => {
    const courses = fc.array(
      fc.record({
        from: fc.integer({ min: 15, max: 300 }),
        evening: fc.boolean(),
        price: fc.constantFrom(null, 0, 10_000, 40_000),
        p: fc.constantFrom(0.4, 0.6, 0.9),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(courses, (drawn) => {
        const runs = drawn.map(({ from, evening, price, p }, at) =>
          run(`r${at}`, {
            from,
            p,
            scheme: price === null ? 'IK' : 'VHS',
            selfPayCost: price,
            ...(evening && { slots: EVENING.slots }),
          }),
        );
        const plan = best(runs);
        for (const { kind, plan: other } of alternativesTo(CANDIDATE, GOAL, runs, plan)) {
          if (kind === 'hire_first') continue;
          expect(other.runs).not.toEqual(plan.runs);
          expect(other.qualifiedOn >= plan.qualifiedOn).toBe(true);
          if (kind === 'cheaper') expect(other.cost).toBeLessThan(plan.cost);
          if (kind === 'surer') expect(other.probability).toBeGreaterThan(plan.probability);
          if (kind === 'beside_work')
            expect(other.runs.every((id) => drawn[Number(id.slice(1))]?.evening)).toBe(true);
        }
      }),
    );
  });
});

describe('mishaps', () => {
  it('lead to the next course, with its day for a missed place and a chance for a missed exam', () => {
    const [day, later] = [run('day'), run('later', { from: 220 })];
    const goal: LanguageGoal = { ...GOAL, proof: 'certificate' };
    const found = mishapsOf(CANDIDATE, goal, [day, later], best([day, later], goal), addDays(TODAY, 500));
    expect(found).toEqual([
      { run: 'day', missed: 'place', next: { run: 'later', day: later.exam?.resultDate, chance: null } },
      {
        run: 'day',
        missed: 'exam',
        next: { run: 'later', day: null, chance: expect.closeTo(0.6, 9) as number },
      },
    ]);
  });

  it('say that nothing is left', () => {
    const day = run('day');
    const goal: LanguageGoal = { ...GOAL, proof: 'certificate' };
    const found = mishapsOf(CANDIDATE, goal, [day], best([day], goal), addDays(TODAY, 500));
    expect(found.map(({ next }) => next)).toEqual([null, null]);
  });

  it('of a missed place are the best plan without that run', () => {
    const starts = fc.array(fc.integer({ min: 15, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(starts, (drawn) => {
        const runs = drawn.map((from, at) => run(`r${at}`, { from }));
        const plan = best(runs);
        for (const { run: id, missed, next } of mishapsOf(CANDIDATE, GOAL, runs, plan, addDays(TODAY, 900))) {
          if (missed === 'exam') continue;
          const rest = planLanguage(
            CANDIDATE,
            GOAL,
            runs.filter((one) => one.id !== id),
          );
          expect(next?.day ?? null).toBe(rest.feasible ? rest.plan.qualifiedOn : null);
        }
      }),
    );
  });
});
