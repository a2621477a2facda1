import type pg from 'pg';
import { QUEUES, type QueueName } from '../../src/platform/queue/jobs.js';
import { within } from '../../src/platform/queue/queue-connection.js';
import type { QueueSet } from '../../src/platform/queue/queue-set.js';

/** What a portal under test can tell when something that was waited for did not happen. */
export type Witness = () => Promise<string>;

const witnesses = new Set<Witness>();

/** Until the function that comes back is called. */
export function hear(witness: Witness): () => void {
  witnesses.add(witness);
  return () => witnesses.delete(witness);
}

/** Everything that the portals of this process have to say, one line each. */
export async function testimony(): Promise<string> {
  const told = await Promise.all([...witnesses].map((witness) => within(5000, witness()).catch(String)));
  return told.map((text) => `\n  ${text}`).join('');
}

/** The jobs that were asked for and are not done, and what the queues hold. */
export async function openJobs(admin: pg.Pool, queues: QueueSet): Promise<string> {
  const { rows } = await admin.query(
    `select job, data, failure, now() - created_at as age, now() - dispatched_at as dispatched
     from outbox order by created_at limit 20`,
  );
  const names = Object.keys(QUEUES) as QueueName[];
  const counts = await Promise.all(
    names.map(async (name) => [name, await queues.get(name).getJobCounts()] as const),
  );
  return JSON.stringify({ outbox: rows, queues: Object.fromEntries(counts) });
}
