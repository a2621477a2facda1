import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { EntityManager } from 'typeorm';
import { addDays } from '../domain/shared/index.js';
import { LawService } from '../law/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { copyPieces, Database } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { checkTables } from './check-tables.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
import type { EmployerInput } from './firm-key.js';
import { COLUMNS_OF, type FirmFacts, type PostingsGiven } from './posting-rows.js';
import { DAYS_OPEN } from './posting.service.js';
import type { PostingBlock } from './posting-table.js';

/** Above this the nightly rematch works the lists out, so that an import does not keep people waiting. */
const MATCH_AT_ONCE = 200;

/** Stores many postings at once, each after the same check as a single one. */
@Injectable()
export class PostingBulk {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerService,
    private readonly outbox: Outbox,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** What working the rows of a table out has to know of the day and of whose table it is. */
  given({ orgId }: Actor, source: string): PostingsGiven {
    const today = this.clock.today();
    const expiresOn = addDays(today, DAYS_OPEN);
    const day = { now: this.clock.now(), today, expiresOn, tables: checkTables(this.law.tables()) };
    return { day, owner: { orgId, source } };
  }

  /**
   * Firms that a table names, in the order given. Those that are new are entered at once: a firm without a posting does
   * no harm, and the next look finds it.
   */
  async firms(actor: Actor, inputs: readonly EmployerInput[]): Promise<readonly FirmFacts[]> {
    if (inputs.length === 0) return [];
    const found = await this.database.transaction(actor, (tx) =>
      this.employers.resolveAll(tx, actor, inputs),
    );
    return found.map(factsOf);
  }

  /** Stores postings that are checked and laid out. */
  async store(tx: EntityManager, { pieces, ids }: PostingBlock): Promise<void> {
    // TypeORM hands out the connection of the transaction without its type.
    const client = (await tx.queryRunner?.connect()) as PoolClient;
    await copyPieces(client, 'vacancy', COLUMNS_OF, pieces);
    await this.askForMatches(tx, ids);
  }

  /** Takes postings off the market, as undoing an import does; what is placed already stays placed. */
  async withdraw(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update vacancy set state = 'closed', revision = revision + 1 where id = any($1) and state <> 'closed'`,
      [ids],
    );
    await this.askForMatches(tx, ids);
  }

  private async askForMatches(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > MATCH_AT_ONCE) return;
    for (const vacancyId of ids) await this.outbox.add(tx, 'match.vacancy', { vacancyId });
  }
}

/** Without the class of the entity, which stays in this thread. */
function factsOf({ id, name, registerNumber, verified, createdAt, answersByLink }: Employer): FirmFacts {
  return { id, name, registerNumber, verified, createdAt, answersByLink };
}
