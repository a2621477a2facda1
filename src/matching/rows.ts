import {
  MatchPerson,
  MatchVacancy,
  PayVerdict,
  PermissionView,
  relaxedByPictograms,
} from '../domain/matching/index.js';
import { VacancyKind } from '../domain/shared/index.js';
import { Person } from '../profile/index.js';
import { Vacancy } from '../vacancy/index.js';

type PersonFields =
  | 'id'
  | 'revision'
  | 'lat'
  | 'lon'
  | 'ags'
  | 'mobilityKm'
  | 'residence'
  | 'occupations'
  | 'recognitions'
  | 'qualification'
  | 'licences'
  | 'skills'
  | 'germanListening'
  | 'germanReading'
  | 'germanSpeaking'
  | 'germanWriting'
  | 'otherLanguages'
  | 'languageReady'
  | 'hoursMin'
  | 'hoursMax'
  | 'shifts'
  | 'availableFrom'
  | 'status'
  | 'statusFacts'
  | 'confirmedOn'
  | 'archivedAt';

/** A row of `person` as far as matching reads it: no name, no contact. */
export type PersonRow = Pick<Person, PersonFields>;

type VacancyFields =
  | 'id'
  | 'revision'
  | 'state'
  | 'kind'
  | 'lat'
  | 'lon'
  | 'ags'
  | 'remote'
  | 'kldb'
  | 'regulated'
  | 'licences'
  | 'skills'
  | 'languageNeeds'
  | 'instructionLanguages'
  | 'pictograms'
  | 'hoursMin'
  | 'hoursMax'
  | 'shifts'
  | 'startsOn'
  | 'latestStart'
  | 'seats'
  | 'seatsTaken'
  | 'checkVerdict'
  | 'expiresOn'
  | 'confirmedOn';

export type VacancyRow = Pick<Vacancy, VacancyFields>;

export const PERSON_COLUMNS = `id, change_tx as "changeTx", sealed, revision, ags, mobility_km as "mobilityKm", occupations,
  recognitions, qualification, licences, skills, german_listening as "germanListening",
  german_reading as "germanReading", german_speaking as "germanSpeaking", german_writing as "germanWriting",
  other_languages as "otherLanguages", language_ready as "languageReady", hours_min as "hoursMin",
  hours_max as "hoursMax", shifts, available_from::text as "availableFrom",
  confirmed_on::text as "confirmedOn", archived_at as "archivedAt"`;

export const VACANCY_COLUMNS = `id, change_tx as "changeTx", revision, state, kind, lat, lon, ags, remote, kldb, regulated, licences, skills,
  language_needs as "languageNeeds", instruction_languages as "instructionLanguages", pictograms, hours_min as "hoursMin",
  hours_max as "hoursMax", shifts, starts_on::text as "startsOn", latest_start::text as "latestStart", seats,
  seats_taken as "seatsTaken", check_verdict as "checkVerdict", expires_on::text as "expiresOn",
  confirmed_on::text as "confirmedOn"`;

const NO_LEVELS: readonly null[] = [null, null, null, null, null, null, null];

/** The person as the matcher may see one; `permission` stands in for status, dates and nationality. */
export function matchPerson(
  row: PersonRow,
  permission: Readonly<Record<VacancyKind, PermissionView>>,
): MatchPerson {
  return {
    id: row.id,
    revision: row.revision,
    home: { lat: row.lat, lon: row.lon },
    kreis: row.ags,
    mobilityKm: row.mobilityKm,
    residence: row.residence,
    occupations: row.occupations.map(({ kldb, relation }) => ({ kldb, relation })),
    recognitions: row.recognitions,
    qualification: row.qualification,
    licences: row.licences,
    skills: row.skills,
    german: { L: row.germanListening, R: row.germanReading, S: row.germanSpeaking, W: row.germanWriting },
    otherLanguages: row.otherLanguages,
    languageReady: row.languageReady ?? NO_LEVELS,
    hours: row.hoursMin !== null && row.hoursMax !== null ? { min: row.hoursMin, max: row.hoursMax } : null,
    shifts: row.shifts,
    availableFrom: row.availableFrom,
    permission,
    confirmedOn: row.confirmedOn,
  };
}

/** The vacancy as the matcher sees one; `shortage` is the regional figure, null where none is known. */
export function matchVacancy(row: VacancyRow, shortage: number | null): MatchVacancy {
  return {
    id: row.id,
    revision: row.revision,
    kind: row.kind,
    place: row.remote ? null : { lat: row.lat, lon: row.lon },
    kreis: row.remote ? null : row.ags,
    kldb5: row.kldb,
    requirementLevel: Number(row.kldb[4]) as MatchVacancy['requirementLevel'],
    regulated: row.regulated,
    licences: row.licences,
    skills: row.skills,
    languageNeeds: row.pictograms ? relaxedByPictograms(row.languageNeeds) : row.languageNeeds,
    instructionLanguages: row.instructionLanguages,
    hours: row.hoursMin !== null && row.hoursMax !== null ? { min: row.hoursMin, max: row.hoursMax } : null,
    shifts: row.shifts,
    start: row.startsOn,
    latestStart: row.latestStart,
    pay: payVerdict(row),
    seatsLeft: row.state === 'published' ? row.seats - row.seatsTaken : 0,
    shortage,
    expiresOn: row.expiresOn,
    confirmedOn: row.confirmedOn,
  };
}

/** Whether a vacancy takes matches on a day: neither closed nor expired nor full. */
export function isOpen(
  { state, expiresOn, seats, seatsTaken }: Pick<VacancyRow, 'state' | 'expiresOn' | 'seats' | 'seatsTaken'>,
  day: string,
): boolean {
  return state === 'published' && expiresOn >= day && seatsTaken < seats;
}

/** A posting that was held is published only by a person's decision; from then on its finding is a hint. */
function payVerdict({ state, checkVerdict }: VacancyRow): PayVerdict {
  return state === 'published' && checkVerdict === 'hold' ? 'warn' : checkVerdict;
}
