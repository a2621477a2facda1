import { answer } from '../platform/beside/answer.js';
import { layOutPostings, type LaidOutPostings, type PostingsToCheck } from './posting-rows.js';

/* The program of a thread of this process that checks postings of a table and lays them out. */
answer<PostingsToCheck, LaidOutPostings>((task) => {
  const done = layOutPostings(task);
  return { done, moved: done.pieces.flatMap(movable) };
});

/** Small buffers share their memory with others and are copied. */
function movable({ buffer, length }: Buffer): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === length ? [buffer] : [];
}
