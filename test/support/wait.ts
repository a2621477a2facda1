import { setTimeout as sleep } from 'node:timers/promises';
import { testimony } from './witness.js';

/** Waits until the probe gives a value that is not undefined, null or false; fails loudly after the limit. */
export async function until<T>(
  what: string,
  probe: () => Promise<T> | T,
  seconds = 100,
): Promise<NonNullable<T>> {
  let last: unknown;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(25)) {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false) return value;
      last = value;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`${what} did not happen within ${seconds} s; last: ${String(last)}${await testimony()}`);
}
