import { addMoversNear, addPeopleNear, PeopleBase } from './base.js';
import { Bounds } from './bounds.js';
import { pickPlainPeople } from './pick-plain.js';
import { Ranges } from './ranges.js';
import { nearestFirst, pickRows } from './row-picks.js';
import { scanPeople } from './scan-people.js';
import { wholly } from './scan-vacancies.js';
import { SearchOptions } from './search-vacancies.js';
import { Sink } from './top-list.js';
import { VacancyQuery } from './vacancy-query.js';

const FIRST_RING = 100;
const ANYWHERE = Infinity;

/**
 * The mirror of searchVacancies: every person of the base that can be among the best for a vacancy. Far are the
 * people who would move anywhere and, for a remote vacancy, everybody.
 */
export function searchPeople(
  query: VacancyQuery,
  base: PeopleBase,
  options: SearchOptions,
  sink: Sink,
): void {
  const search = new PeopleSearch(query, base, options, sink);
  if (query.isRemote) return search.elsewhere(0, options.image.weights.distance.max);
  search.circle();
  search.elsewhere(base.firstMover, 0);
}

class PeopleSearch {
  private readonly rest: number;

  constructor(
    private readonly query: VacancyQuery,
    private readonly base: PeopleBase,
    private readonly options: SearchOptions,
    private readonly sink: Sink,
  ) {
    this.rest = query.base + query.mostLanguage;
  }

  circle(): void {
    const { weights } = this.options.image;
    const { region, ring } = this.options.scratch;
    const bounds = new Bounds(weights, this.rest, weights.distance.max);
    this.postings(this.circlesOf(ANYWHERE, region), bounds);
    this.plain(this.circlesOf(FIRST_RING, ring), bounds, true);
    const budget = bounds.plainBudget(this.sink.limit);
    const outer = budget < weights.distance.max ? budget : ANYWHERE;
    if (outer > FIRST_RING) this.plain(this.circlesOf(outer, ring), bounds, true);
  }

  /** All rows from `first` on, for which the way does not tell them apart. */
  elsewhere(first: number, way: number): void {
    const bounds = new Bounds(this.options.image.weights, this.rest, way);
    const region = this.options.scratch.region.clear().add(first, this.base.count);
    if (first === this.base.count || bounds.any < this.sink.limit) return;
    this.postings(region, bounds);
    if (bounds.plainBudget(this.sink.limit) >= 0) this.plain(region, bounds, false);
  }

  private postings(region: Ranges, bounds: Bounds): void {
    const { picks } = this.options.scratch;
    const { occupation, skills } = this.options.image.weights;
    const { closeness, closeEntries, skillList, shares } = this.query;
    let apart = occupation.neutral;
    for (const entry of nearestFirst(closeEntries, closeness)) {
      if (closeness[entry]! < bounds.closenessNeeded(this.sink.limit)) {
        apart = closeness[entry]!;
        break;
      }
      pickRows(this.base.byEntry, entry, region, picks.clear());
      this.scan(picks, skills.max);
    }
    // Who has none of the heavier skills cannot cover enough of the vacancy with the lighter ones.
    let left = skills.max;
    for (const skill of skillList) {
      if (left < bounds.skillsNeeded(this.sink.limit, apart)) return;
      pickRows(this.base.bySkill, skill, region, picks.clear());
      this.scan(picks, skills.max);
      left -= shares[skill]!;
    }
  }

  /** Pairs that reach the limit by occupation or skills are left to the postings. */
  private plain(region: Ranges, bounds: Bounds, countsWay: boolean): void {
    const { distance, skills } = this.options.image.weights;
    const { picks } = this.options.scratch;
    const budget = bounds.plainBudget(this.sink.limit) - this.query.mostLanguage;
    const farthest = countsWay ? distance.max : 0;
    pickPlainPeople(this.query, this.base.data, region, budget, farthest, picks.clear());
    this.scan(picks, skills.neutral);
  }

  private circlesOf(radius: number, ranges: Ranges): Ranges {
    const { distance } = this.options.image.weights;
    const { x, y } = this.query;
    addPeopleNear(this.base, x, y, { most: radius, more: 0 }, ranges.clear());
    addMoversNear(this.base, x, y, Math.min(radius, distance.max), ranges);
    return ranges;
  }

  private scan(ranges: Ranges, most: number): void {
    const { image, kinds, limits } = this.options;
    const scan = { ranges, kinds, most, limits, ...wholly(this.base.data), segment: 0 };
    scanPeople(this.query, scan, image.weights, this.sink);
  }
}
