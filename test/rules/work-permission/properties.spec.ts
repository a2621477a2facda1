import fc from 'fast-check';
import { LocalDate } from '../../../src/domain/shared/index.js';
import {
  accessRank,
  assess,
  assessWithoutVolatile,
  isPermissible,
  PermissionFacts,
  PermissionVacancy,
  ruleInfos,
  storableFacts,
  STORED_FACT_KEYS,
  VOLATILE_FACT_KEYS,
} from '../../../src/domain/work-permission/index.js';
import { ALL_FACT_KEYS, anyFacts, anyVacancy, assessedDay } from './arbitraries.js';
import { NOTHING_VOLATILE } from './support.js';

const NO_EMPLOYMENT = ['hospitation', 'mag', 'school_training'];
const PROCEDURE = /^(ankunftsnachweis|aufenthaltsgestattung|duldung|fiktion_81_3_s2)/;

/** Facts, work and a day that fit together. */
const anyCase: fc.Arbitrary<readonly [LocalDate, PermissionFacts, PermissionVacancy]> = assessedDay.chain(
  (day) => fc.tuple(fc.constant(day), anyFacts(day), anyVacancy(day)),
);

/** A paper issued after its own end is to be clarified because of what is known; without one of the days it would not. */
function contradictsItself({ titleIssuedOn, titleValidUntil }: PermissionFacts): boolean {
  return titleIssuedOn !== null && titleValidUntil !== null && titleIssuedOn > titleValidUntil;
}

describe('work permission as a whole', () => {
  it('never turns a permission that can be had into a wait on a later day of the same law', () => {
    const twoDays = fc.tuple(anyCase, fc.integer({ min: 1, max: 300 })).map(([[day, facts, work], n]) => {
      const later = new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
      return { day, later, facts, work };
    });
    fc.assert(
      fc.property(twoDays, ({ day, later, facts, work }) => {
        fc.pre(day < '2026-06-12' === later < '2026-06-12');
        const before = assess(facts, work, day).accessClass;
        const after = assess(facts, work, later).accessClass;
        expect(isPermissible(before) && after === 'NOT_YET').toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('is free only by a title, or where there is nothing to permit', () => {
    fc.assert(
      fc.property(anyCase, ([day, facts, work]) => {
        const found = assess(facts, work, day);
        if (found.accessClass !== 'FREE' || NO_EMPLOYMENT.includes(work.kind)) return;
        expect(facts.status).not.toMatch(PROCEDURE);
        expect(found.permissionNeeded).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('never becomes free because something is not known', () => {
    // A title stands for its own validity: its missing end date is asked, and the paper is looked at before the job.
    const keys = STORED_FACT_KEYS.filter((key) => key !== 'status' && key !== 'titleValidUntil');
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...keys), ([day, facts, work], key) => {
        fc.pre(!contradictsItself(facts));
        const unknown = assess({ ...facts, [key]: null }, work, day);
        if (unknown.accessClass !== 'FREE') return;
        expect(assess(facts, work, day).accessClass).toBe('FREE');
      }),
      { numRuns: 4000 },
    );
  });

  it('asks for the end of a title that nobody noted', () => {
    fc.assert(
      fc.property(anyCase, ([day, facts, work]) => {
        const found = assess({ ...facts, status: 'ae_25_2', titleValidUntil: null }, work, day);
        expect(found.questions).toContainEqual({
          about: 'person',
          fact: 'titleValidUntil',
          isVolatile: false,
        });
      }),
    );
  });

  it('never promises more because a volatile fact was not asked', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...VOLATILE_FACT_KEYS), ([day, facts, work], key) => {
        const unasked = assess({ ...facts, [key]: null }, work, day).accessClass;
        const best = Math.max(
          ...(key === 'exclusionGround' ? ['none'] : [true, false]).map((value) =>
            accessRank(assess({ ...facts, [key]: value }, work, day).accessClass),
          ),
        );
        expect(accessRank(unasked)).toBeLessThanOrEqual(best);
      }),
      { numRuns: 3000 },
    );
  });

  it('works at night with stored facts as if every volatile fact were harmless, and says so', () => {
    fc.assert(
      fc.property(anyCase, ([day, facts, work]) => {
        const night = assessWithoutVolatile(storableFacts(facts), work, day);
        const harmless = assess({ ...facts, ...NOTHING_VOLATILE }, work, day);
        expect([night.accessClass, night.earliestDate]).toEqual([
          harmless.accessClass,
          harmless.earliestDate,
        ]);
        const named = night.consultedRules.flatMap((id) => ruleInfos().get(id)?.facts ?? []);
        const readsVolatile = VOLATILE_FACT_KEYS.some((key) => named.includes(key));
        if (night.toBeConfirmed) expect(readsVolatile).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('depends on no fact that the consulted rules do not name', () => {
    const changed = anyCase.chain(([day, facts, work]) =>
      fc.tuple(fc.constant([day, facts, work] as const), anyFacts(day), fc.constantFrom(...ALL_FACT_KEYS)),
    );
    fc.assert(
      fc.property(changed, ([[day, facts, work], other, key]) => {
        const found = assess(facts, work, day);
        const named = new Set<string>(['status']);
        for (const id of found.consultedRules)
          ruleInfos()
            .get(id)
            ?.facts.forEach((fact) => named.add(fact));
        if (named.has(key)) return;
        expect(assess({ ...facts, [key]: other[key] }, work, day)).toEqual(found);
      }),
      { numRuns: 6000 },
    );
  });
});
