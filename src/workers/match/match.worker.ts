import { Inject } from '@nestjs/common';
import type { Lists } from '../../domain/matching/index.js';
import { MatchingService, RegionService, ShownLists, WatchDigestService } from '../../matching/index.js';
import type { MatchSide, RegionWork } from '../../matching/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { Handler, JobData, JobHandler, type JobRun } from '../../platform/queue/index.js';
import { matchHere, rematch } from './engine/index.js';

/** Rows below which a thread, which compiles all its code anew, would have worked for itself about as long as for them. */
const ROWS_PER_THREAD = 4000;

/*
 * Keeps stored lists fresh. A change of a profile or vacancy asks for its own list in its own transaction; the night
 * works all lists out again, region by region, because days pass: permissions begin, postings age. Every run works from the rows as
 * they are, so running twice changes nothing.
 */

@JobHandler('match.person')
export class MatchPersonHandler implements Handler {
  constructor(
    private readonly matching: MatchingService,
    private readonly watches: WatchDigestService,
  ) {}

  foresee(ids: readonly string[]): void {
    this.matching.foresee(ids);
  }

  async execute(data: JobData, { id }: JobRun): Promise<void> {
    const personId = String(data['personId']);
    await this.matching.refresh('person', personId, id);
    await this.matching.refreshVacanciesOf(personId);
    await this.watches.silence(personId);
  }
}

@JobHandler('match.vacancy')
export class MatchVacancyHandler implements Handler {
  constructor(private readonly matching: MatchingService) {}

  foresee(ids: readonly string[]): void {
    this.matching.foresee(ids);
  }

  async execute(data: JobData, { id }: JobRun): Promise<void> {
    const vacancyId = String(data['vacancyId']);
    await this.matching.refresh('vacancy', vacancyId, id);
    await this.matching.refreshPeopleOf(vacancyId);
  }
}

@JobHandler('match.rematch')
export class RematchHandler implements Handler {
  constructor(
    private readonly regions: RegionService,
    private readonly shown: ShownLists,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await this.shown.forget();
    await this.regions.ask(this.clock.today());
  }
}

/** One region's lists of both sides; threads match, so that a process that also serves pages goes on answering. */
@JobHandler('match.region')
export class RegionHandler implements Handler {
  constructor(
    private readonly regions: RegionService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async execute(data: JobData): Promise<void> {
    const region = String(data['region']);
    for (let work = await this.regions.prepare(region); work; work = await this.regions.prepare(region))
      if (await this.stored(work)) return;
  }

  /** False when the work has to begin again. */
  private async stored(work: RegionWork): Promise<boolean> {
    for (const side of ['person', 'vacancy'] as const)
      if (!(await this.regions.store(side, work, await this.match(work, side)))) return false;
    return true;
  }

  private async match({ engine, rows }: RegionWork, side: MatchSide): Promise<Lists> {
    const engineSide = side === 'person' ? 'people' : 'vacancies';
    const own = rows[side];
    if (own.length < ROWS_PER_THREAD) return matchHere(engine, engineSide, own);
    const threads = Math.min(this.config.workers.matchThreads, Math.floor(own.length / ROWS_PER_THREAD));
    return rematch(engine, engineSide, { threads, rows: own });
  }
}
