import {
  column,
  columns,
  idText,
  list,
  type MatchVacancy,
  type Source,
  type VacancySkill,
} from '../../domain/matching/index.js';
import { matchVacancy, type VacancyRow } from '../rows.js';
import type { CompactRows } from './kept-rows.js';
import { listAt } from './person-rows.js';
import { placeByName } from './values.js';

/** Fields whose values repeat from vacancy to vacancy. */
export const VACANCY_WORDS = [
  'state',
  'kind',
  'ags',
  'kldb',
  'licences',
  'languageNeeds',
  'instructionLanguages',
  'hoursMin',
  'hoursMax',
  'shifts',
  'startsOn',
  'latestStart',
  'checkVerdict',
  'expiresOn',
  'confirmedOn',
] as const;

export type VacancyWord = (typeof VACANCY_WORDS)[number];

/** Yes or no, each in one byte. */
export const VACANCY_FLAGS = ['remote', 'regulated', 'pictograms'] as const;

const FLAG = placeByName(VACANCY_FLAGS);
const WORD = placeByName(VACANCY_WORDS);

/** What the matcher reads of a vacancy, see `MatchVacancy`. */
export const VACANCY_ROWS = {
  id: columns('u32', 4),
  revision: column('i32'),
  place: columns('f64', 2),
  /** NaN: no figure. */
  shortage: column('f64'),
  /** Seats and seats taken. */
  seats: columns('i16', 2),
  flags: columns('u8', VACANCY_FLAGS.length),
  words: columns('u32', VACANCY_WORDS.length),
  skills: list('u32'),
} as const;

/** Values by number. */
export interface VacancyValues {
  /** In the order of `VACANCY_WORDS`. */
  readonly words: readonly (readonly unknown[])[];
  readonly skills: readonly (VacancySkill | null)[];
}

/** Vacancies of a start; as PersonPart. */
export interface VacancyPart {
  readonly rows: Source<typeof VACANCY_ROWS>;
  readonly values: VacancyValues;
  readonly order: Uint32Array;
}

export function compactVacancies({ rows, values, order }: VacancyPart): CompactRows<MatchVacancy> {
  return { count: rows.count, ids: rows.data.id, order, at: (row) => vacancyAt(rows.data, values, row) };
}

/** The vacancy in a row, the same as `matchVacancy` makes of the row in the database. */
export function vacancyAt(
  data: VacancyPart['rows']['data'],
  values: VacancyValues,
  row: number,
  id = idText(data.id, row),
): MatchVacancy {
  const [firstFlag, firstWord] = [row * VACANCY_FLAGS.length, row * VACANCY_WORDS.length];
  const flag = (at: number): boolean => data.flags[firstFlag + at] === 1;
  const word = (at: number): unknown => values.words[at]?.[data.words[firstWord + at] ?? 0] ?? null;
  // Named one by one, as in `personAt`.
  const fields = {
    id,
    revision: data.revision[row],
    lat: data.place[row * 2],
    lon: data.place[row * 2 + 1],
    seats: data.seats[row * 2],
    seatsTaken: data.seats[row * 2 + 1],
    skills: skillsAt(data, values, row),
    remote: flag(FLAG.remote),
    regulated: flag(FLAG.regulated),
    pictograms: flag(FLAG.pictograms),
    state: word(WORD.state),
    kind: word(WORD.kind),
    ags: word(WORD.ags),
    kldb: word(WORD.kldb),
    licences: word(WORD.licences),
    languageNeeds: word(WORD.languageNeeds),
    instructionLanguages: word(WORD.instructionLanguages),
    hoursMin: word(WORD.hoursMin),
    hoursMax: word(WORD.hoursMax),
    shifts: word(WORD.shifts),
    startsOn: word(WORD.startsOn),
    latestStart: word(WORD.latestStart),
    checkVerdict: word(WORD.checkVerdict),
    expiresOn: word(WORD.expiresOn),
    confirmedOn: word(WORD.confirmedOn),
  } satisfies Record<keyof VacancyRow, unknown>;
  const shortage = data.shortage[row] ?? NaN;
  return matchVacancy(fields as unknown as VacancyRow, Number.isNaN(shortage) ? null : shortage);
}

/** The skills that the vacancy in a row asks for. */
export function skillsAt(
  data: VacancyPart['rows']['data'],
  values: VacancyValues,
  row: number,
): readonly VacancySkill[] {
  return listAt(values.skills, data.skills, data.skillsStart, row) as VacancySkill[];
}
