import { err, isLocalDate, LocalDate, ok, Result } from '../../domain/shared/index.js';

/** One thing wrong with an input, at the place its JSON pointer (RFC 6901) names. */
export interface InputProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Stands for a day that could not be read; never leaves `readJson`, which then answers with the problems. */
const NO_DAY: LocalDate = '1970-01-01';

export interface NumberLimits {
  readonly from?: number;
  readonly to?: number;
  readonly whole?: boolean;
}

/**
 * One place in a parsed JSON value. What does not fit is noted with its pointer and a stand-in goes on, so that one
 * reading tells everything that is wrong; nothing here throws.
 */
export class JsonPlace {
  constructor(
    readonly value: unknown,
    readonly pointer: string,
    private readonly problems: InputProblem[],
    /** What holds this place is no object: that was said once, what is missing below it is not worth a word. */
    private readonly isLost = false,
  ) {}

  get isGiven(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The field of an object, given or not. */
  at(key: string): JsonPlace {
    const pointer = `${this.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const fields = fieldsOf(this.value);
    if (fields === null) this.refuse('an object');
    return new JsonPlace(fields?.[key], pointer, this.problems, this.isLost || fields === null);
  }

  /** The entry of a list of known length, given or not. */
  item(index: number): JsonPlace {
    const entries: readonly unknown[] | null = Array.isArray(this.value) ? this.value : null;
    if (entries === null) this.refuse('a list');
    const isLost = this.isLost || entries === null;
    return new JsonPlace(entries?.[index], `${this.pointer}/${index}`, this.problems, isLost);
  }

  /** An object as it is; an empty one where it is none. */
  fields(): Readonly<Record<string, unknown>> {
    const fields = fieldsOf(this.value);
    if (fields === null) this.refuse('an object');
    return fields ?? {};
  }

  /** `read` where something is given; null where the field is left out or null. */
  optional<T>(read: (place: this) => T): T | null {
    return this.isGiven ? read(this) : null;
  }

  date(): LocalDate {
    if (isLocalDate(this.value)) return this.value;
    this.refuse('a day written YYYY-MM-DD');
    return NO_DAY;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.refuse('true or false');
    return this.value === true;
  }

  text(): string {
    if (typeof this.value === 'string' && this.value !== '') return this.value;
    this.refuse('a text');
    return '';
  }

  number({ from = -Infinity, to = Infinity, whole = false }: NumberLimits = {}): number {
    const { value } = this;
    const fits = typeof value === 'number' && Number.isFinite(value) && value >= from && value <= to;
    if (fits && (!whole || Number.isInteger(value))) return value;
    const bounds = [from > -Infinity ? ` from ${from}` : '', to < Infinity ? ` up to ${to}` : ''].join('');
    this.refuse(`a ${whole ? 'whole ' : ''}number${bounds}`);
    return Math.max(from, 0);
  }

  oneOf<const T extends string | number>(choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined) this.refuse(`one of ${choices.join(', ')}`);
    return found ?? (choices[0] as T);
  }

  list<T>(read: (place: JsonPlace) => T): readonly T[] {
    if (!Array.isArray(this.value)) {
      this.refuse('a list');
      return [];
    }
    return this.value.map((entry: unknown, index) =>
      read(new JsonPlace(entry, `${this.pointer}/${index}`, this.problems)),
    );
  }

  /** Notes that this place does not fit; once for each place. */
  refuse(wanted: string): void {
    this.note(
      this.value === undefined ? `is missing; wanted ${wanted}` : `${shown(this.value)} is not ${wanted}`,
    );
  }

  note(message: string): void {
    if (this.isLost || this.problems.some(({ pointer }) => pointer === this.pointer)) return;
    this.problems.push({ pointer: this.pointer, message });
  }
}

/** Reads a whole value; all problems at once where there are any. */
export function readJson<T>(
  value: unknown,
  read: (place: JsonPlace) => T,
): Result<T, readonly InputProblem[]> {
  const problems: InputProblem[] = [];
  const found = read(new JsonPlace(value, '', problems));
  return problems.length === 0 ? ok(found) : err(problems);
}

/** Problems as the lines of a report. */
export function problemLines(problems: readonly InputProblem[]): readonly string[] {
  return problems.map(({ pointer, message }) => `${pointer === '' ? 'the case' : pointer} ${message}`);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

const SHOWN = 40;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
