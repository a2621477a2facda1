import { PersonQuery } from './person-query.js';
import { Ranges } from './ranges.js';
import { specialDay, UNMET } from './special.js';
import { SEGMENT_SHIFT, Sink } from './top-list.js';
import { VacancyColumns } from './vacancy-columns.js';
import { CODE_MASK, MISSING } from './language-tables.js';
import { SPECIAL } from './word.js';
import { WeightTable } from '../weights.js';

/** Bits of the kinds of match: 1 now, 2 after a permission, 4 not yet. */
export const ALL_KINDS = 7;

/** Above every squared distance of the plane. */
export const EVERYWHERE = 0x7fffffff;

/** The columns that are read for every row; the lists of few rows are read in the store. */
export type ScannedVacancies = Pick<
  VacancyColumns,
  'demand' | 'hours' | 'place' | 'germanPart' | 'otherPart' | 'code' | 'base' | 'kind' | 'start' | 'latest'
>;

export const NEAR_SHIFT = 16;
export const COVERED_MASK = 0xffff;

/** Rows of a store that were copied out, with what is known of them already. */
export interface Copied {
  /** Row in the store of each place. */
  readonly rows: Int32Array;
  /** Units of skills in the low, of occupation in the high half; 0 where they are at the neutral value or below. */
  readonly noted: Int32Array;
}

/** For scanning the columns of a store where they lie. */
export function wholly<T>(store: T): { readonly data: T; readonly store: T; readonly copied: null } {
  return { data: store, store, copied: null };
}

/** Where to scan and how to read what is found. */
export interface VacancyScan {
  readonly ranges: Ranges;
  readonly data: ScannedVacancies;
  /** The store that the rows are of. */
  readonly store: VacancyColumns;
  /** Null: `data` is the store itself. */
  readonly copied: Copied | null;
  readonly segment: number;
  /** True: rows of work from anywhere, for which the way counts as none. */
  readonly remote: boolean;
  /** Kinds to keep, see ALL_KINDS. */
  readonly kinds: number;
  /** The most that skills are taken to give: less than all where pairs with more are found another way. */
  readonly most: number;
  /** Score that a row must reach to be worth offering, per row; null: the sink's own limit. */
  readonly limits: Int32Array | null;
}

/**
 * Judges all rows of the ranges for one person: the eligibility word first, then hours, language and distance, then
 * the bound (a pair that cannot reach the limit is left), then dates and skills. Every step is exact;
 * equal to the readable gates and score by construction of the tables and by test.
 */
export function scanVacancies(query: PersonQuery, scan: VacancyScan, weights: WeightTable, sink: Sink): void {
  const { demand, hours, place, germanPart, otherPart, code, base, kind, start, latest } = scan.data;
  const { ranges, limits, kinds, store, copied } = scan;
  const { lack, hoursMin, hoursMax, german, other, languageUnits, closeness } = query;
  const { permission, ready, waiting, day, horizon } = query;
  const x = scan.remote ? 0 : query.x;
  const y = scan.remote ? 0 : query.y;
  const reach = query.isMover ? EVERYWHERE : query.reach;
  const own = weights.distance.max - query.stale;
  const fullWay = weights.distance.max;
  const neutral = weights.skills.neutral;
  const rows = copied?.rows ?? null;
  const noted = copied?.noted ?? null;
  for (let range = 0; range < ranges.count; range += 1) {
    const end = ranges.to[range]!;
    for (let row = ranges.from[range]!; row < end; row += 1) {
      const word = demand[row]!;
      if ((word & lack) !== 0) continue;
      const span = hours[row]!;
      if ((span & 0xff) > hoursMax || span >>> 8 < hoursMin) continue;
      const tongues = other[otherPart[row]!]!;
      if (tongues === MISSING) continue;
      const at = place[row]!;
      const dx = (at >> 16) - x;
      const dy = ((at << 16) >> 16) - y;
      const squared = dx * dx + dy * dy;
      if (squared > reach) continue;
      const way = Math.min(fullWay, Math.ceil(Math.sqrt(squared)));
      const verdict = german[germanPart[row]! + tongues]!;
      const known = base[row]! + closeness[code[row]!]! + languageUnits[verdict]! + own - way;
      const limit = limits === null ? sink.limit : limits[row]!;
      const most = noted === null ? scan.most : Math.max(neutral, noted[row]! & COVERED_MASK);
      if (known + most < limit) continue;
      const stored = rows === null ? row : rows[row]!;
      let on = query.earliest;
      const permitted = permission[kind[row]!]!;
      if (permitted > on) on = permitted;
      const learned = ready[verdict & CODE_MASK]!;
      if (learned > on) on = learned;
      let special = 0;
      if ((word & SPECIAL) !== 0) {
        special = specialOf(query, store, stored);
        if (special === UNMET) continue;
        if (special > on) on = special;
      }
      if (on > horizon || on > latest[row]!) continue;
      if (kinds !== ALL_KINDS) {
        const learns = (verdict & CODE_MASK) !== 0 || special > 0;
        if ((kinds & kindBit(query, scan, stored, learns, permitted > 0, squared)) === 0) continue;
      }
      const wanted = Math.max(day, start[row]!);
      const late = on > wanted ? waiting[on - wanted]! : 0;
      const skilled = noted === null ? coverage(query, store, row, neutral) : most;
      const score = Math.max(0, known + skilled - late);
      if (score >= limit) sink.offer(score, (scan.segment << SEGMENT_SHIFT) | stored);
    }
  }
}

function coverage(query: PersonQuery, data: VacancyColumns, row: number, neutral: number): number {
  const { skills, shares, skillsStart } = data;
  const marks = query.skills;
  let units = 0;
  const end = skillsStart[row + 1]!;
  for (let at = skillsStart[row]!; at < end; at += 1) units += shares[at]! & marks[skills[at]!]!;
  return units > neutral ? units : neutral;
}

function specialOf(query: PersonQuery, data: VacancyColumns, row: number): number {
  const asked = data.licences.subarray(data.licencesStart[row], data.licencesStart[row + 1]);
  const regulated = data.regulated[row] ?? 0;
  return specialDay(query.licences, query.licencesOpen, query.recognitions, asked, regulated, query.day);
}

function kindBit(
  query: PersonQuery,
  { store, remote }: VacancyScan,
  row: number,
  learns: boolean,
  byPermission: boolean,
  squared: number,
): number {
  if (learns) return 4;
  if (byPermission) return 2;
  const stays = remote || !query.isMover || squared <= query.reach || query.residence === 0;
  if (stays || store.land[row] === query.residence || store.kreis[row] === query.residence) return 1;
  return 2;
}
