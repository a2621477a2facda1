/*
 * Working rows of a table out: each kind of table has its own way, and each way is pure but for what it asks for. So it
 * runs in the thread that reads the file, and what leaves that thread is what the database stores.
 */

/** A row as it was read; `line` counts as in the file. */
export interface LineRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** Why a row is not stored; `pointer` names the field of the record. */
export interface LineRefusal {
  readonly line: number;
  readonly pointer: string;
  readonly code: string;
}

/** A record that a row becomes. */
export interface MadeRecord {
  readonly line: number;
  readonly id: string;
  /** Waits for a person's decision. */
  readonly held: boolean;
  /** The row says nothing of consent. */
  readonly consentGap: boolean;
}

/** A row that could be stored, for a look beforehand. */
export interface SeenRow {
  readonly line: number;
  readonly title: string;
  readonly consentGap: boolean;
  /** By what a second row for the same is known; null where there is no such thing. */
  readonly name: string | null;
}

/** What became of some rows. */
export interface WorkedRows {
  readonly records: readonly MadeRecord[];
  readonly refusals: readonly LineRefusal[];
}

/** What storing the records takes. */
export interface MadeBlock<Made> {
  readonly made: Made;
  /** The memory in which it lies, handed over with it. */
  readonly memory: readonly ArrayBuffer[];
}

/** Asks whoever has the reference data and the database. */
export type Ask<Asked, Known> = (asked: Asked) => Promise<Known>;

/** One pass through one table of a kind. */
export interface RowWork<Row, Asked, Known, Made> {
  /** Looks everything up as `work` does, and goes no further. */
  look(
    rows: readonly LineRow<Row>[],
    ask: Ask<Asked, Known>,
  ): Promise<{ readonly seen: readonly SeenRow[]; readonly refusals: readonly LineRefusal[] }>;
  /** Lays out what storing the rows takes, behind the rows before; a few at a time, so that they are soon forgotten. */
  work(rows: readonly LineRow<Row>[], ask: Ask<Asked, Known>): Promise<WorkedRows>;
  /** Takes what was laid out since the last time. */
  block(): MadeBlock<Made>;
}

/** Words kept at most; a table repeats few. */
const MOST_KEPT = 5000;

/** What was asked for before: a table repeats its words, and each is asked for once. */
export class Answers<Value> {
  private readonly values = new Map<string, Value>();

  /** Words without an answer yet, each once. To be called before the answers of a piece of the table are used. */
  missing(words: Iterable<string>): readonly string[] {
    if (this.values.size >= MOST_KEPT) this.values.clear();
    const missing = new Set<string>();
    for (const word of words) if (!this.values.has(word)) missing.add(word);
    return [...missing];
  }

  keep(words: readonly string[], values: readonly Value[]): void {
    for (const [at, word] of words.entries()) this.values.set(word, values[at] as Value);
  }

  /** @throws Error for a word that was not asked for */
  of(word: string): Value {
    const value = this.values.get(word);
    if (value === undefined) throw new Error('a word of a table that nobody asked for');
    return value;
  }
}
