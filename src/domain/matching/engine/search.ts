import { addMoversNear, addPeopleNear, PeopleBase, VacancyBase } from './base.js';
import { EngineImage } from './image.js';
import { addCircle } from './grid.js';
import { PersonQuery } from './person-query.js';
import { Ranges } from './ranges.js';
import { scanPeople } from './scan-people.js';
import { scanVacancies } from './scan-vacancies.js';
import { Postings } from './sorting.js';
import { Sink } from './top-list.js';
import { VacancyQuery } from './vacancy-query.js';

export interface SearchOptions {
  readonly image: EngineImage;
  readonly kinds: number;
  /** Limit per row for reverse search; null: the sink's own. */
  readonly limits: Int32Array | null;
  readonly ranges: Ranges;
}

/**
 * Offers every vacancy of the base that can be among the best for a person: remote ones, the circle, and for people
 * who would move anywhere the rest of the country, near occupations first. A part is left out only when the best
 * score it could hold is below the limit; a row offered twice counts once.
 */
export function searchVacancies(
  query: PersonQuery,
  base: VacancyBase,
  options: SearchOptions,
  sink: Sink,
): void {
  const { image, ranges } = options;
  const { weights } = image;
  const scan = { ...options, data: base.data, segment: 0 };
  ranges.clear().add(base.firstRemote, base.count);
  scanVacancies(query, { ...scan, remote: true }, weights, sink);
  const radius = query.isMover ? weights.distance.max : Math.sqrt(query.reach);
  addCircle(base.grid, 0, query.x, query.y, radius, ranges.clear());
  scanVacancies(query, { ...scan, remote: false }, weights, sink);
  if (!query.isMover) return;
  const farther = weights.shortage.max + weights.language.max + weights.skills.max - query.stale;
  if (farther + weights.occupation.max < sink.limit) return;
  addRows(base.byCode, query.closeCodes, 0, ranges.clear());
  scanVacancies(query, { ...scan, remote: false }, weights, sink);
  if (farther + weights.occupation.neutral < sink.limit) return;
  ranges.clear().add(0, base.firstRemote);
  scanVacancies(query, { ...scan, remote: false }, weights, sink);
}

/** The mirror: every person of the base that can be among the best for a vacancy. */
export function searchPeople(
  query: VacancyQuery,
  base: PeopleBase,
  options: SearchOptions,
  sink: Sink,
): void {
  const { image, ranges } = options;
  const { weights } = image;
  const scan = { ...options, data: base.data, segment: 0 };
  ranges.clear();
  if (!query.isRemote) {
    addPeopleNear(base, query.x, query.y, ranges);
    addMoversNear(base, query.x, query.y, weights.distance.max, ranges);
    scanPeople(query, scan, weights, sink);
  }
  const first = query.isRemote ? 0 : base.firstMover;
  const way = query.isRemote ? weights.distance.max : 0;
  const farther = query.base + way + weights.language.max + weights.skills.max;
  if (first === base.count || farther + weights.occupation.max < sink.limit) return;
  addRows(base.byEntry, query.closeEntries, first, ranges.clear());
  scanPeople(query, scan, weights, sink);
  if (farther + weights.occupation.neutral < sink.limit) return;
  ranges.clear().add(first, base.count);
  scanPeople(query, scan, weights, sink);
}

/** Adds the rows from `first` on that hold one of the keys, one by one. */
function addRows(postings: Postings, keys: readonly number[], first: number, ranges: Ranges): void {
  const { start, rows } = postings;
  for (const key of keys) {
    const end = start[key + 1] ?? 0;
    for (let at = lowerBound(rows, start[key] ?? 0, end, first); at < end; at += 1) {
      const row = rows[at] ?? 0;
      ranges.add(row, row + 1);
    }
  }
}

function lowerBound(rows: Uint32Array, from: number, to: number, value: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
