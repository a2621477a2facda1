import { FrozenEngine } from '../base.js';
import { pickPlainPeople } from '../pick-plain.js';
import { Ranges, Scratch } from '../ranges.js';
import { PeopleScan, scanPeople } from '../scan-people.js';
import { ALL_KINDS } from '../scan-vacancies.js';
import { EngineImage, languageUnits } from '../image.js';
import { Sink } from '../top-list.js';
import { VacancyQuery } from '../vacancy-query.js';
import { WeightTable } from '../../weights.js';
import { PeoplePool } from './people-pool.js';
import { PLAIN_AT_ONCE, Spot } from './pool.js';

/** The mirror of VacancyPoolSearch: searches a pool of people for one vacancy after the other. */
export class PeoplePoolSearch {
  readonly pool = new PeoplePool();
  private readonly weights: WeightTable;
  private readonly german: Int16Array;
  private scan: PeopleScan | null = null;

  constructor(
    private readonly engine: FrozenEngine,
    private readonly scratch: Scratch,
  ) {
    const { weights, language } = engine.image;
    this.weights = weights;
    this.german = Int16Array.from(language.germanByState, (verdicts) => mostOf(engine.image, verdicts));
  }

  /** Lays out the rows of a region; see PeoplePool. */
  load(region: Ranges, spot: Spot): this {
    const { people } = this.engine;
    this.pool.load(people, region, spot, this.german);
    this.scan = {
      ...{ ranges: this.scratch.picks, data: this.pool.data, store: people.data, copied: this.pool },
      ...{ segment: 0, kinds: ALL_KINDS, most: 0, limits: null },
    };
    return this;
  }

  /** Offers everybody of the pool who can be among the best for a vacancy. */
  run(query: VacancyQuery, sink: Sink): void {
    const { scan, pool, weights } = this;
    const { skills, occupation } = weights;
    const own = query.base;
    if (scan === null || pool.best + own + occupation.max + skills.max < sink.limit) return;
    for (const skill of query.skillList) pool.cover(skill, query.shares[skill]!);
    for (const entry of query.closeEntries) pool.approach(entry, query.closeness[entry]!);
    pool.pickNoted(weights, sink.limit - own, this.scratch.picks.clear());
    scanPeople(query, scan, weights, sink);
    this.plain(query, scan, sink);
    pool.forget();
  }

  private plain(query: VacancyQuery, scan: PeopleScan, sink: Sink): void {
    const { pool, weights } = this;
    const { region, picks } = this.scratch;
    const neutral = weights.skills.neutral + weights.occupation.neutral + query.base;
    const farthest = pool.countsWay ? weights.distance.max : 0;
    for (let at = 0; at < pool.count; at += PLAIN_AT_ONCE) {
      if (pool.most[at]! + neutral < sink.limit) return;
      region.clear().add(at, Math.min(pool.count, at + PLAIN_AT_ONCE));
      const budget = pool.nearest + neutral - sink.limit;
      pickPlainPeople(query, pool.data, region, budget, farthest, picks.clear());
      scanPeople(query, scan, weights, sink);
    }
  }
}

/** The most that any of these German verdicts can give. */
function mostOf(image: EngineImage, verdicts: Uint8Array): number {
  return verdicts.reduce((most, verdict) => Math.max(most, languageUnits(image, verdict)), 0);
}
