/** What a command line offers: `run` returns the exit code, 0 done, 1 found faults, 2 was called wrongly. */
export interface Command {
  readonly usage: string;
  run(args: readonly string[]): Promise<number>;
}

/** A wrong call or a plain obstacle (busy port, missing file): printed as a sentence, never as a stack. */
export class UsageError extends Error {
  readonly exitCode = 2;
}
