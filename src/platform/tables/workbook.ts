import type { ByteSource } from './byte-source.js';
import { TableLimits, TableRefusal } from './limits.js';
import { XmlHandler, XmlReader } from './xml.js';
import { unpack, ZipEntry } from './zip.js';

/** The parts of a workbook that a table is read from (ECMA-376 part 1, section 18). */
export interface Workbook {
  readonly strings: readonly string[];
  /** By cell style: whether its number is a day. */
  readonly dateStyles: readonly boolean[];
  /** Days count from 1904 instead of 1900. */
  readonly since1904: boolean;
  readonly sheet: { readonly name: string; readonly entry: ZipEntry };
}

type Directory = ReadonlyMap<string, ZipEntry>;

/** Reads everything but the rows of the first visible sheet. @throws TableRefusal */
export async function openWorkbook(
  source: ByteSource,
  entries: Directory,
  limits: TableLimits,
): Promise<Workbook> {
  const read = (name: string, handler: XmlHandler): Promise<void> =>
    readPart(source, entries.get(name), handler, limits);
  const book = new BookHandler();
  await read('xl/workbook.xml', book);
  const links = new LinkHandler();
  await read('xl/_rels/workbook.xml.rels', links);
  const first = book.sheets.find(({ visible }) => visible) ?? book.sheets[0];
  const target = first && links.targets.get(first.link);
  const entry = target === undefined ? undefined : entries.get(partName(target));
  if (!first || !entry) throw new TableRefusal('file_not_a_table');
  const strings = new StringsHandler(limits);
  if (entries.has('xl/sharedStrings.xml')) await read('xl/sharedStrings.xml', strings);
  const styles = new StylesHandler();
  if (entries.has('xl/styles.xml')) await read('xl/styles.xml', styles);
  return {
    strings: strings.values,
    dateStyles: styles.dateStyles(),
    since1904: book.since1904,
    sheet: { name: first.name, entry },
  };
}

/** Feeds one part to a handler. @throws TableRefusal, also when the part is missing. */
export async function readPart(
  source: ByteSource,
  entry: ZipEntry | undefined,
  handler: XmlHandler,
  limits: TableLimits,
): Promise<void> {
  if (!entry) throw new TableRefusal('file_not_a_table');
  const reader = new XmlReader(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of unpack(source, entry, limits)) reader.push(decodePiece(decoder, chunk));
  reader.push(decodePiece(decoder));
  reader.end();
}

export function decodePiece(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new TableRefusal('file_broken');
  }
}

/** Targets are relative to `xl/` unless they start with a slash. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

class BookHandler implements XmlHandler {
  readonly sheets: { name: string; link: string; visible: boolean }[] = [];
  since1904 = false;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'workbookPr') this.since1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    const state = attribute('state') ?? 'visible';
    const link = attribute('r:id') ?? attribute('d3p1:id') ?? '';
    this.sheets.push({ name: attribute('name') ?? '', link, visible: state === 'visible' });
  }

  close(): void {}

  text(): void {}
}

class LinkHandler implements XmlHandler {
  readonly targets = new Map<string, string>();

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'Relationship' && attribute('TargetMode') !== 'External')
      this.targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
  }

  close(): void {}

  text(): void {}
}

/** Texts that cells share. Phonetic readings (`rPh`) belong to no cell. */
class StringsHandler implements XmlHandler {
  readonly values: string[] = [];
  private current = '';
  private reads = false;
  private phonetic = false;

  constructor(private readonly limits: TableLimits) {}

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.reads = !this.phonetic;
  }

  close(name: string): void {
    if (name === 't') this.reads = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si') this.values.push(this.current);
  }

  text(text: string): void {
    if (!this.reads) return;
    this.current += text;
    if (this.current.length > this.limits.cell) throw new TableRefusal('file_cell_too_long');
  }
}

/** Formats 14 to 22, 27 to 36 and 45 to 58 are days and times by themselves; others say so by their letters. */
class StylesHandler implements XmlHandler {
  private readonly custom = new Map<number, boolean>();
  private readonly formats: number[] = [];
  private inCells = false;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'numFmt')
      this.custom.set(Number(attribute('numFmtId')), isDateFormat(attribute('formatCode') ?? ''));
    else if (name === 'cellXfs') this.inCells = true;
    else if (name === 'xf' && this.inCells) this.formats.push(Number(attribute('numFmtId') ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text(): void {}

  dateStyles(): readonly boolean[] {
    return this.formats.map((id) => this.custom.get(id) ?? isBuiltInDate(id));
  }
}

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
}

function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
