import { TableLimits, TableRefusal } from './limits.js';
import { TableRow } from './table-row.js';

/**
 * Rows of a text as long as it holds no quote: then a line is a row, and cutting it at its separators is many times
 * faster than reading it sign by sign. The first line end decides how all lines end, as with the parser that takes
 * over at the first quote.
 */
export class PlainLines {
  /** What follows the last whole line. */
  rest = '';
  /** Lines read so far. */
  count = 0;
  /** How lines end; null before the first end. */
  end: '\r\n' | '\n' | '\r' | null = null;

  constructor(
    private readonly delimiter: string,
    private readonly limits: TableLimits,
  ) {}

  /** Whole lines of the next piece, empty ones left out. @throws TableRefusal */
  *push(piece: string): Generator<TableRow> {
    const text = this.rest + piece;
    this.end ??= endOf(text);
    const lines = this.end === null ? [text] : text.split(this.end);
    this.rest = lines.pop() ?? '';
    if (this.rest.length > this.limits.row) throw new TableRefusal('file_too_many_columns');
    yield* this.rows(lines);
  }

  /** The last line, which needs no end. @throws TableRefusal */
  *finish(): Generator<TableRow> {
    const last = this.end === null ? this.rest.replace(/\r$/, '') : this.rest;
    this.rest = '';
    yield* this.rows([last]);
  }

  private *rows(lines: readonly string[]): Generator<TableRow> {
    for (const line of lines) {
      this.count += 1;
      if (line === '') continue;
      if (line.length > this.limits.row) throw new TableRefusal('file_too_many_columns');
      yield { line: this.count, cells: line.split(this.delimiter) };
    }
  }
}

/** The first line end of a text; null while it shows none, also where only half of one may be there. */
function endOf(text: string): PlainLines['end'] {
  const at = text.search(/[\r\n]/);
  if (at === -1 || (text[at] === '\r' && at === text.length - 1)) return null;
  if (text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
