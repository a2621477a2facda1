import { CefrLevel, requirementLevel, VACANCY_KINDS } from '../../shared/index.js';
import { germanReadyOn, quarterHours } from '../gates/index.js';
import { radiusSteps, toPlane } from '../plane.js';
import { MatchPerson, PermissionView } from '../types.js';
import { MOVER_COMMUTE_KM } from '../weights.js';
import { dayNumber, OPEN_END } from './days.js';
import { idWords } from './ids.js';
import { column, columns, Columns, list, Rows } from './layout.js';
import { Schema } from './schema.js';
import { lackWord } from './word.js';

/**
 * What the engine holds of a person. Nothing here is a name, sex, age, origin, religion or family, and a test keeps
 * it so.
 */
export const PEOPLE = {
  id: columns('u32', 4),
  revision: column('i32'),
  /** Score of the last place of the person's full list, −1 while there is room; for reverse search. */
  limit: column('i32'),
  /** Plane: x in the high, y in the low half. */
  place: column('i32'),
  /** Square of the farthest way to work, in steps. */
  reach: column('i32'),
  /** 1: would move anywhere. */
  mover: column('u8'),
  /** 0 none, 1..16 a Land, from 17 on a Kreis. */
  residence: column('u16'),
  lack: column('i32'),
  /** Quarter hours: least in the low, most in the high byte. */
  hours: column('u16'),
  germanState: column('u16'),
  otherState: column('u32'),
  /** Day on which all German skills reach A1..C2; OPEN_END: no known way. */
  ready: columns('u16', 6),
  available: column('u16'),
  /** Per kind of work: 0 free, else the day from which a permission can exist. */
  permission: columns('u16', VACANCY_KINDS.length),
  confirmed: column('u16'),
  /** Units taken off for age of the profile on the index's day. */
  stale: column('u16'),
  /** 1: licences were not asked about. */
  licencesOpen: column('u8'),
  occupations: list('u16'),
  skills: list('u16'),
  /** Licences without a bit. */
  licences: list('u16'),
  /** Pairs: Berufsuntergruppe × 5 + level, and day. */
  recognitions: list('u16'),
} as const;

export type PeopleLayout = typeof PEOPLE;
export type PeopleColumns = Columns<PeopleLayout>;

/** Least and most quarter hours of who was not asked: overlaps every range. */
export const ANY_HOURS = 0 | (254 << 8);

/** Appends a person and gives the row. */
export function encodePerson(rows: Rows<PeopleLayout>, person: MatchPerson, schema: Schema): number {
  const row = encodePersonOnly(rows, person, schema);
  rows.data.id.set(idWords(person.id), row * 4);
  for (const { kldb, relation } of person.occupations)
    rows.push('occupations', schema.closeness.personEntry(kldb, relation));
  for (const id of new Set(person.skills)) rows.push('skills', schema.skills.numberOf(id));
  return row;
}

/** The same without id, occupations and skills, for who knows their numbers and appends those. */
export function encodePersonOnly(rows: Rows<PeopleLayout>, person: MatchPerson, schema: Schema): number {
  const row = rows.add();
  const { data } = rows;
  const spot = toPlane(person.home);
  data.revision[row] = person.revision;
  data.limit[row] = -1;
  data.place[row] = (spot.x << 16) | (spot.y & 0xffff);
  data.reach[row] = radiusSteps(person.mobilityKm ?? MOVER_COMMUTE_KM) ** 2;
  data.mover[row] = person.mobilityKm === null ? 1 : 0;
  data.residence[row] = schema.residence(person.residence);
  data.lack[row] = lackWord(person, schema.licenceBits);
  data.hours[row] = person.hours
    ? quarterHours(person.hours.min) | (quarterHours(person.hours.max) << 8)
    : ANY_HOURS;
  data.germanState[row] = schema.language.germanState(person.german);
  data.otherState[row] = schema.language.otherState(person.otherLanguages);
  data.available[row] = person.availableFrom === null ? 0 : dayNumber(person.availableFrom);
  data.confirmed[row] = dayNumber(person.confirmedOn);
  data.stale[row] = schema.staleProfile(data.confirmed[row]);
  data.licencesOpen[row] = person.licences === null ? 1 : 0;
  encodeDates(data, row, person);
  encodeLists(rows, person, schema);
  return row;
}

function encodeDates(data: PeopleColumns, row: number, person: MatchPerson): void {
  for (let level = 1; level <= 6; level += 1) {
    const day = germanReadyOn(person, level as CefrLevel);
    data.ready[row * 6 + level - 1] = day === null ? OPEN_END : dayNumber(day);
  }
  VACANCY_KINDS.forEach((kind, index) => {
    data.permission[row * VACANCY_KINDS.length + index] = permissionDay(person.permission[kind]);
  });
}

function permissionDay({ gate, from }: PermissionView): number {
  if (gate === 'pass') return 0;
  return from === null ? 1 : dayNumber(from);
}

function encodeLists(rows: Rows<PeopleLayout>, person: MatchPerson, schema: Schema): void {
  for (const licence of new Set(person.licences ?? []))
    if (!schema.licenceBits.includes(licence)) rows.push('licences', schema.licences.numberOf(licence));
  for (const { kldb5, from } of person.recognitions) {
    const level = requirementLevel(kldb5);
    if (level === null) continue;
    rows.push('recognitions', Number(kldb5.slice(0, 4)) * 5 + level);
    rows.push('recognitions', dayNumber(from));
  }
}
