import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../http/errors.js';

/** The stored request that the current call answers, when it carried an Idempotency-Key. */
export interface IdempotentRun {
  readonly id: string;
  readonly token: string;
}

/** Carries the run from the interceptor to the transaction without passing it through every service. */
export const idempotentRun = new AsyncLocalStorage<IdempotentRun>();

type Query = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/**
 * Marks the run as committed inside the transaction that does its work. If another run took the key over meanwhile,
 * this one is refused and rolled back, so two runs of a key can never both take effect.
 */
export async function commitIdempotent(query: Query): Promise<void> {
  const run = idempotentRun.getStore();
  if (!run) return;
  const result = await query(
    `UPDATE idempotency SET committed_at = coalesce(committed_at, now()) WHERE id = $1 AND token = $2 RETURNING id`,
    [run.id, run.token],
  );
  if (affected(result) !== 1) throw new AppError('idempotency_in_flight');
}

/** pg answers with `{ rowCount }`, TypeORM's query with `[rows, count]`. */
function affected(result: unknown): number {
  if (Array.isArray(result)) return Number(result[1]);
  return (result as { rowCount: number | null }).rowCount ?? 0;
}
