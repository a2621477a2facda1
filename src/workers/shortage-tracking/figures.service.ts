import { Injectable } from '@nestjs/common';
import { casesWritten, countCases, CountReport, hasNews, openCount } from '../../labour-market/index.js';
import { addPlacementCases } from '../../placement/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { addPersonCases } from '../../profile/index.js';
import { CircumstancesService } from './circumstances.service.js';

/**
 * Counts what became of people and proposals from their history: what is new since the figures last looked, or
 * everything anew. Both read whole tables by statements of the database and come to the same numbers.
 */
@Injectable()
export class FiguresService {
  constructor(
    private readonly database: Database,
    private readonly circumstances: CircumstancesService,
  ) {}

  /** Counts the cases with new history; null when there is none. */
  async catchUp(): Promise<CountReport | null> {
    return (await this.database.read(SYSTEM, hasNews)) ? this.count(false) : null;
  }

  /** Counts everything anew and tells how many counts were not what history says. */
  async rebuild(): Promise<CountReport> {
    return this.count(true);
  }

  private async count(isRebuild: boolean): Promise<CountReport> {
    const reader = await this.circumstances.reader();
    return this.database.raw(SYSTEM, async (client) => {
      const since = await openCount(client, isRebuild);
      await addPlacementCases(client, since);
      await addPersonCases(client, since);
      await casesWritten(client, since);
      await reader.write(client);
      return countCases(client, reader.today, since === null);
    });
  }
}
