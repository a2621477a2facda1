import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { escapeLiteral, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DataSource, EntityManager } from 'typeorm';
import { Actor } from '../auth/actor.js';
import { Clock } from '../clock/index.js';
import { commitIdempotent } from './idempotent-commit.js';
import { isRetryable } from './unavailable.js';

const MAX_TRIES = 5;

/** Injection token of the plain pool for raw statements, COPY and LISTEN. */
export const RAW_POOL = Symbol('RAW_POOL');

/** A statement that PostgreSQL plans once for each connection, by its name. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** Settings of PostgreSQL for one transaction, by name. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Named statements are planned once for each connection and not for each run. Behind row-level security planning takes
 * longer than everything else that a small statement does.
 */
export const PLANNED_ONCE: Settings = { plan_cache_mode: 'force_generic_plan' };

/** Settings that policies read with `nullif(current_setting('app.org', true), '')`; they end with the transaction. */
const IDENTIFY = `SELECT set_config('app.kind', $1, true), set_config('app.actor', $2, true),
  set_config('app.org', $3, true), set_config('app.org_kind', $4, true), set_config('app.role', $5, true),
  set_config('app.person', $6, true), set_config('app.day', $7, true), set_config('transaction_read_only', $8, true)`;

/**
 * The statement and parameters that tell PostgreSQL who acts in the current transaction, and on which day grants must
 * be live ('' = the database's own Berlin day).
 */
export function identify(actor: Actor, readOnly: boolean, day = ''): readonly [string, readonly string[]] {
  return [
    IDENTIFY,
    [
      actor.kind,
      actor.id ?? '',
      actor.orgId ?? '',
      actor.orgKind ?? '',
      actor.role ?? '',
      actor.personId ?? '',
      day,
      readOnly ? 'on' : 'off',
    ],
  ];
}

/**
 * The only door to the database for modules: each piece of work is one transaction that knows its actor, so
 * row-level security applies to every statement. One request must not open a second one inside the first: with a
 * full pool both would wait for ever.
 */
@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    @Inject(RAW_POOL) private readonly pool: Pool,
    @Optional() private readonly clock?: Clock,
  ) {}

  /**
   * Runs work in one transaction as the actor. A serialization failure or deadlock runs the whole work again, at
   * most five times with jitter, so `work` must have no effect outside the transaction.
   */
  async transaction<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run(actor, false, work);
  }

  /** The same for reading: a write inside it is refused by PostgreSQL. */
  async read<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run(actor, true, work);
  }

  /**
   * A transaction beside the request's own work, for traces of reading: it is not the effect that an Idempotency-Key
   * guards. Never inside another one.
   */
  async beside<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const [statement, parameters] = identify(actor, false, this.clock?.today());
    return withRetries(() =>
      this.source.transaction(async (tx) => {
        await tx.query(statement, [...parameters]);
        return work(tx);
      }),
    );
  }

  /** One transaction on a plain connection, for named statements on hot paths and COPY; identity and retries as above. */
  async raw<T>(actor: Actor, work: (client: PoolClient) => Promise<T>, settings: Settings = {}): Promise<T> {
    return this.runRaw(actor, false, work, settings);
  }

  /** The same for reading. */
  async rawRead<T>(
    actor: Actor,
    work: (client: PoolClient) => Promise<T>,
    settings: Settings = {},
  ): Promise<T> {
    return this.runRaw(actor, true, work, settings);
  }

  private async runRaw<T>(
    actor: Actor,
    readOnly: boolean,
    work: (client: PoolClient) => Promise<T>,
    settings: Settings,
  ): Promise<T> {
    const identity = inlined(identify(actor, readOnly, this.clock?.today()));
    const opening = `BEGIN; ${identity}${Object.entries(settings).map(alsoSet).join('')}`;
    return withRetries(async () => {
      const client = await this.pool.connect();
      let broken = false;
      let kept: Promise<boolean> | null = null;
      try {
        await client.query(opening);
        const result = await work(client);
        if (!readOnly) await commitIdempotent((sql, values) => client.query(sql, [...values]));
        const ended = client.query('COMMIT');
        // What was read is known; nobody waits for the end of a transaction that changed nothing.
        if (readOnly) kept = ended.then(() => false).catch(() => true);
        else await ended;
        return result;
      } catch (error) {
        broken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        throw error;
      } finally {
        if (kept) void kept.then((isBroken) => client.release(isBroken));
        else client.release(broken);
      }
    });
  }

  /**
   * Reads by a function of the database that makes the actor known itself (`act_as`, its first parameter), so that one
   * statement and one way to the server do what `read` does in four. The settings end with the statement.
   */
  async call<T extends QueryResultRow>(
    actor: Actor,
    { name, text }: NamedStatement,
    values: readonly unknown[],
  ): Promise<readonly T[]> {
    const [, who] = identify(actor, true, this.clock?.today());
    return (await this.pool.query<T>({ name, text, values: [who.slice(0, -1), ...values] })).rows;
  }

  /**
   * Reads by a function of the database that finds out itself who acts, say by a session, and makes that known before it
   * reads anything else. Until then the connection acts as the platform.
   */
  async callUnknown<T extends QueryResultRow>(
    { name, text }: NamedStatement,
    values: readonly unknown[],
  ): Promise<readonly T[]> {
    return (await this.pool.query<T>({ name, text, values: [...values] })).rows;
  }

  private async run<T>(actor: Actor, readOnly: boolean, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const [statement, parameters] = identify(actor, readOnly, this.clock?.today());
    return withRetries(() =>
      this.source.transaction(async (tx) => {
        await tx.query(statement, [...parameters]);
        const result = await work(tx);
        if (!readOnly) await commitIdempotent((sql, values) => tx.query(sql, [...values]));
        return result;
      }),
    );
  }
}

/**
 * Begins reading as the actor on a state of the database that another transaction exported, for statements that take as
 * long as they take; for a connection of its own.
 */
export function openingAt(snapshot: string, actor: Actor, day: string): string {
  const limits = { statement_timeout: '0', jit: 'off' };
  return `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET TRANSACTION SNAPSHOT ${escapeLiteral(snapshot)};
    ${inlined(identify(actor, true, day))}${Object.entries(limits).map(alsoSet).join('')}`;
}

/** A statement with its parameters in it, so that it can go to the server together with another one. */
function inlined([statement, parameters]: readonly [string, readonly string[]]): string {
  return statement.replace(/\$(\d)/g, (_, place: string) =>
    escapeLiteral(parameters[Number(place) - 1] ?? ''),
  );
}

function alsoSet([name, value]: readonly [string, string]): string {
  return `, set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`;
}

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}
