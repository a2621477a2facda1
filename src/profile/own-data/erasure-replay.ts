import { Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Erasure } from './erasure.entity.js';
import { ErasureJournal } from './erasure-journal.js';
import { ErasureService } from './erasure.service.js';

/** Journalled people of whom the database holds something: it was restored from a time before their erasure. */
const BACK = `select p.id from person p where p.id = any($1)
  and (p.sealed is not null or exists (select from person_key k where k.person_id = p.id)) order by p.id`;

/**
 * At each start, before anybody is served: journal and database learn of each other's erasures, and who came back with
 * a restored backup is erased again.
 */
@Injectable()
export class ErasureReplay implements OnApplicationBootstrap {
  private readonly log = new Logger(ErasureReplay.name);

  constructor(
    private readonly database: Database,
    private readonly journal: ErasureJournal,
    private readonly erasure: ErasureService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const journalled = await this.journal.read();
    const back = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ id: string }[]>(BACK, [[...journalled]]),
    );
    for (const { id } of back) await this.erasure.erase(id);
    if (back.length > 0) this.log.warn(`${back.length} erasures were done again after a restore`);
    const known = await this.database.read(SYSTEM, (tx) => tx.find(Erasure));
    await this.journal.add(known.filter(({ personId }) => !journalled.has(personId)));
  }
}
