import { addDays } from '../../domain/shared/index.js';
import type { ByteSource } from './byte-source.js';
import { TableLimits, TableRefusal } from './limits.js';
import { decodePiece, Workbook } from './workbook.js';
import { XmlHandler, XmlReader } from './xml.js';
import { unpack } from './zip.js';
import { TableRow } from './table-row.js';

/**
 * The rows of a workbook's sheet, in pieces as they are unpacked. A formula counts as the value that was stored with
 * it and is never computed; a day becomes `YYYY-MM-DD`; a row without any text is left out.
 * @throws TableRefusal
 */
export async function* sheetRows(
  source: ByteSource,
  workbook: Workbook,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  const handler = new SheetHandler(workbook, limits);
  const reader = new XmlReader(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let count = 0;
  for await (const chunk of unpack(source, workbook.sheet.entry, limits)) {
    reader.push(decodePiece(decoder, chunk));
    for (const row of handler.take()) {
      count += 1;
      if (count > limits.rows) throw new TableRefusal('file_too_many_rows');
      yield row;
    }
  }
  reader.push(decodePiece(decoder));
  reader.end();
  yield* handler.take();
}

class SheetHandler implements XmlHandler {
  private rows: TableRow[] = [];
  private cells: string[] = [];
  private line = 0;
  private column = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private reads = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly limits: TableLimits,
  ) {}

  take(): readonly TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') {
      this.line = Number(attribute('r') ?? this.line + 1);
      this.cells = [];
      this.column = 0;
    } else if (name === 'c') {
      const place = attribute('r');
      this.column = place === undefined ? this.column + 1 : columnOf(place);
      if (this.column > this.limits.columns) throw new TableRefusal('file_too_many_columns');
      this.type = attribute('t') ?? 'n';
      this.style = Number(attribute('s') ?? 0);
      this.value = '';
    } else if (name === 'v' || name === 't') this.reads = true;
  }

  text(text: string): void {
    if (!this.reads) return;
    this.value += text;
    if (this.value.length > this.limits.cell) throw new TableRefusal('file_cell_too_long');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reads = false;
    else if (name === 'c') this.put(this.shown());
    else if (name === 'row' && this.cells.some((cell) => cell.trim() !== ''))
      this.rows.push({ line: this.line, cells: this.cells });
  }

  private put(text: string): void {
    while (this.cells.length < this.column - 1) this.cells.push('');
    this.cells[this.column - 1] = text;
  }

  private shown(): string {
    switch (this.type) {
      case 's':
        return this.workbook.strings[Number(this.value)] ?? '';
      case 'b':
        return this.value === '1' ? 'true' : 'false';
      case 'e':
        return '';
      case 'n':
        return this.workbook.dateStyles[this.style]
          ? dayText(this.value, this.workbook.since1904)
          : this.value;
      default:
        return this.value;
    }
  }
}

/** `AB12` is column 28. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column;
}

/** Serial numbers up to 60 are off by one, because the format believes that 29 February 1900 existed. */
function dayText(serial: string, since1904: boolean): string {
  const days = Math.floor(Number(serial));
  if (serial === '' || !Number.isFinite(days) || days < 0 || days > 2_958_465) return serial;
  if (since1904) return addDays('1904-01-01', days);
  return addDays('1899-12-30', days <= 60 ? days + 1 : days);
}
