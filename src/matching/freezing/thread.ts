import { parentPort, workerData } from 'node:worker_threads';
import { freezePeople, freezeVacancies } from '../../domain/matching/engine/index.js';
import type { FreezeTask } from './task.js';

/** The program of a freezing thread: makes the base of one side and gives it back in shared memory. */
const task = workerData as FreezeTask;
const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
parentPort?.postMessage(
  task.side === 'people' ? freezePeople(task.parts, shared) : freezeVacancies(task.parts, shared),
);
