import fc from 'fast-check';
import { distanceKm } from '../shared/index.js';
import {
  DisclosureRequest,
  Grant,
  SCOPES,
  SCOPE_FIELDS,
  coarseArea,
  fieldsOpenedBy,
  isDisclosed,
  startSentence,
} from './index.js';

const grant: Grant = {
  personId: 'p1',
  recipientOrgId: 'firm',
  scopes: ['contact', 'cv'],
  purpose: { kind: 'vacancy', id: 'v1' },
  from: '2026-11-01',
  until: '2027-01-30',
  revoked: false,
};
const request: DisclosureRequest = {
  personId: 'p1',
  recipientOrgId: 'firm',
  scope: 'cv',
  purpose: { kind: 'vacancy', id: 'v1' },
  day: '2026-11-21',
};
const beingFound: Grant = {
  ...grant,
  recipientOrgId: null,
  scopes: ['blind'],
  purpose: { kind: 'being_found' },
};

describe('disclosure', () => {
  it('is covered by the grant that names it', () => expect(isDisclosed([grant], request)).toBe(true));

  it.each<[string, Partial<DisclosureRequest>, Partial<Grant>]>([
    ['another recipient', { recipientOrgId: 'other' }, {}],
    ['another person', { personId: 'p2' }, {}],
    ['another scope', { scope: 'certificates' }, {}],
    ['another vacancy', { purpose: { kind: 'vacancy', id: 'v2' } }, {}],
    ['another kind of purpose', { purpose: { kind: 'measure', id: 'v1' } }, {}],
    ['the day before it begins', { day: '2026-10-31' }, {}],
    ['the day after it ends', { day: '2027-01-31' }, {}],
    ['a withdrawn grant', {}, { revoked: true }],
    ['a grant without recipient', {}, { recipientOrgId: null }],
  ])('is refused for %s', (_, change, change2) =>
    expect(isDisclosed([{ ...grant, ...change2 }], { ...request, ...change })).toBe(false),
  );

  it('lets every employer read the blind profile of who wants to be found, and nothing else', () => {
    const blind: DisclosureRequest = { ...request, scope: 'blind', purpose: { kind: 'being_found' } };
    expect(isDisclosed([beingFound], blind)).toBe(true);
    expect(isDisclosed([{ ...beingFound, scopes: ['blind', 'cv'] }], { ...blind, scope: 'cv' })).toBe(false);
  });
});

describe('coarse area', () => {
  const home = fc.record({
    lat: fc.double({ min: 47.2, max: 55, noNaN: true }),
    lon: fc.double({ min: 5.9, max: 15, noNaN: true }),
  });

  it('stays near, and is the same for every home in a cell at least 10 km wide', () => {
    fc.assert(
      fc.property(home, (point) => {
        const centre = coarseArea(point);
        expect(distanceKm(point, centre)).toBeLessThan(9);
        for (const [dLat, dLon] of [
          [0.04, 0],
          [-0.04, 0],
          [0, 0.06],
          [0, -0.06],
        ] as const) {
          const neighbour = { lat: centre.lat + dLat, lon: centre.lon + dLon };
          expect(coarseArea(neighbour)).toEqual(centre);
        }
      }),
    );
  });
});

describe('start sentence', () => {
  it('has two values and never names a status', () => {
    expect(startSentence(true, '2027-02-01')).toEqual({ kind: 'now' });
    expect(startSentence(false, '2027-02-15')).toEqual({ kind: 'after_permission', month: '2027-02' });
    expect(startSentence(false, null)).toEqual({ kind: 'after_permission', month: null });
  });
});

describe('fields of a scope', () => {
  it('stand under one scope each, and open together what each opens alone', () => {
    const all = SCOPES.flatMap((scope): readonly string[] => SCOPE_FIELDS[scope]);
    expect(new Set(all).size).toBe(all.length);
    fc.assert(
      fc.property(fc.subarray([...SCOPES]), (scopes) => {
        const opened = fieldsOpenedBy(scopes);
        for (const scope of SCOPES)
          for (const field of SCOPE_FIELDS[scope]) expect(opened.has(field)).toBe(scopes.includes(scope));
      }),
    );
  });
});
