import { landOf, requirementLevel, toEpochDay, VACANCY_KINDS } from '../../shared/index.js';
import { quarterHours } from '../gates/index.js';
import { toPlane } from '../plane.js';
import { shortagePart } from '../score.js';
import { skillShares } from '../skills.js';
import { MatchVacancy } from '../types.js';
import { LEARNING_KINDS } from '../weights.js';
import { dayNumber, OPEN_END } from './days.js';
import { idWords } from './ids.js';
import { column, columns, Columns, list, Rows } from './layout.js';
import { ANY_HOURS } from './people-columns.js';
import { Schema } from './schema.js';
import { demandWord } from './word.js';

/** What the engine holds of a vacancy. */
export const VACANCIES = {
  id: columns('u32', 4),
  revision: column('i32'),
  /** Score of the last place of the vacancy's full list, −1 while there is room; for reverse search. */
  limit: column('i32'),
  place: column('i32'),
  /** 1: work from anywhere. */
  remote: column('u8'),
  land: column('u8'),
  kreis: column('u16'),
  demand: column('i32'),
  kind: column('u8'),
  /** Quarter hours: least in the low, most in the high byte; GONE_HOURS fit nobody. */
  hours: column('u16'),
  /** Twice the class of German needs. */
  germanPart: column('u16'),
  /** Class of needs and instruction in other languages. */
  otherPart: column('u16'),
  /** Number of the occupation in the closeness tables. */
  code: column('u16'),
  /** Berufsuntergruppe × 5 + level of a regulated profession, else 0. */
  regulated: column('u16'),
  start: column('u16'),
  latest: column('u16'),
  expires: column('u16'),
  confirmed: column('u16'),
  shortage: column('u16'),
  /** Shortage units less what the age of the posting takes off on the index's day. */
  base: column('i16'),
  skills: list('u16'),
  /** Units of each skill, beside `skills`. */
  shares: list('u16'),
  /** Licences without a bit. */
  licences: list('u16'),
} as const;

export type VacancyLayout = typeof VACANCIES;
export type VacancyColumns = Columns<VacancyLayout>;

/** Hours of a row that is gone: the least is above what anybody has. */
export const GONE_HOURS = 255;

/** Appends a vacancy and gives the row; one that cannot take matches is there but gone. */
export function encodeVacancy(rows: Rows<VacancyLayout>, vacancy: MatchVacancy, schema: Schema): number {
  const row = encodeVacancyOnly(rows, vacancy, schema);
  rows.data.id.set(idWords(vacancy.id), row * 4);
  for (const { id, units } of skillShares(vacancy.skills, schema.context)) {
    rows.push('skills', schema.skills.numberOf(id));
    rows.push('shares', units);
  }
  return row;
}

/** The same without id and skills, whose shares are known when all vacancies are. */
export function encodeVacancyOnly(rows: Rows<VacancyLayout>, vacancy: MatchVacancy, schema: Schema): number {
  const row = rows.add();
  const { data } = rows;
  const spot = vacancy.place ? toPlane(vacancy.place) : { x: 0, y: 0 };
  data.revision[row] = vacancy.revision;
  data.limit[row] = -1;
  data.place[row] = (spot.x << 16) | (spot.y & 0xffff);
  data.remote[row] = vacancy.place ? 0 : 1;
  data.land[row] = vacancy.kreis === null ? 0 : Number(landOf(vacancy.kreis));
  data.kreis[row] = vacancy.kreis === null ? 0 : schema.kreis(vacancy.kreis);
  data.demand[row] = demandWord(vacancy, (licence) => schema.licenceBit(licence));
  data.kind[row] = VACANCY_KINDS.indexOf(vacancy.kind);
  data.hours[row] = hoursOf(vacancy, schema);
  data.germanPart[row] = schema.language.germanPart(vacancy);
  data.otherPart[row] = schema.language.otherPart(vacancy);
  data.code[row] = schema.closeness.vacancyCode(vacancy.kldb5);
  data.regulated[row] = regulatedCode(vacancy);
  data.start[row] = vacancy.start === null ? 0 : dayNumber(vacancy.start);
  data.latest[row] = vacancy.latestStart === null ? OPEN_END : dayNumber(vacancy.latestStart);
  data.expires[row] = dayNumber(vacancy.expiresOn);
  data.confirmed[row] = dayNumber(vacancy.confirmedOn);
  data.shortage[row] = shortagePart(vacancy, schema.context);
  data.base[row] = data.shortage[row] - schema.staleVacancy(data.confirmed[row]);
  encodeLists(rows, vacancy, schema);
  return row;
}

function hoursOf(vacancy: MatchVacancy, schema: Schema): number {
  const payable = vacancy.pay === 'ok' || vacancy.pay === 'warn';
  if (!payable || vacancy.seatsLeft <= 0 || toEpochDay(vacancy.expiresOn) < schema.day) return GONE_HOURS;
  if (vacancy.hours === null) return ANY_HOURS;
  return quarterHours(vacancy.hours.min) | (quarterHours(vacancy.hours.max) << 8);
}

function regulatedCode({ kind, regulated, kldb5 }: MatchVacancy): number {
  if (!regulated || LEARNING_KINDS.has(kind)) return 0;
  return Number(kldb5.slice(0, 4)) * 5 + (requirementLevel(kldb5) ?? 1);
}

function encodeLists(rows: Rows<VacancyLayout>, vacancy: MatchVacancy, schema: Schema): void {
  for (const licence of new Set(vacancy.licences))
    if (schema.licenceBit(licence) === null) rows.push('licences', schema.licences.numberOf(licence));
}
