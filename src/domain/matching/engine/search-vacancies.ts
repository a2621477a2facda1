import { VacancyBase } from './base.js';
import { Bounds } from './bounds.js';
import { addCircle } from './grid.js';
import { EngineImage } from './image.js';
import { PersonQuery } from './person-query.js';
import { pickPlainVacancies } from './pick-plain.js';
import { Ranges, Scratch } from './ranges.js';
import { nearestFirst, pickRows } from './row-picks.js';
import { scanVacancies, wholly } from './scan-vacancies.js';
import { Sink } from './top-list.js';

export interface SearchOptions {
  readonly image: EngineImage;
  readonly kinds: number;
  /** Limit per row for reverse search; null: the sink's own. */
  readonly limits: Int32Array | null;
  readonly scratch: Scratch;
}

/** Radius in steps in which plain pairs are looked through first, to have a limit. */
const FIRST_RING = 100;

/**
 * Offers every vacancy of the base that can be among the best for a person: within the circle, remote ones, and for
 * people who would move anywhere the rest of the country. A row may be offered twice; it counts once.
 */
export function searchVacancies(
  query: PersonQuery,
  base: VacancyBase,
  options: SearchOptions,
  sink: Sink,
): void {
  const search = new VacancySearch(query, base, options, sink);
  search.circle();
  search.remote();
  if (query.isMover) search.country();
}

/** The part of it for people who would move anywhere: all that is on site, wherever it is. */
export function searchCountry(
  query: PersonQuery,
  base: VacancyBase,
  options: SearchOptions,
  sink: Sink,
): void {
  new VacancySearch(query, base, options, sink).country();
}

/**
 * Near occupations and skills are reached through postings, plain pairs by rings that end where the bound falls below
 * the limit; so the whole circle is read only when the list cannot be filled otherwise.
 */
class VacancySearch {
  private readonly rest: number;

  constructor(
    private readonly query: PersonQuery,
    private readonly base: VacancyBase,
    private readonly options: SearchOptions,
    private readonly sink: Sink,
  ) {
    this.rest = options.image.weights.shortage.max + query.mostLanguage - query.stale;
  }

  circle(): void {
    const { distance } = this.options.image.weights;
    const { region, ring } = this.options.scratch;
    const radius = this.query.isMover ? distance.max : Math.ceil(Math.sqrt(this.query.reach));
    const bounds = new Bounds(this.options.image.weights, this.rest, distance.max);
    const first = Math.min(radius, FIRST_RING);
    this.postings(this.circleOf(radius, region), bounds, false);
    this.plain(this.circleOf(first, ring), bounds, true, false);
    const budget = bounds.plainBudget(this.sink.limit);
    const outer = budget < distance.max ? Math.min(radius, budget) : radius;
    if (outer > first) this.plain(this.circleOf(outer, ring), bounds, true, false);
  }

  remote(): void {
    const { firstRemote, count } = this.base;
    this.elsewhere(firstRemote, count, this.options.image.weights.distance.max, true);
  }

  country(): void {
    this.elsewhere(0, this.base.firstRemote, 0, false);
  }

  /** Rows for which the way does not tell them apart. */
  private elsewhere(first: number, last: number, way: number, remote: boolean): void {
    const bounds = new Bounds(this.options.image.weights, this.rest, way);
    const region = this.options.scratch.region.clear().add(first, last);
    if (first === last || bounds.any < this.sink.limit) return;
    this.postings(region, bounds, remote);
    if (bounds.plainBudget(this.sink.limit) >= 0) this.plain(region, bounds, false, remote);
  }

  /** The nearest occupations first, then the skills of which most can be left: so the limit rises before the long lists. */
  private postings(region: Ranges, bounds: Bounds, remote: boolean): void {
    const { picks } = this.options.scratch;
    const { occupation, skills } = this.options.image.weights;
    const { closeness, closeCodes, skillList } = this.query;
    const { byCode, bySkill } = this.base;
    let apart = occupation.neutral;
    for (const code of nearestFirst(closeCodes, closeness)) {
      if (closeness[code]! < bounds.closenessNeeded(this.sink.limit)) {
        apart = closeness[code]!;
        break;
      }
      pickRows(byCode, code, region, picks.clear());
      this.scan(picks, remote, skills.max);
    }
    for (let layer = bySkill.layers - 1; layer >= 0; layer -= 1) {
      const above = bySkill.least[layer + 1] ?? Infinity;
      if (above <= bounds.skillsNeeded(this.sink.limit, apart)) return;
      picks.clear();
      for (const skill of skillList) pickRows(bySkill, skill * bySkill.layers + layer, region, picks);
      this.scan(picks, remote, skills.max);
    }
  }

  /** Pairs that reach the limit by occupation or skills are left to the postings. */
  private plain(region: Ranges, bounds: Bounds, countsWay: boolean, remote: boolean): void {
    const { shortage, distance, skills } = this.options.image.weights;
    const { picks } = this.options.scratch;
    const budget = bounds.plainBudget(this.sink.limit) - shortage.max - this.query.mostLanguage;
    const farthest = countsWay ? distance.max : 0;
    pickPlainVacancies(this.query, this.base.data, region, budget, farthest, picks.clear());
    this.scan(picks, remote, skills.neutral);
  }

  private circleOf(radius: number, ranges: Ranges): Ranges {
    addCircle(this.base.grid, 0, this.query.x, this.query.y, radius, ranges.clear());
    return ranges;
  }

  private scan(ranges: Ranges, remote: boolean, most: number): void {
    const { image, kinds, limits } = this.options;
    const scan = { ranges, kinds, most, limits, ...wholly(this.base.data), segment: 0, remote };
    scanVacancies(this.query, scan, image.weights, this.sink);
  }
}
