import { workerData } from 'node:worker_threads';
import { BatchMatcher } from '../../../domain/matching/index.js';
import { ThreadTask } from './task.js';

/** The program of a matching thread: takes blocks from the shared counter until none is left. */
const { engine, agenda, lists, counter } = workerData as ThreadTask;
const matcher = new BatchMatcher(engine, agenda, lists);

for (let block = Atomics.add(counter, 0, 1); block < agenda.blocks; block = Atomics.add(counter, 0, 1))
  matcher.run(block);
