import { parentPort, workerData } from 'node:worker_threads';
import { SpareMemory } from '../../platform/database/spare.js';
import { Block as FileBlock, BlockSource, TableRefusal } from '../../platform/tables/index.js';
import { lookedAt, type RowProgram, workedOut } from './blocks.js';
import type { Found, FromThread, ThreadStep, ThreadTask, ToThread } from './messages.js';
import { lines, look } from './steps.js';

/*
 * The program of a reading thread: whatever a file makes of a parser, it happens here and not where requests are
 * answered, and so does working its rows out. It asks for the blocks of the file and for what the rows name as it needs
 * them, and is at most two pieces ahead of who takes them: to store one takes now more, now less time than to make the
 * next.
 */
const AHEAD = 2;
const { task, size } = workerData as ThreadTask;
const waiting = new Map<number, (answer: unknown) => void>();
const memory = new SpareMemory();
let goOn = (): void => undefined;
/** Pieces that it may tell before somebody takes one. */
let room = AHEAD;
let asked = 0;

parentPort?.on('message', (message: ToThread) => {
  if ('next' in message) {
    memory.give(message.spare);
    room += 1;
    goOn();
    return;
  }
  waiting.get(message.id)?.('block' in message ? message.block : message.known);
  waiting.delete(message.id);
});

const source = new BlockSource(size, (at) => answered<FileBlock | null>((id) => ({ wants: at, id })));

try {
  for await (const found of foundBy(task)) {
    tell({ found }, 'memory' in found ? found.memory : []);
    room -= 1;
    while (room === 0) await new Promise<void>((resolve) => (goOn = resolve));
  }
  tell({ end: null });
} catch (error) {
  if (!(error instanceof TableRefusal)) throw error;
  tell({ end: error.code });
}

async function* foundBy(step: ThreadStep): AsyncGenerator<Found> {
  if (step.step === 'look') yield* look(source, step);
  else if (step.step === 'lines') yield* lines(source, step);
  else {
    const program = (await import(step.program)) as RowProgram;
    const work = program.rowWork(step.given, memory);
    const ask = (asks: unknown): Promise<unknown> => answered((id) => ({ asks, id }));
    if (step.step === 'see') yield* lookedAt(source, step, { work, ask });
    else yield* workedOut(source, step, { work, ask, memory });
  }
}

/** Puts a question and waits for its answer. */
function answered<T>(question: (id: number) => FromThread): Promise<T> {
  return new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve as (answer: unknown) => void);
    tell(question(asked));
  });
}

function tell(message: FromThread, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}
