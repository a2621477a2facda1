import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { BlockSource, TableRefusal } from '../../platform/tables/index.js';
import type { FromThread, ThreadTask, ToThread } from './messages.js';
import { FirstLook, LinesTask, lines, look, LookTask, ReadLine } from './steps.js';

/** A file of so few bytes is read at once: starting a thread would take longer. */
const SMALL = 262_144;
/** A file that needs more memory than this to be read is refused; the portal itself goes on. */
const MEMORY_MIB = 512;
/** Rows are forgotten at once: little room for new objects is enough, and what is not taken does not add up. */
const YOUNG_MIB = 16;
/** The compiled program, also for tests, which run the sources. */
const PROGRAM = new URL('./thread.js', import.meta.url.replace(/\/src(?=\/imports\/reading\/)/, '/dist'));

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

async function* inThread<T>(source: BlockSource, task: ThreadTask['task']): AsyncGenerator<T> {
  const workerData: ThreadTask = { task, size: source.size };
  const thread = new Worker(PROGRAM, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const tell = (message: ToThread): void => thread.postMessage(message);
  try {
    for await (const [message] of on(thread, 'message') as AsyncIterable<[FromThread]>) {
      if ('wants' in message) tell({ id: message.id, block: await source.load(message.wants) });
      else if ('found' in message) {
        // The thread reads on while these are worked on.
        tell({ next: true });
        yield message.found as T;
      } else if (message.end === null) return;
      else throw new TableRefusal(message.end);
    }
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TableRefusal('file_too_large') : error;
  } finally {
    await thread.terminate();
  }
}
