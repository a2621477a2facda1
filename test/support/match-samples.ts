import { sameLevel, VACANCY_KINDS, VacancyKind } from '../../src/domain/shared/index.js';
import type { MatchPerson, MatchVacancy, PermissionView } from '../../src/domain/matching/index.js';

export const SAMPLE_DAY = '2026-11-21';

/** One answer of the work-permission rules for every kind of work. */
export function permissionOf(view: Partial<PermissionView>): Readonly<Record<VacancyKind, PermissionView>> {
  const full: PermissionView = { gate: 'pass', from: null, rule: null, ...view };
  return Object.fromEntries(VACANCY_KINDS.map((kind) => [kind, full])) as Record<VacancyKind, PermissionView>;
}

/** A trained cook in Mannheim with A2, free to work. */
export function samplePerson(changes: Partial<MatchPerson> = {}): MatchPerson {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    revision: 1,
    home: { lat: 49.487, lon: 8.466 },
    kreis: '08222',
    mobilityKm: 30,
    residence: null,
    occupations: [{ kldb: '29302', relation: 'trained' }],
    recognitions: [],
    qualification: 2,
    licences: [],
    skills: ['cook', 'clean'],
    german: sameLevel(2),
    otherLanguages: { ar: 6 },
    languageReady: [null, null, null, '2027-06-01', '2028-03-01', null, null],
    hours: { min: 20, max: 40 },
    shifts: ['early', 'late', 'weekend'],
    availableFrom: null,
    permission: permissionOf({}),
    confirmedOn: SAMPLE_DAY,
    ...changes,
  };
}

/** A kitchen job in Heidelberg, about 18 km away, that asks for A2. */
export function sampleVacancy(changes: Partial<MatchVacancy> = {}): MatchVacancy {
  return {
    id: '00000000-0000-4000-8000-0000000000a1',
    revision: 1,
    kind: 'employment',
    place: { lat: 49.405, lon: 8.677 },
    kreis: '08221',
    kldb5: '29302',
    requirementLevel: 2,
    regulated: false,
    licences: [],
    skills: [
      { id: 'cook', essential: true },
      { id: 'order', essential: false },
    ],
    languageNeeds: [{ language: 'de', levels: sameLevel(2), strength: 'employer', acceptsLower: null }],
    instructionLanguages: [],
    hours: { min: 35, max: 40 },
    shifts: [],
    start: null,
    latestStart: null,
    pay: 'ok',
    seatsLeft: 1,
    shortage: 0.5,
    expiresOn: '2027-03-31',
    confirmedOn: SAMPLE_DAY,
    ...changes,
  };
}
