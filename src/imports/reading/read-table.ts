import { Worker } from 'node:worker_threads';
import { SpareMemory } from '../../platform/database/index.js';
import { type Block as FileBlock, BlockSource, TableRefusal } from '../../platform/tables/index.js';
import {
  type AnyAsk,
  type Block,
  lookedAt,
  type RowProgram,
  type SeeTask,
  type SeenBlock,
  workedOut,
  type WorkTask,
} from './blocks.js';
import type { Found, FromThread, ThreadStep, ThreadTask, ToThread } from './messages.js';
import { FirstLook, LinesTask, lines, look, LookTask, ReadLine } from './steps.js';

/** A file of so few bytes is read at once: starting a thread would take longer. */
const SMALL = 262_144;
/** The same where its rows are sealed or checked word by word, too. */
const FEW = 16_384;
/** A file that needs more memory than this to be read is refused; the portal itself goes on. */
const MEMORY_MIB = 512;
/** Rows are forgotten at once: little room for new objects is enough, and what is not taken does not add up. */
const YOUNG_MIB = 32;
/** The compiled program, also for tests, which run the sources. */
const PROGRAM = new URL('./thread.js', import.meta.url.replace(/\/src(?=\/imports\/reading\/)/, '/dist'));

/** How the rows of a kind are worked out. */
export interface Working {
  readonly program: RowProgram;
  /** Address of the same program. */
  readonly address: string;
  /** What it is given. */
  readonly given: unknown;
  /** Answers what it asks for. */
  readonly ask: AnyAsk;
}

/** Looks at a file. @throws TableRefusal */
export async function lookAt(source: BlockSource, task: LookTask): Promise<FirstLook> {
  const found = source.size <= SMALL ? look(source, task) : inThread<FirstLook>(source, task);
  for await (const first of found) return first;
  throw new TableRefusal('file_empty');
}

/** The data rows of a file, some at a time. @throws TableRefusal */
export function readLines(source: BlockSource, task: LinesTask): AsyncGenerator<readonly ReadLine[]> {
  return source.size <= SMALL ? lines(source, task) : inThread<readonly ReadLine[]>(source, task);
}

/** The rows of a file as a look beforehand finds them. @throws TableRefusal */
export function seeRows(
  source: BlockSource,
  task: SeeTask,
  { program, address, given, ask }: Working,
): AsyncGenerator<SeenBlock> {
  if (source.size <= SMALL)
    return lookedAt(source, task, { work: program.rowWork(given, new SpareMemory()), ask });
  const step = { step: 'see', ...task, program: compiled(address), given } as const;
  return inThread<SeenBlock>(source, step, { ask });
}

/**
 * The rows of a file as the database stores them. `spare`: the memory of blocks that are stored comes back here.
 * @throws TableRefusal
 */
export function workRows(
  source: BlockSource,
  task: WorkTask,
  { program, address, given, ask }: Working,
  spare: ArrayBuffer[],
): AsyncGenerator<Block> {
  if (source.size <= FEW) {
    const memory = new SpareMemory();
    return workedOut(source, task, { work: program.rowWork(given, memory), ask, memory });
  }
  const step = { step: 'work', ...task, program: compiled(address), given } as const;
  return inThread<Block>(source, step, { ask, spare });
}

interface Answering {
  readonly ask: AnyAsk;
  readonly spare?: ArrayBuffer[];
}

async function* inThread<T extends Found>(
  source: BlockSource,
  task: ThreadStep,
  { ask, spare = [] }: Answering = { ask: nobodyAsks },
): AsyncGenerator<T> {
  const workerData: ThreadTask = { task, size: source.size };
  const thread = new Worker(PROGRAM, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const told = new Told(thread);
  const tell = (message: ToThread, moved: readonly ArrayBuffer[] = []): void =>
    thread.postMessage(message, moved);
  // Answered at once, also while somebody still works on what was found before.
  thread.on('message', (message: FromThread) => {
    if ('wants' in message)
      told.after(
        source.load(message.wants).then((block) => tell({ id: message.id, block }, ownMemory(block))),
      );
    else if ('asks' in message)
      told.after(ask(message.asks).then((known) => tell({ id: message.id, known })));
    else told.tell(message);
  });
  try {
    for (;;) {
      const message = await told.next();
      if ('end' in message) {
        if (message.end === null) return;
        throw new TableRefusal(message.end);
      }
      // The thread goes on while these are worked on.
      const back = spare.splice(0);
      tell({ next: true, spare: back }, back);
      yield message.found as T;
    }
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TableRefusal('file_too_large') : error;
  } finally {
    await thread.terminate();
  }
}

/** What a block lies in, where nothing else does: it is moved and not copied. */
function ownMemory(block: FileBlock | null): readonly ArrayBuffer[] {
  const { buffer, byteLength } = block?.bytes ?? NO_BYTES;
  return block && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
const NO_BYTES = new Uint8Array();

type Said = Extract<FromThread, { readonly found: unknown } | { readonly end: unknown }>;

/** What a thread found, in its order, or why it finds no more. */
class Told {
  private readonly said: Said[] = [];
  private fault: { readonly error: unknown } | undefined;
  private wake = (): void => undefined;

  constructor(thread: Worker) {
    thread.on('error', (error) => this.fail(error));
    thread.on('exit', () => this.fail(new Error('a thread ended before it had read its file')));
  }

  tell(message: Said): void {
    this.said.push(message);
    this.wake();
  }

  /** Who waits is told when this goes wrong. */
  after(work: Promise<void>): void {
    work.catch((error: unknown) => this.fail(error));
  }

  async next(): Promise<Said> {
    for (;;) {
      const message = this.said.shift();
      if (message) return message;
      if (this.fault) throw this.fault.error;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private fail(error: unknown): void {
    this.fault ??= { error };
    this.wake();
  }
}

function nobodyAsks(): Promise<never> {
  return Promise.reject(new Error('reading lines asks for nothing'));
}

/** A program of a module as it was compiled, also for tests, which run the sources. */
function compiled(address: string): string {
  return address.replace(/\/src(?=\/[^/]+\/[^/]+$)/, '/dist').replace(/\.ts$/, '.js');
}
