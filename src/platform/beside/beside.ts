import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads';
import type { Answer, Question } from './messages.js';

/** A thread that nobody has asked for so long ends, and with it everything that it was given. */
const IDLE_MS = 10_000;

interface Waiting {
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface BesideOptions {
  /** The compiled program; it calls `answer`. */
  readonly program: URL;
  /** What the thread is started with. Keys may be among it: they stay in the memory of this process. */
  readonly given: () => unknown;
  readonly limits: ResourceLimits;
}

/**
 * Work beside the thread that answers requests: rows of a table are checked, sealed and laid out here while PostgreSQL
 * stores the ones before. The thread starts with the first question, answers in order, and ends when it is idle.
 */
export class Beside<Asked, Done> {
  private thread: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(private readonly options: BesideOptions) {}

  /**
   * Not `async`: it would hold the question until it is answered.
   * @throws Error what the program threw, or that it ended, for instance because its memory was full
   */
  ask(question: Asked, transfer: readonly Transferable[] = []): Promise<Done> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.started());
    this.asked += 1;
    const message: Question = { id: this.asked, question };
    const answered = new Promise<unknown>((resolve, reject) =>
      this.waiting.set(message.id, { resolve, reject }),
    );
    thread.ref();
    thread.postMessage(message, transfer);
    return answered as Promise<Done>;
  }

  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    await thread?.terminate();
  }

  private started(): Worker {
    const { program, given, limits } = this.options;
    const thread = new Worker(program, { workerData: given(), resourceLimits: limits });
    thread.on('message', (answer: Answer) => {
      const { resolve, reject } = this.waiting.get(answer.id) ?? {};
      this.waiting.delete(answer.id);
      if ('failed' in answer) reject?.(new Error(answer.failed));
      else resolve?.(answer.done);
      if (this.waiting.size === 0) this.rest(thread);
    });
    thread.on('error', (error: Error) => this.gone(thread, error));
    thread.on('exit', () => this.gone(thread, new Error('a thread ended before it answered')));
    return thread;
  }

  /** An idle thread keeps no process alive. */
  private rest(thread: Worker): void {
    thread.unref();
    this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  private gone(thread: Worker, error: Error): void {
    if (this.thread !== undefined && this.thread !== thread) return;
    this.thread = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** Where the compiled program of a thread lies, also for tests, which run the sources. */
export function programBeside(from: string, name: string): URL {
  return new URL(`./${name}.js`, from.replace(/\/src(?=\/[^/]+\/[^/]+$)/, '/dist'));
}
