import { Worker } from 'node:worker_threads';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** A row leaves many small objects behind that live for no time: collected rarely, they cost a tenth less. */
const ROOM = { maxYoungGenerationSizeMb: 256 };

/** A thread that gives several answers. Its error, or its end before the last answer, rejects whoever waits for one. */
export class Asked {
  private readonly thread: Worker;
  private readonly answers: unknown[] = [];
  private readonly waiting: Waiting[] = [];
  private failure: Error | null = null;

  constructor(program: URL, given: object) {
    this.thread = new Worker(program, { workerData: given, resourceLimits: ROOM });
    this.thread.on('message', (answer) => {
      const next = this.waiting.shift();
      if (next) next.resolve(answer);
      else this.answers.push(answer);
    });
    this.thread.on('error', (reason) =>
      this.fail(reason instanceof Error ? reason : new Error(String(reason))),
    );
    this.thread.on('exit', () => this.fail(new Error('the thread has ended')));
  }

  /** The next answer. */
  async answer<T>(): Promise<T> {
    if (this.answers.length > 0) return this.answers.shift() as T;
    if (this.failure) throw this.failure;
    return new Promise<T>((resolve, reject) =>
      this.waiting.push({ resolve: resolve as Waiting['resolve'], reject }),
    );
  }

  tell(message: object): void {
    this.thread.postMessage(message);
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }

  private fail(reason: Error): void {
    this.failure ??= reason;
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }
}
