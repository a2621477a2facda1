import { FrozenEngine } from '../base.js';
import { PersonQuery } from '../person-query.js';
import { pickPlainVacancies } from '../pick-plain.js';
import { Ranges, Scratch } from '../ranges.js';
import { ALL_KINDS, scanVacancies, VacancyScan } from '../scan-vacancies.js';
import { Sink } from '../top-list.js';
import { WeightTable } from '../../weights.js';
import { PLAIN_AT_ONCE, Spot } from './pool.js';
import { VacancyPool } from './vacancy-pool.js';

/** Searches a pool of vacancies for one person after the other. */
export class VacancyPoolSearch {
  readonly pool = new VacancyPool();
  private readonly weights: WeightTable;
  private scan: VacancyScan | null = null;

  /** `remote`: the pool is of work from anywhere. */
  constructor(
    private readonly engine: FrozenEngine,
    private readonly scratch: Scratch,
    private readonly remote: boolean,
  ) {
    this.weights = engine.image.weights;
  }

  /** Lays out the rows of a region; see VacancyPool. */
  load(region: Ranges, spot: Spot): this {
    const { vacancies } = this.engine;
    this.pool.load(vacancies, region, spot);
    this.scan = {
      ...{ ranges: this.scratch.picks, data: this.pool.data, store: vacancies.data, copied: this.pool },
      ...{ segment: 0, remote: this.remote, kinds: ALL_KINDS, most: 0, limits: null },
    };
    return this;
  }

  /**
   * Offers every vacancy of the pool that can be among the best for a person: first those of a near occupation or
   * whose skills are worth more than none, then plain ones until none that is left can reach the limit.
   */
  run(query: PersonQuery, sink: Sink): void {
    const { scan, pool, weights } = this;
    const { skills, occupation } = weights;
    const own = query.mostLanguage - query.stale;
    if (scan === null || pool.best + own + occupation.max + skills.max < sink.limit) return;
    pool.coverAll(query.skillList);
    for (const code of query.closeCodes) pool.approach(code, query.closeness[code]!);
    pool.pickNoted(weights, sink.limit - own, this.scratch.picks.clear());
    scanVacancies(query, scan, weights, sink);
    this.plain(query, scan, sink);
    pool.forget();
  }

  private plain(query: PersonQuery, scan: VacancyScan, sink: Sink): void {
    const { pool, weights } = this;
    const { region, picks } = this.scratch;
    const neutral = weights.skills.neutral + weights.occupation.neutral - query.stale;
    const farthest = pool.countsWay ? weights.distance.max : 0;
    for (let at = 0; at < pool.count; at += PLAIN_AT_ONCE) {
      if (pool.most[at]! + neutral + query.mostLanguage < sink.limit) return;
      region.clear().add(at, Math.min(pool.count, at + PLAIN_AT_ONCE));
      const budget = pool.nearest + neutral - sink.limit;
      pickPlainVacancies(query, pool.data, region, budget, farthest, picks.clear());
      scanVacancies(query, scan, weights, sink);
    }
  }
}
