import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  freezePeople,
  type FreezeParts,
  freezeVacancies,
  type FrozenBases,
} from '../../domain/matching/engine/index.js';
import type { FreezeTask } from './task.js';

/** Rows that are frozen before a thread has started: some 40 ms. */
const FEW_ROWS = 10_000;
/** The compiled program, also for tests, which run the sources. */
const PROGRAM = new URL('./thread.js', import.meta.url.replace(/\/src(?=\/matching\/freezing\/)/, '/dist'));

/** Memory of columns that threads read. */
export function sharedMemory(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

/** Makes the bases of both sides, each in a thread of its own, so that pages are served meanwhile. */
export async function freezeBeside({ people, vacancies }: FreezeParts): Promise<FrozenBases> {
  if (rowsOf(people) + rowsOf(vacancies) <= FEW_ROWS)
    return {
      people: freezePeople(people, sharedMemory),
      vacancies: freezeVacancies(vacancies, sharedMemory),
    };
  const [ofPeople, ofVacancies] = await Promise.all([
    inThread<FrozenBases['people']>({ side: 'people', parts: people }),
    inThread<FrozenBases['vacancies']>({ side: 'vacancies', parts: vacancies }),
  ]);
  return { people: ofPeople, vacancies: ofVacancies };
}

async function inThread<T>(task: FreezeTask): Promise<T> {
  const thread = new Worker(PROGRAM, { workerData: task });
  // An error of the thread rejects the wait.
  const [base] = (await once(thread, 'message')) as [T];
  return base;
}

function rowsOf({ sources }: { readonly sources: readonly { readonly count: number }[] }): number {
  return sources.reduce((sum, { count }) => sum + count, 0);
}
