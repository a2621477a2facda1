/**
 * Batches of rows on their way into the database, in their order. Three go on at once: one is read while the one before
 * it is prepared and the database stores the one before that. A batch is prepared as soon as it is read: what waits for
 * the database is what its rows became, and rows that live for long would pile up in memory.
 */
export class Lane<Rows, Ready> {
  private preparing: Promise<unknown> = Promise.resolve();
  private storing: Promise<void> = Promise.resolve();
  /** The same of the two batches before. */
  private before: Promise<void> = Promise.resolve();
  private longBefore: Promise<void> = Promise.resolve();

  constructor(
    private readonly prepare: (rows: Rows) => Promise<Ready>,
    private readonly store: (ready: Ready) => Promise<void>,
  ) {}

  /** To be awaited before the first row of a batch. @throws what went wrong with an earlier batch */
  async room(): Promise<void> {
    await this.longBefore;
  }

  hand(rows: Rows): void {
    const { preparing, storing } = this;
    const ready = preparing.then(() => this.prepare(rows));
    this.preparing = ready;
    this.longBefore = this.before;
    this.before = storing;
    this.storing = inOrder(storing, ready, this.store);
    // Whoever waits next is told.
    for (const one of [this.preparing, this.storing]) one.catch(() => undefined);
  }

  /** Nothing goes on any more. @throws what went wrong first */
  async settled(): Promise<void> {
    await Promise.allSettled([this.preparing, this.storing]);
    await this.storing;
  }
}

/** A batch behind one that was not stored is not stored either. */
async function inOrder<Ready>(
  before: Promise<void>,
  ready: Promise<Ready>,
  store: (ready: Ready) => Promise<void>,
): Promise<void> {
  await before;
  await store(await ready);
}
