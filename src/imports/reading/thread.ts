import { parentPort, workerData } from 'node:worker_threads';
import { Block, BlockSource, TableRefusal } from '../../platform/tables/index.js';
import type { FromThread, ThreadTask, ToThread } from './messages.js';
import { lines, look } from './steps.js';

/*
 * The program of a reading thread: whatever a file makes of a parser, it happens here and not where requests are
 * answered. It asks for the blocks of the file as it needs them, and is at most one piece ahead of who takes them.
 */
const { task, size } = workerData as ThreadTask;
const blocks = new Map<number, (block: Block | null) => void>();
let goOn = (): void => undefined;
let asked = 0;

parentPort?.on('message', (message: ToThread) => {
  if ('next' in message) goOn();
  else {
    blocks.get(message.id)?.(message.block);
    blocks.delete(message.id);
  }
});

const source = new BlockSource(
  size,
  (at) =>
    new Promise((resolve) => {
      asked += 1;
      blocks.set(asked, resolve);
      tell({ wants: at, id: asked });
    }),
);

try {
  for await (const found of task.step === 'look' ? look(source, task) : lines(source, task)) {
    const taken = new Promise<void>((resolve) => (goOn = resolve));
    tell({ found });
    await taken;
  }
  tell({ end: null });
} catch (error) {
  if (!(error instanceof TableRefusal)) throw error;
  tell({ end: error.code });
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}
