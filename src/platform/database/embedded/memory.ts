import { totalmem } from 'node:os';

const MEBIBYTE = 1_048_576;
/** What the server gets on a machine with 1 GB or less, and on one with 16 GB or more. */
const [LEAST, MOST] = [32, 512];
/** The portal, the mail, the queue and the system's own cache want the rest. */
const PART = 32;

/**
 * Pages that the server keeps for itself (`shared_buffers`), by the memory of the machine in bytes. Too few, and each
 * new row pushes out pages of the indexes that the next one needs. Only pages that are used take memory, so a portal at
 * rest stays as small as before.
 */
export function sharedBuffers(memory = machineMemory()): string {
  const part = Math.floor(memory / PART / MEBIBYTE);
  return `${Math.min(MOST, Math.max(LEAST, part))}MB`;
}

/** What this process may use: the machine's memory, or the limit of its container. */
function machineMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
