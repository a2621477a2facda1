import { raisingChanges, smallestChanges } from '../../src/domain/language/index.js';
import { MORNINGS, course, goal, person, sitting } from '../oracle/language/build.js';

const b2 = { ...goal(4), weight: 1 };
const GATE = { entry: { level: 3, proof: 'certificate', maxAgeDays: 183 } } as const;

describe('the smallest change that opens a path', () => {
  it.each([
    [
      'a device, where only an online run exists',
      person(3, { onlineOk: false }),
      b2,
      [course('ON', 3, '2027-01-11', 20, { mode: 'online' })],
      { kind: 'online' },
    ],
    [
      'child care, where the hours are kept for care',
      person(3, { busy: MORNINGS.map((slot) => ({ ...slot, reason: 'care' })) }),
      b2,
      [course('FT', 3, '2027-01-11', 20)],
      { kind: 'childcare' },
    ],
    [
      'an obligation by the office, where the scheme is closed',
      person(3, { entitlements: [] }),
      b2,
      [course('B2', 3, '2027-01-11', 20)],
      { kind: 'funding', scheme: 'BSK' },
    ],
    [
      'the least distance, where the near run is full',
      person(3),
      b2,
      [
        course('NEAR', 3, '2027-01-11', 20, {
          seats: 0,
          entry: { level: 6, proof: 'placement', maxAgeDays: null },
        }),
        course('FAR', 3, '2027-01-11', 20, { travelMin: 90 }),
        course('FARTHER', 3, '2027-01-11', 20, { travelMin: 120 }),
      ],
      { kind: 'travel', minutes: 90 },
    ],
    [
      'exactly the missing money',
      person(3, { selfPay: true, budget: 5_000, entitlements: ['BSK', 'PRIVATE-CLUB'] }),
      b2,
      [course('P', 3, '2027-01-11', 20, { scheme: 'PRIVATE', selfPayCost: 20_000 })],
      { kind: 'budget', extra: 15_000 },
    ],
    [
      'a firm promise of work',
      person(3),
      b2,
      [course('JOB', 3, '2027-01-11', 20, { needsJobOffer: true })],
      { kind: 'job_offer' },
    ],
    ['a seat', person(3), b2, [course('B2', 3, '2027-01-11', 20, { seats: 0 })], { kind: 'seat', run: 'B2' }],
    [
      'the wait of the employer, to the day',
      person(3),
      { ...b2, latest: '2027-06-01' },
      [course('B2', 3, '2027-01-11', 20)],
      { kind: 'later', goal: 'V', days: 38 },
    ],
    [
      'the units of a repetition',
      person(2, { entitlements: ['IK'], ikUeUsed: 500 }),
      { ...goal(3), weight: 1 },
      [course('IK', 2, '2027-01-11', 10, { scheme: 'IK' })],
      { kind: 'quota', extraUe: 100 },
    ],
    [
      'a fresh certificate, where the old one has aged out',
      person(3, { certs: [{ levels: { L: 3, R: 3, S: 3, W: 3 }, date: '2026-03-01', certScheme: null }] }),
      b2,
      [course('B2', 3, '2027-03-01', 20, GATE)],
      { kind: 'sitting', level: 3, certScheme: null, date: '2026-12-21' },
    ],
  ])('finds %s', (_, candidate, wanted, runs, change) => {
    const found = smallestChanges(candidate, [wanted], runs);
    expect(found.map((entry) => entry.change)).toContainEqual(change);
    expect(found.every(({ opens }) => opens.length > 0)).toBe(true);
  });

  it('ranks by what a change opens, and asks for nothing where all is open', () => {
    const goals = [
      { ...goal(4, { id: 'retail' }), weight: 1 },
      { ...goal(4, { id: 'care', certScheme: 'CARE' }), weight: 3 },
    ];
    const runs = [
      course('GEN', 3, '2027-01-11', 20, { mode: 'online' }),
      course('CARE', 3, '2027-01-11', 24, { certScheme: 'CARE', travelMin: 80 }),
    ];
    const ranked = smallestChanges(person(3, { onlineOk: false }), goals, runs);
    expect(ranked[0]?.change).toEqual({ kind: 'travel', minutes: 80 });
    expect(ranked[0]?.weight).toBe(4);
    expect(ranked.find(({ change }) => change.kind === 'online')?.opens.map(({ id }) => id)).toEqual([
      'retail',
    ]);
    expect(
      smallestChanges(person(4, { certs: [] }), [{ ...goal(4, { proof: 'assessed' }), weight: 1 }], runs),
    ).toEqual([]);
  });
});

describe('what makes a goal likelier', () => {
  it('names the second sitting and the day it leads to', () => {
    const runs = [course('B2', 3, '2027-01-11', 20, { p: 0.6 })];
    const [best] = raisingChanges(person(3), goal(4), runs);
    expect(best?.change).toEqual({ kind: 'sitting', level: 4, certScheme: null, date: '2027-08-06' });
    expect(best?.reachable).toBeCloseTo(1 - 0.4 * 0.4, 9);
    expect(best?.likelyOn).toBe('2027-09-10');
  });

  it('does not offer what leaves the probability as it is', () => {
    const runs = [
      sitting('RE', 4, '2027-01-11', { p: 1 }),
      course('ON', 3, '2027-02-01', 20, { mode: 'online' }),
    ];
    expect(raisingChanges(person(4, { onlineOk: false }), goal(4), runs)).toEqual([]);
  });
});
