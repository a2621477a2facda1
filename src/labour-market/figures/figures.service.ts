import { Injectable } from '@nestjs/common';
import {
  compare,
  Comparison,
  COMPARISON_OUTCOMES,
  COMPARISON_QUESTIONS,
  editionOf,
  EDITIONS,
  EditionSubject,
  exactTables,
  isMature,
  PUBLIC_POLICY,
  RIPE_AS,
} from '../../domain/shortage/outcomes/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { LabourMarketService } from '../labour-market.service.js';
import { cellsForComparison, cellsOfQuarter } from './outcome-cells.js';
import { PublishedFigure } from './published-figure.entity.js';

/** The figures of the portal's own work: what is published, and the comparison that the study asks for. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  /** All that was ever published, newest quarter first; the same for everybody. */
  async published(): Promise<readonly PublishedFigure[]> {
    return this.database.read(SYSTEM, (tx) =>
      tx.find(PublishedFigure, { order: { quarter: 'DESC', name: 'ASC' } }),
    );
  }

  /** Publishes each subject of each quarter that is ripe and not out yet. Gives back how many editions went out. */
  async publishRipe(): Promise<number> {
    const today = this.clock.today();
    const kreise = (await this.labourMarket.kreise()).map(({ ags }) => ags).sort();
    const quarters = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ quarter: string; out: string[] }[]>(
        `select c.quarter, array(select name from published_figure p where p.quarter = c.quarter) as out
         from (select distinct quarter from outcome_count) c order by c.quarter`,
      ),
    );
    let editions = 0;
    for (const { quarter, out } of quarters)
      for (const subject of EDITIONS)
        if (!out.includes(subject) && isMature(RIPE_AS[subject], quarter, today)) {
          await this.publish(quarter, subject, kreise);
          editions += 1;
        }
    return editions;
  }

  /** The study's questions over all ripe cohorts; for members who may read reports. */
  async comparisons(actor: Actor): Promise<readonly Comparison[]> {
    const cells = await this.database.read(actor, cellsForComparison);
    const today = this.clock.today();
    return COMPARISON_OUTCOMES.flatMap((outcome) =>
      COMPARISON_QUESTIONS.map((question) => compare(cells, question, outcome, today)),
    );
  }

  private async publish(quarter: string, subject: EditionSubject, kreise: readonly string[]): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const exact = exactTables(subject, await cellsOfQuarter(tx, quarter), kreise);
      const edition = editionOf(subject, exact, PUBLIC_POLICY);
      if (!edition.ok) throw new Error(`figures of ${quarter} cannot be published: ${edition.error}`);
      for (const { name, columns, cells } of edition.value)
        await tx.query(
          `insert into published_figure (quarter, name, columns, cells, published_on) values ($1, $2, $3, $4, $5)
           on conflict (quarter, name) do nothing`,
          [quarter, name, columns, JSON.stringify(cells), this.clock.today()],
        );
    });
  }
}
