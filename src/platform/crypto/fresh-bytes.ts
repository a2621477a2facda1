import { randomFillSync } from 'node:crypto';

/** Asking the generator costs more than the bytes it gives, so they are drawn many at once. */
const DRAWN = Buffer.alloc(4096);
let next = DRAWN.length;

/** Random bytes for a key or an IV, at most 4,096. What was handed out stays nowhere else. */
export function freshBytes(count: number): Buffer {
  if (count > DRAWN.length) throw new RangeError(`at most ${DRAWN.length} bytes at once`);
  if (next + count > DRAWN.length) {
    randomFillSync(DRAWN);
    next = 0;
  }
  const bytes = Buffer.from(DRAWN.subarray(next, next + count));
  DRAWN.fill(0, next, next + count);
  next += count;
  return bytes;
}
