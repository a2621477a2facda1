import { createHash } from 'node:crypto';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** A transaction that runs SQL: TypeORM's manager or a client of pg. */
export interface Runs {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

const names = new Map<string, string>();

/**
 * Runs a statement that comes again and again with the same text. PostgreSQL plans it once for each connection and not
 * each time: behind row-level security planning takes longer than the work (rows of the blind index: three times).
 */
export async function planned<T extends QueryResultRow>(
  tx: Runs,
  text: string,
  values: unknown[],
): Promise<readonly T[]> {
  const { queryRunner } = tx as Partial<Pick<EntityManager, 'queryRunner'>>;
  if (!queryRunner) {
    const answer = await tx.query(text, values);
    return (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as readonly T[];
  }
  // TypeORM hands out the connection of the transaction without its type.
  const client = (await queryRunner.connect()) as PoolClient;
  return (await client.query<T>({ name: nameOf(text), text, values })).rows;
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `zg_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
