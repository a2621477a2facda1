import fc from 'fast-check';
import { isDisclosed, SCOPES } from '../consent/index.js';
import { STAGES } from '../placement/index.js';
import { addDays, type LocalDate } from '../shared/index.js';
import { grantsEndedByMerge, type MergeGrant } from './consents.js';
import { type MergePlacement, placementsAside } from './placements.js';

const TODAY: LocalDate = '2026-11-22';

const grant = (id: string, change: Partial<MergeGrant> = {}): MergeGrant => ({
  ...{
    id,
    personId: 'p',
    recipientOrgId: 'firm',
    scopes: ['contact'],
    purpose: { kind: 'vacancy', id: 'v' },
  },
  ...{ from: addDays(TODAY, -10), until: addDays(TODAY, 30), revoked: false },
  ...change,
});

describe('consents of two records of one person', () => {
  it.each<[string, MergeGrant[], MergeGrant[], string[]]>([
    ['one record alone knows of it', [grant('a')], [], []],
    ['both say the same', [grant('a')], [grant('b')], []],
    ['the wider one ends', [grant('a', { scopes: ['contact', 'cv'] })], [grant('b')], ['a']],
    ['the longer one ends', [grant('a')], [grant('b', { until: addDays(TODAY, 90) })], ['b']],
    ['neither covers the other: both end', [grant('a')], [grant('b', { scopes: ['cv'] })], ['a', 'b']],
    ['a withdrawal holds for both', [grant('a')], [grant('b', { revoked: true })], ['a']],
    ['an end in the past holds for both', [grant('a')], [grant('b', { until: addDays(TODAY, -1) })], ['a']],
    [
      'another purpose is another decision',
      [grant('a')],
      [grant('b', { purpose: { kind: 'vacancy', id: 'w' }, revoked: true })],
      [],
    ],
    [
      'another recipient is another decision',
      [grant('a')],
      [grant('b', { recipientOrgId: 'other', revoked: true })],
      [],
    ],
  ])('%s', (_, one, other, ended) => expect(grantsEndedByMerge(one, other, TODAY)).toEqual(ended));

  const GRANTS = fc.array(
    fc.record({
      scopes: fc.subarray([...SCOPES], { minLength: 1 }),
      recipientOrgId: fc.constantFrom('firm', 'other'),
      purpose: fc.constantFrom({ kind: 'vacancy' as const, id: 'v' }, { kind: 'measure' as const, id: 'm' }),
      from: fc.integer({ min: -5, max: 2 }).map((days) => addDays(TODAY, days)),
      until: fc.integer({ min: -2, max: 5 }).map((days) => addDays(TODAY, days)),
      revoked: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  const named = (side: string, grants: readonly Omit<MergeGrant, 'id' | 'personId'>[]): MergeGrant[] =>
    grants.map((one, at) => ({ ...one, personId: 'p', id: `${side}${at}` }));

  it('never open more than each record with a decision opened, whichever stays', () => {
    fc.assert(
      fc.property(GRANTS, GRANTS, (first, second) => {
        const [one, other] = [named('a', first), named('b', second)];
        const ended = grantsEndedByMerge(one, other, TODAY);
        expect([...grantsEndedByMerge(other, one, TODAY)].sort()).toEqual([...ended].sort());
        const left = [...one, ...other].filter(({ id }) => !ended.includes(id));
        for (const purpose of [{ kind: 'vacancy', id: 'v' } as const, { kind: 'measure', id: 'm' } as const])
          for (const recipientOrgId of ['firm', 'other'])
            for (const scope of SCOPES)
              for (const day of [0, 1, 2, 3, 4].map((days) => addDays(TODAY, days))) {
                const request = { personId: 'p', recipientOrgId, scope, purpose, day };
                if (!isDisclosed(left, request)) continue;
                for (const side of [one, other]) {
                  const decided = side.some(
                    (known) => known.recipientOrgId === recipientOrgId && known.purpose.kind === purpose.kind,
                  );
                  expect([decided, !decided || isDisclosed(side, request)]).toEqual([decided, true]);
                }
              }
      }),
    );
  });
});

describe('ways to one vacancy from two records', () => {
  const way = (id: string, stage: MergePlacement['stage'], vacancyId = 'v'): MergePlacement => ({
    id,
    stage,
    vacancyId,
  });

  it.each<[string, MergePlacement[], MergePlacement[], string[]]>([
    ['different vacancies all stay', [way('a', 'interview')], [way('b', 'interview', 'w')], []],
    ['open before ended', [way('a', 'closed')], [way('b', 'agreed')], ['a']],
    ['the kept one open', [way('a', 'agreed')], [way('b', 'held_12')], ['b']],
    ['held before closed', [way('a', 'closed')], [way('b', 'held_12')], ['a']],
    ['the kept one of two that ended', [way('a', 'closed')], [way('b', 'closed')], ['b']],
  ])('%s', (_, kept, gone, aside) => expect(placementsAside(kept, gone)).toEqual({ ok: true, value: aside }));

  it('cannot both be open', () =>
    expect(placementsAside([way('a', 'suggested')], [way('b', 'held_6')])).toEqual({
      ok: false,
      error: ['v'],
    }));

  it('leave one for each vacancy, and never put an open one aside', () => {
    const ways = (side: string): fc.Arbitrary<MergePlacement[]> =>
      fc
        .uniqueArray(
          fc.record({ vacancyId: fc.constantFrom('v', 'w', 'x'), stage: fc.constantFrom(...STAGES) }),
          {
            selector: ({ vacancyId }) => vacancyId,
          },
        )
        .map((rows) => rows.map((row) => ({ ...row, id: `${side}${row.vacancyId}` })));
    fc.assert(
      fc.property(ways('a'), ways('b'), (kept, gone) => {
        const result = placementsAside(kept, gone);
        if (!result.ok) return;
        const left = [...kept, ...gone].filter(({ id }) => !result.value.includes(id));
        expect(new Set(left.map(({ vacancyId }) => vacancyId)).size).toBe(left.length);
        const open = [...kept, ...gone].filter(({ stage }) => stage !== 'closed' && stage !== 'held_12');
        for (const one of open) expect(left).toContain(one);
      }),
    );
  });
});
