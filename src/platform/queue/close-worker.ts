import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import type { Worker } from 'bullmq';

/** The connection on which a worker waits for jobs; only Redis has one of its own. */
interface Waiting {
  readonly blockingClient?: Promise<EventEmitter & { readonly status: string }> | undefined;
}

/**
 * Closes a worker after its jobs under way. ioredis says nothing of the end of a connection that is waiting to be tried
 * again, and BullMQ would wait for that word for ever; such a connection is closed once it is being tried.
 */
export async function closeWorker(worker: Worker): Promise<void> {
  const client = await (worker.backend as unknown as Waiting).blockingClient;
  if (client?.status === 'reconnecting') await once(client, 'connecting').catch(() => undefined);
  await worker.close();
}
