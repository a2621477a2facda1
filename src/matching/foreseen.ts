/** For so long a reading that was begun for a run does for it: what changed since asks for runs of its own. */
const FORESEEN_MS = 50;
const MOST_FORESEEN = 10_000;

interface Begun {
  readonly at: number;
  readonly done: Promise<void>;
}

/** Readings that were begun for runs before they arrived, by the run. */
export class Foreseen {
  private readonly begun = new Map<string, Begun>();

  constructor(
    private readonly read: () => Promise<void>,
    private readonly isReady: () => boolean,
  ) {}

  /** Begins one for these runs, whose changes are committed. */
  begin(runs: readonly string[]): void {
    if (!this.isReady()) return;
    const begun: Begun = { at: performance.now(), done: this.read() };
    // A run that needs it reads again and hears what is wrong.
    begun.done.catch(() => undefined);
    if (this.begun.size > MOST_FORESEEN) this.begun.clear();
    for (const run of runs) this.begun.set(run, begun);
  }

  /** Waits for the one that was begun for a run just before, or for one of its own. */
  async wait(run: string): Promise<void> {
    const begun = this.begun.get(run);
    this.begun.delete(run);
    if (begun && performance.now() - begun.at < FORESEEN_MS) return begun.done.catch(() => this.read());
    return this.read();
  }
}
