import { workerData } from 'node:worker_threads';
import { BatchMatcher } from '../../../domain/matching/index.js';
import { ThreadTask } from './task.js';

/** The program of a matching thread: takes pieces of rows from the shared counter until none is left. */
const { engine, side, lists, counter, from, to, piece, rows } = workerData as ThreadTask;
const matcher = new BatchMatcher(engine, side, lists, from);

for (let at = Atomics.add(counter, 0, piece); at < to; at = Atomics.add(counter, 0, piece)) {
  const end = Math.min(to, at + piece);
  if (rows === null) matcher.run(at, end);
  else matcher.runRows(rows, at, end);
}
