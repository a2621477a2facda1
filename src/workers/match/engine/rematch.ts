import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Agenda, agendaOf, FrozenEngine, listLength, Lists, Side } from '../../../domain/matching/index.js';
import { ThreadTask } from './task.js';

export interface RematchOptions {
  readonly threads: number;
  /** First row and one past the last; left out: all rows of the side. */
  readonly from?: number;
  readonly to?: number;
  /** Only these rows, in this order; `from` and `to` are places in it. */
  readonly rows?: Int32Array;
  /** Called about four times a second with the share done, 0..1. */
  readonly onProgress?: (share: number) => void;
  /** Stops after the blocks under way; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Compiled thread program; only code that runs bundled elsewhere must say where it is. */
  readonly program?: URL;
}

const PROGRESS_MS = 250;

/** Shared memory for the columns of an engine that threads will read. */
export function sharedMemory(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

/**
 * Works out the lists of one side on several threads, straight into shared memory. The calling thread only waits, so
 * a server goes on answering. Row r of the result holds the list of row `from` + r.
 */
export async function rematch(engine: FrozenEngine, side: Side, options: RematchOptions): Promise<Lists> {
  const { threads, rows, from = 0, signal, program } = options;
  const { to = rows?.length ?? engine[side].count } = options;
  signal?.throwIfAborted();
  const agenda = agendaOf(engine, side, { rows, from, to, allocate: sharedMemory });
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const lists = emptyLists(side, to - from);
  const task: ThreadTask = { engine, agenda, lists, counter };
  const file = program ?? new URL('./thread.js', import.meta.url);
  const stop = (): void => void Atomics.store(counter, 0, agenda.blocks);
  signal?.addEventListener('abort', stop);
  const timer = setInterval(() => options.onProgress?.(share(agenda, counter)), PROGRESS_MS);
  try {
    await Promise.all(
      Array.from({ length: threads }, () => finished(new Worker(file, { workerData: task }))),
    );
    signal?.throwIfAborted();
    options.onProgress?.(1);
    return lists;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Room for the lists of so many rows, in memory that threads share. */
export function emptyLists(side: Side, rows: number): Lists {
  const k = listLength(side);
  return {
    k,
    rows: new Int32Array(new SharedArrayBuffer(rows * k * 4)),
    scores: new Int16Array(new SharedArrayBuffer(rows * k * 2)),
  };
}

function share({ start, blocks, rows }: Agenda, counter: Int32Array): number {
  return rows.length === 0 ? 1 : (start[Math.min(blocks, Atomics.load(counter, 0))] ?? 0) / rows.length;
}

async function finished(worker: Worker): Promise<void> {
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`a matching thread ended with code ${code}`);
}
