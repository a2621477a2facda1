import { Injectable } from '@nestjs/common';
import { MatchIndex as Engine } from '../domain/matching/engine/index.js';
import { MatchContext, SkillCount, SkillStatistics, WEIGHTS } from '../domain/matching/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { inTurns } from '../platform/turns.js';
import { ChangeReader, type Changes } from './change-reader.js';
import { freezeBeside, sharedMemory } from './freezing/beside.js';
import type { IndexRows } from './index-rows.js';
import { Loader } from './loading/loader.js';

/** What an index works with once it is whole. */
export interface Started {
  readonly engine: Engine;
  readonly context: MatchContext;
  /** Id of the kept statistics, see `match_context`. */
  readonly contextRow: string;
}

/** Fills an index from PostgreSQL: many rows by threads, few in place. */
@Injectable()
export class IndexStart {
  constructor(
    private readonly reader: ChangeReader,
    private readonly loader: Loader,
    private readonly labourMarket: LabourMarketService,
  ) {}

  /** Fills `rows` and makes their engine; `takes` gets the rows when there are few. */
  async start(rows: IndexRows, takes: Changes): Promise<Started> {
    this.reader.startOver();
    rows.begin({ people: [], vacancies: [] });
    const loading = await this.loader.begin(rows.basis);
    if (loading === null) {
      await this.reader.read(takes);
      const started = await this.fromRows(rows);
      await this.readLimits(rows, started);
      return started;
    }
    try {
      const loaded = await loading.rows();
      rows.begin(loaded);
      const started = await this.finished(rows, loaded.skills, (engine) =>
        loading.fill(engine, loaded.skills),
      );
      this.reader.goOnAfter(loading.state);
      return started;
    } finally {
      await loading.stop();
    }
  }

  private async fromRows(rows: IndexRows): Promise<Started> {
    const skills = new SkillCount();
    await inTurns(rows.vacancies.news(), (vacancy) => skills.add(vacancy));
    return this.finished(rows, skills, async (engine) => {
      await inTurns(rows.people.news(), (person) => engine.people.load(person));
      await inTurns(rows.vacancies.news(), (vacancy) => engine.vacancies.load(vacancy));
    });
  }

  private async finished(
    { basis: { day } }: IndexRows,
    skills: SkillStatistics,
    fill: (engine: Engine) => Promise<void>,
  ): Promise<Started> {
    const similar = await this.labourMarket.similarOccupations();
    const context: MatchContext = { weights: WEIGHTS, skills, similar };
    const engine = new Engine(context, day, [], sharedMemory);
    await fill(engine);
    await engine.freezeBy(freezeBeside);
    const contextRow = await this.reader.keepContext(day, context);
    return { engine, context, contextRow };
  }

  /** Threads read the limits with the rows. */
  private async readLimits({ basis }: IndexRows, { engine, context }: Started): Promise<void> {
    await this.reader.readLimits(basis.day, context.weights.version, (side, id, score) => {
      const store = side === 'person' ? engine.people : engine.vacancies;
      store.setLimit(id, score);
    });
  }
}
