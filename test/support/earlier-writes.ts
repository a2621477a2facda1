import type { Pool } from 'pg';
import { until } from './wait.js';

/**
 * Waits until every transaction of the server that began before now has ended. Marks of what was read are the oldest
 * transaction still open, and that is one of the whole server: a test in another database holds it back, too.
 */
export async function earlierWritesOver(admin: Pool): Promise<void> {
  const { rows } = await admin.query<{ now: string }>(`select pg_current_xact_id()::text as now`);
  await until('the end of all earlier transactions', async () => {
    const { rows: passed } = await admin.query<{ over: boolean }>(
      `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > $1::bigint as over`,
      [rows[0]?.now],
    );
    return passed[0]?.over === true;
  });
}
