import { workerData } from 'node:worker_threads';
import { BatchMatcher } from '../../../domain/matching/index.js';
import { ThreadTask } from './task.js';

/** The program of a matching thread: takes pieces of rows from the shared counter until none is left. */
const { engine, side, lists, counter, from, to, piece } = workerData as ThreadTask;
const matcher = new BatchMatcher(engine, side, lists, from);

for (let row = Atomics.add(counter, 0, piece); row < to; row = Atomics.add(counter, 0, piece))
  matcher.run(row, Math.min(to, row + piece));
