import { parentPort, type Transferable } from 'node:worker_threads';
import type { Answer, Question } from './messages.js';

/** What a question came to; buffers that are moved and not copied. */
export interface Worked<Done> {
  readonly done: Done;
  readonly moved?: readonly Transferable[];
}

/** The program of a thread that `Beside` starts: works every question out, one after the other. */
export function answer<Asked, Done>(work: (question: Asked) => Worked<Done>): void {
  parentPort?.on('message', ({ id, question }: Question) => {
    const tell = (message: Answer, moved: readonly Transferable[] = []): void =>
      parentPort?.postMessage(message, moved);
    try {
      const { done, moved } = work(question as Asked);
      tell({ id, done }, moved);
    } catch (error) {
      // The words of an error may quote a row; where it happened does not.
      const at =
        error instanceof Error ? (error.stack ?? '').split('\n').find((line) => line.includes(' at ')) : '';
      tell({ id, failed: `${error instanceof Error ? error.name : 'error'}${at ?? ''}` });
    }
  });
}
