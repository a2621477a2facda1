import { VACANCY_KINDS } from '../../shared/index.js';
import { WeightTable } from '../weights.js';
import { CODE_MASK, MISSING, RELAXED } from './language-tables.js';
import { PeopleColumns } from './people-columns.js';
import { Ranges } from './ranges.js';
import { ALL_KINDS, Copied, COVERED_MASK, EVERYWHERE, NEAR_SHIFT } from './scan-vacancies.js';
import { specialDay, UNMET } from './special.js';
import { SEGMENT_SHIFT, Sink } from './top-list.js';
import { VacancyQuery } from './vacancy-query.js';
import { SPECIAL } from './word.js';

const KINDS = VACANCY_KINDS.length;

/** The columns that are read for every row; the lists of few rows are read in the store. */
export type ScannedPeople = Pick<
  PeopleColumns,
  | 'lack'
  | 'hours'
  | 'place'
  | 'reach'
  | 'mover'
  | 'germanState'
  | 'otherState'
  | 'stale'
  | 'available'
  | 'permission'
  | 'ready'
>;

/** Where to scan; fields as in VacancyScan. */
export interface PeopleScan {
  readonly ranges: Ranges;
  readonly data: ScannedPeople;
  readonly store: PeopleColumns;
  readonly copied: Copied | null;
  readonly segment: number;
  readonly kinds: number;
  readonly most: number;
  readonly limits: Int32Array | null;
}

/** The mirror of scanVacancies: judges all rows of the ranges for one vacancy, exactly. */
export function scanPeople(query: VacancyQuery, scan: PeopleScan, weights: WeightTable, sink: Sink): void {
  const { lack, hours, place, reach, mover, germanState, otherState, stale, available } = scan.data;
  const { permission, ready } = scan.data;
  const { ranges, limits, kinds, store, copied } = scan;
  const { demand, hoursMin, hoursMax, plain, relaxed, other, languageUnits, waiting } = query;
  const { x, y, isRemote, kind, latest, wanted, day, horizon } = query;
  const fullWay = weights.distance.max;
  const own = query.base + fullWay;
  const unskilled = weights.skills.neutral;
  const neutral = weights.occupation.neutral;
  const rows = copied?.rows ?? null;
  const noted = copied?.noted ?? null;
  const isSpecial = (demand & SPECIAL) !== 0;
  for (let range = 0; range < ranges.count; range += 1) {
    const end = ranges.to[range]!;
    for (let row = ranges.from[range]!; row < end; row += 1) {
      if ((lack[row]! & demand) !== 0) continue;
      const span = hours[row]!;
      if (hoursMin > span >>> 8 || hoursMax < (span & 0xff)) continue;
      const at = place[row]!;
      const dx = (at >> 16) - x;
      const dy = ((at << 16) >> 16) - y;
      const squared = isRemote ? 0 : dx * dx + dy * dy;
      if (squared > (mover[row] === 1 ? EVERYWHERE : reach[row]!)) continue;
      const tongues = other[otherState[row]!]!;
      if (tongues === MISSING) continue;
      const verdict = (tongues === RELAXED ? relaxed : plain)[germanState[row]!]!;
      const way = Math.min(fullWay, Math.ceil(Math.sqrt(squared)));
      const found = noted === null ? 0 : noted[row]!;
      const near =
        noted === null ? nearOf(query, store, row, neutral) : Math.max(neutral, found >>> NEAR_SHIFT);
      const known = own + near + languageUnits[verdict]! - way - stale[row]!;
      const limit = limits === null ? sink.limit : limits[row]!;
      const most = noted === null ? scan.most : Math.max(unskilled, found & COVERED_MASK);
      if (known + most < limit) continue;
      const stored = rows === null ? row : rows[row]!;
      let on = available[row]!;
      if (on < day) on = day;
      const permitted = permission[row * KINDS + kind]!;
      if (permitted > on) on = permitted;
      const level = verdict & CODE_MASK;
      if (level !== 0) {
        const learned = ready[row * 6 + level - 1]!;
        if (learned > on) on = learned;
      }
      let special = 0;
      if (isSpecial) {
        special = specialOf(query, store, stored);
        if (special === UNMET) continue;
        if (special > on) on = special;
      }
      if (on > horizon || on > latest) continue;
      if (kinds !== ALL_KINDS) {
        const learns = level !== 0 || special > 0;
        if ((kinds & kindBit(query, store, stored, learns, permitted > 0, squared)) === 0) continue;
      }
      const late = on > wanted ? waiting[on - wanted]! : 0;
      const skilled = noted === null ? coverage(query, store, row, unskilled) : most;
      const score = Math.max(0, known + skilled - late);
      if (score >= limit) sink.offer(score, (scan.segment << SEGMENT_SHIFT) | stored);
    }
  }
}

function nearOf({ closeness }: VacancyQuery, data: PeopleColumns, row: number, neutral: number): number {
  const { occupations, occupationsStart } = data;
  let near = neutral;
  const end = occupationsStart[row + 1]!;
  for (let at = occupationsStart[row]!; at < end; at += 1) {
    const units = closeness[occupations[at]!]!;
    if (units > near) near = units;
  }
  return near;
}

function coverage(query: VacancyQuery, data: PeopleColumns, row: number, neutral: number): number {
  const { skills, skillsStart } = data;
  const shares = query.shares;
  let units = 0;
  const end = skillsStart[row + 1]!;
  for (let at = skillsStart[row]!; at < end; at += 1) units += shares[skills[at]!]!;
  return units > neutral ? units : neutral;
}

function specialOf(query: VacancyQuery, data: PeopleColumns, row: number): number {
  const held = data.licences.subarray(data.licencesStart[row], data.licencesStart[row + 1]);
  const recognitions = data.recognitions.subarray(
    data.recognitionsStart[row],
    data.recognitionsStart[row + 1],
  );
  const open = data.licencesOpen[row] === 1;
  return specialDay(held, open, recognitions, query.licences, query.regulated, query.day);
}

function kindBit(
  query: VacancyQuery,
  data: PeopleColumns,
  row: number,
  learns: boolean,
  byPermission: boolean,
  squared: number,
): number {
  if (learns) return 4;
  if (byPermission) return 2;
  const rule = data.residence[row] ?? 0;
  const stays = query.isRemote || data.mover[row] !== 1 || squared <= (data.reach[row] ?? 0) || rule === 0;
  return stays || rule === query.land || rule === query.kreis ? 1 : 2;
}
