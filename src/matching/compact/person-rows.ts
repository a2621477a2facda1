import {
  column,
  columns,
  idText,
  list,
  type MatchPerson,
  type PermissionView,
  type PersonOccupation,
  type Source,
} from '../../domain/matching/index.js';
import type { LocalDate, VacancyKind } from '../../domain/shared/index.js';
import { matchPerson, type PersonRow } from '../rows.js';
import type { CompactRows } from './kept-rows.js';
import { placeByName } from './values.js';

/** Whole numbers of a person's row, in two bytes each. */
export const PERSON_NUMBERS = [
  'mobilityKm',
  'qualification',
  'hoursMin',
  'hoursMax',
  'germanListening',
  'germanReading',
  'germanSpeaking',
  'germanWriting',
] as const;

/** Fields whose values repeat from person to person. */
export const PERSON_WORDS = [
  'ags',
  'licences',
  'shifts',
  'otherLanguages',
  'recognitions',
  'availableFrom',
  'confirmedOn',
  'residence',
  'permission',
] as const;

export type PersonWord = (typeof PERSON_WORDS)[number];

const NUMBER = placeByName(PERSON_NUMBERS);
const WORD = placeByName(PERSON_WORDS);

export const NO_NUMBER = -32_768;

/** What the matcher may see of a person, see `MatchPerson`; neither name nor contact nor status. */
export const PERSON_ROWS = {
  id: columns('u32', 4),
  revision: column('i32'),
  home: columns('f64', 2),
  numbers: columns('i16', PERSON_NUMBERS.length),
  /** Numbers of values, by field. */
  words: columns('u32', PERSON_WORDS.length),
  occupations: list('u32'),
  skills: list('u32'),
  /** Days of the language plan by level; none: no plan. */
  ready: list('u32'),
} as const;

/** Values by number. */
export interface PersonValues {
  /** In the order of `PERSON_WORDS`. */
  readonly words: readonly (readonly unknown[])[];
  readonly occupations: readonly (PersonOccupation | null)[];
  readonly skills: readonly (string | null)[];
  readonly ready: readonly (LocalDate | null)[];
}

/** People of a start; plain data that lies in shared memory but for the values. */
export interface PersonPart {
  readonly rows: Source<typeof PERSON_ROWS>;
  readonly values: PersonValues;
  readonly order: Uint32Array;
}

export function compactPeople({ rows, values, order }: PersonPart): CompactRows<MatchPerson> {
  return { count: rows.count, ids: rows.data.id, order, at: (row) => personAt(rows.data, values, row) };
}

/** The person in a row, the same as `matchPerson` makes of the row in the database. */
export function personAt(
  data: PersonPart['rows']['data'],
  values: PersonValues,
  row: number,
  id = idText(data.id, row),
): MatchPerson {
  const [firstNumber, firstWord] = [row * PERSON_NUMBERS.length, row * PERSON_WORDS.length];
  const number = (at: number): number | null => {
    const value = data.numbers[firstNumber + at] ?? NO_NUMBER;
    return value === NO_NUMBER ? null : value;
  };
  const word = (at: number): unknown => values.words[at]?.[data.words[firstWord + at] ?? 0] ?? null;
  const ready = listAt(values.ready, data.ready, data.readyStart, row);
  // Named one by one: filled by name, the object would take longer than all that is in it.
  const fields = {
    id,
    revision: data.revision[row],
    lat: data.home[row * 2],
    lon: data.home[row * 2 + 1],
    occupations: listAt(values.occupations, data.occupations, data.occupationsStart, row),
    skills: listAt(values.skills, data.skills, data.skillsStart, row),
    languageReady: ready.length > 0 ? ready : null,
    mobilityKm: number(NUMBER.mobilityKm),
    qualification: number(NUMBER.qualification),
    hoursMin: number(NUMBER.hoursMin),
    hoursMax: number(NUMBER.hoursMax),
    germanListening: number(NUMBER.germanListening),
    germanReading: number(NUMBER.germanReading),
    germanSpeaking: number(NUMBER.germanSpeaking),
    germanWriting: number(NUMBER.germanWriting),
    ags: word(WORD.ags),
    licences: word(WORD.licences),
    shifts: word(WORD.shifts),
    otherLanguages: word(WORD.otherLanguages),
    recognitions: word(WORD.recognitions),
    availableFrom: word(WORD.availableFrom),
    confirmedOn: word(WORD.confirmedOn),
    residence: word(WORD.residence),
  } satisfies Record<keyof Omit<PersonRow, 'status' | 'statusFacts' | 'archivedAt'>, unknown>;
  const permission = word(WORD.permission) as Readonly<Record<VacancyKind, PermissionView>>;
  return matchPerson(fields as unknown as PersonRow, permission);
}

/** The values of one list. */
export function listAt<T>(values: readonly T[], items: Uint32Array, start: Uint32Array, row: number): T[] {
  const result: T[] = [];
  const end = start[row + 1] ?? 0;
  for (let at = start[row] ?? 0; at < end; at += 1) result.push(values[items[at] ?? 0] as T);
  return result;
}
