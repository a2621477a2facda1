/** A fault in a reference file: where exactly, and why. `line` is null when the file as a whole is meant. */
export interface RowFault {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
}

/** Collects faults up to a limit; beyond it only counts. */
export class Faults {
  readonly list: RowFault[] = [];
  private total = 0;

  constructor(readonly limit: number) {}

  add(fault: RowFault): void {
    this.total += 1;
    if (this.list.length < this.limit) this.list.push(fault);
  }

  get count(): number {
    return this.total;
  }

  get full(): boolean {
    return this.total >= this.limit;
  }
}

/**
 * One row of a file with typed access to its cells by header. Every fault is noted with file, line and column and
 * a harmless value returned, so that one pass finds all faults of a row.
 */
export class Row {
  private cells: readonly string[] = [];
  line = 0;
  /** Faults on the present row. */
  faults = 0;

  constructor(
    private readonly file: string,
    private readonly headers: ReadonlyMap<string, number>,
    private readonly collected: Faults,
  ) {}

  load(cells: readonly string[], line: number): this {
    this.cells = cells;
    this.line = line;
    this.faults = 0;
    return this;
  }

  fault(header: string | null, reason: string): void {
    this.faults += 1;
    this.collected.add({ file: this.file, line: this.line, column: header, reason });
  }

  /** All headers of the file in their order. */
  names(): readonly string[] {
    return [...this.headers.keys()];
  }

  /** The cell as it stands, without surrounding blanks; an empty cell is null. */
  optional(header: string): string | null {
    const index = this.headers.get(header);
    const cell = index === undefined ? undefined : this.cells[index]?.trim();
    if (cell === undefined || cell === '') return null;
    if (cell.includes('\0')) this.fault(header, 'holds a NUL character');
    if (cell.includes('\uFFFD')) this.fault(header, 'is not valid UTF-8');
    return cell;
  }

  text(header: string): string {
    const cell = this.optional(header);
    if (cell === null) this.fault(header, 'is empty');
    return cell ?? '';
  }

  /** A code of the given form; `form` says in words what is expected. */
  code(header: string, pattern: RegExp, form: string): string {
    return this.checked(header, this.text(header), pattern, form);
  }

  optionalCode(header: string, pattern: RegExp, form: string): string | null {
    const cell = this.optional(header);
    return cell === null ? null : this.checked(header, cell, pattern, form);
  }

  integer(header: string): number {
    const cell = this.text(header);
    return this.whole(header, cell);
  }

  optionalInteger(header: string): number | null {
    const cell = this.optional(header);
    return cell === null ? null : this.whole(header, cell);
  }

  /** A number within bounds, both included, with a decimal point. */
  number(header: string, min: number, max: number): number {
    const cell = this.text(header);
    const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : NaN;
    if (cell !== '' && !(value >= min && value <= max))
      this.fault(header, `"${shorten(cell)}" is not a number from ${min} to ${max}`);
    return value;
  }

  /** One of the words of a table, translated by it. */
  choice<T>(header: string, words: Readonly<Record<string, T>>): T | null {
    const cell = this.text(header);
    if (Object.hasOwn(words, cell)) return words[cell] ?? null;
    if (cell !== '') this.fault(header, `"${shorten(cell)}" is none of ${Object.keys(words).join(', ')}`);
    return null;
  }

  private whole(header: string, cell: string): number {
    if (cell !== '' && !/^\d{1,9}$/.test(cell))
      this.fault(header, `"${shorten(cell)}" is not a whole number`);
    return Number(cell);
  }

  private checked(header: string, cell: string, pattern: RegExp, form: string): string {
    if (cell !== '' && !pattern.test(cell)) this.fault(header, `"${shorten(cell)}" is not ${form}`);
    return cell;
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
