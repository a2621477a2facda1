import { createHash } from 'node:crypto';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import { runWithArrays } from './array-query.js';

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
  const client = await clientOf(tx);
  if (client) return (await client.query<T>({ name: nameOf(text), text, values })).rows;
  const answer = await tx.query(text, values);
  return (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as readonly T[];
}

/** The same for a statement that answers with no rows, and whose values are arrays in PostgreSQL's binary format. */
export async function plannedArrays(tx: Runs, text: string, arrays: readonly Uint8Array[]): Promise<void> {
  const client = await clientOf(tx);
  if (client) await runWithArrays(client, { name: nameOf(text), text }, arrays);
  else await tx.query(text, arrays.map(bufferOf));
}

/** The connection of a transaction of TypeORM, which hands it out without its type; null for anything else. */
async function clientOf(tx: Runs): Promise<PoolClient | null> {
  const { queryRunner } = tx as Partial<Pick<EntityManager, 'queryRunner'>>;
  return queryRunner ? ((await queryRunner.connect()) as PoolClient) : null;
}

/** pg tells binary values by their class. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `zg_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
