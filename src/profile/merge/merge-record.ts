import type { MergeRecord } from '../../domain/profile-merge/index.js';
import type { Person } from '../person.entity.js';

/** What of a profile two records can say differently. */
export function recordOf(person: Person): MergeRecord {
  const { displayName, phone, email, messenger, street, wishes, confirmedOn } = person;
  const { plz, ags, lat, lon, areaLat, areaLon, hoursMin: min, hoursMax: max } = person;
  const { occupations, recognitions, qualification, skills, licences, otherLanguages, shifts } = person;
  const until = person.mayProposeUntil;
  return {
    ...{ displayName, phone, email, messenger, street, wishes, confirmedOn, shifts },
    ...{ occupations, recognitions, qualification, skills, licences, otherLanguages },
    home: { plz, ags, lat, lon, areaLat, areaLon },
    papers: { status: person.status, facts: person.statusFacts, residence: person.residence },
    proposal: until === null ? null : { until, by: person.mayProposeConfirmedBy },
    hours: min === null && max === null ? null : { min, max },
    availableFrom: person.availableFrom,
    mobility: { km: person.mobilityKm },
  };
}

/** The same as columns of a profile. */
export function columnsOf(record: MergeRecord): Partial<Person> {
  const { home, papers, proposal, hours, mobility, ...rest } = record;
  return {
    ...rest,
    ...home,
    occupations: [...rest.occupations],
    recognitions: [...rest.recognitions],
    skills: [...rest.skills],
    licences: rest.licences && [...rest.licences],
    shifts: rest.shifts && [...rest.shifts],
    otherLanguages: { ...rest.otherLanguages },
    status: papers.status,
    statusFacts: papers.facts,
    residence: papers.residence,
    mayProposeUntil: proposal?.until ?? null,
    mayProposeConfirmedBy: proposal?.by ?? null,
    hoursMin: hours?.min ?? null,
    hoursMax: hours?.max ?? null,
    mobilityKm: mobility.km,
  };
}
