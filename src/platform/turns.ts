import { setImmediate as others } from 'node:timers/promises';

/** Milliseconds of work after which everybody else who waits for this thread has a turn. */
const STRETCH = 10;

/** Does the work for each item in order, and lets requests in between, however many items there are. */
export async function inTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - since < STRETCH) continue;
    await others();
    since = performance.now();
  }
}
