import { Injectable, OnModuleDestroy } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { EntityManager } from 'typeorm';
import { addDays } from '../domain/shared/index.js';
import { LawService } from '../law/index.js';
import { Actor } from '../platform/auth/index.js';
import { Beside, programBeside } from '../platform/beside/index.js';
import { Clock } from '../platform/clock/index.js';
import { copyPieces, Database } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { checkTables } from './check-tables.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
import { firmKey } from './firm-key.js';
import {
  type BulkOutcome,
  type BulkPosting,
  COLUMNS_OF,
  type FirmFacts,
  firmOf,
  type LaidOutPostings,
  layOutPostings,
  type PostingDay,
  type PostingsToCheck,
} from './posting-rows.js';
import { DAYS_OPEN } from './posting.service.js';

/** Postings that are checked and laid out. */
export interface PreparedPostings {
  /** In the order of the postings; refused ones say why. */
  readonly outcomes: readonly BulkOutcome[];
  readonly store: (tx: EntityManager) => Promise<void>;
}

/** Above this the nightly rematch works the lists out, so that an import does not keep people waiting. */
const MATCH_AT_ONCE = 200;

/** So many are checked at once where requests are answered; a table's rows are more. */
const FEW = 100;
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 } as const;

/** Stores many postings at once, each after the same check as a single one. */
@Injectable()
export class PostingBulk implements OnModuleDestroy {
  private readonly beside = new Beside<PostingsToCheck, LaidOutPostings>({
    program: programBeside(import.meta.url, 'posting-thread'),
    given: () => null,
    limits: LIMITS,
  });

  constructor(
    private readonly database: Database,
    private readonly employers: EmployerService,
    private readonly outbox: Outbox,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.beside.end();
  }

  /**
   * Checks postings and lays them out, many beside the thread that answers requests, so that the transaction that
   * stores them has nothing else to do. Refused ones are left out. Their firms are entered at once: a firm without a
   * posting does no harm, and the next look finds it.
   */
  async prepare(actor: Actor, source: string, postings: readonly BulkPosting[]): Promise<PreparedPostings> {
    const firms = await this.database.transaction(actor, (tx) => this.firms(tx, actor, postings));
    const task = { day: this.day(), owner: { orgId: actor.orgId, source }, firms, postings };
    return this.prepared(
      postings.length <= FEW ? Promise.resolve(layOutPostings(task)) : this.beside.ask(task),
    );
  }

  /** Apart from `prepare`, which would hold the postings until the thread has answered. */
  private async prepared(asked: Promise<LaidOutPostings>): Promise<PreparedPostings> {
    const { outcomes, pieces } = await asked;
    const ids = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.id] : []));
    return { outcomes, store: (tx) => this.store(tx, pieces, ids) };
  }

  private async store(tx: EntityManager, rows: readonly Uint8Array[], ids: readonly string[]): Promise<void> {
    // TypeORM hands out the connection of the transaction without its type.
    const client = (await tx.queryRunner?.connect()) as PoolClient;
    await copyPieces(client, 'vacancy', COLUMNS_OF, rows);
    if (ids.length <= MATCH_AT_ONCE)
      for (const vacancyId of ids) await this.outbox.add(tx, 'match.vacancy', { vacancyId });
  }

  /** Takes postings off the market, as undoing an import does; what is placed already stays placed. */
  async withdraw(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update vacancy set state = 'closed', revision = revision + 1 where id = any($1) and state <> 'closed'`,
      [ids],
    );
    if (ids.length <= MATCH_AT_ONCE)
      for (const vacancyId of ids) await this.outbox.add(tx, 'match.vacancy', { vacancyId });
  }

  /** What is the same for every posting of one call. */
  private day(): PostingDay {
    const today = this.clock.today();
    const expiresOn = addDays(today, DAYS_OPEN);
    return { now: this.clock.now(), today, expiresOn, tables: checkTables(this.law.tables()) };
  }

  private async firms(
    tx: EntityManager,
    actor: Actor,
    postings: readonly BulkPosting[],
  ): Promise<ReadonlyMap<string, FirmFacts>> {
    const named = new Map(postings.map(({ input }) => [firmKey(firmOf(input)), firmOf(input)]));
    const found = await this.employers.resolveAll(tx, actor, [...named.values()]);
    return new Map([...named.keys()].map((key, at) => [key, factsOf(found[at] as Employer)]));
  }
}

/** Without the class of the entity, which stays in this thread. */
function factsOf({ id, name, registerNumber, verified, createdAt, answersByLink }: Employer): FirmFacts {
  return { id, name, registerNumber, verified, createdAt, answersByLink };
}
