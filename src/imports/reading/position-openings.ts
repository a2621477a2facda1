import type { OpeningTexts } from '../../domain/posting-feed/index.js';
import { TABLE_LIMITS, TableRefusal, XmlHandler, XmlReader } from '../../platform/tables/index.js';

const ROOT = 'PositionOpening';
const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ['JobCategoryCode', 'listName'],
  ['RemunerationMinimumAmount', 'currencyID'],
  ['RemunerationReferenceAmount', 'currencyID'],
];
/** Elements of which every one counts: their path carries a number, as `PositionCompetency[2]`. */
const NUMBERED = new Set(['PositionCompetency', 'CompetencyDimension']);
/** Characters read at once; what lies deeper than this is no posting. */
const PIECE = 65_536;
const DEEPEST = 40;

/** Whether the file is a document of postings by HR Open Standards; its beginning tells. */
export function holdsPositionOpenings(start: Buffer): boolean {
  return /<(?:\w+:)?PositionOpening[\s>]/.test(start.toString('latin1'));
}

/**
 * The texts of every PositionOpening of a document. Entities and document types are refused (XXE).
 * @throws TableRefusal
 */
export async function positionOpenings(bytes: Buffer, most: number): Promise<readonly OpeningTexts[]> {
  const handler = new OpeningHandler(most);
  const reader = new XmlReader(handler);
  const text = decoded(bytes);
  for (let at = 0; at < text.length; at += PIECE) {
    reader.push(text.slice(at, at + PIECE));
    await new Promise((resolve) => setImmediate(resolve));
  }
  reader.end();
  return handler.found;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TableRefusal('file_broken');
  }
}

class OpeningHandler implements XmlHandler {
  readonly found: Map<string, string>[] = [];
  private current: Map<string, string> | null = null;
  private readonly path: string[] = [];
  private readonly counts = new Map<string, number>();
  private words = '';

  constructor(private readonly most: number) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    this.words = '';
    if (this.current === null) {
      if (name !== ROOT) return;
      if (this.found.length >= this.most) throw new TableRefusal('file_too_many_rows');
      this.current = new Map();
      this.found.push(this.current);
      this.counts.clear();
      return;
    }
    this.path.push(NUMBERED.has(name) ? this.numbered(name) : name);
    if (this.path.length > DEEPEST) throw new TableRefusal('file_unsafe');
    for (const [element, wanted] of ATTRIBUTES)
      if (element === name) this.keep(`@${wanted}`, attribute(wanted) ?? '');
  }

  close(name: string): void {
    if (this.current === null) return;
    if (this.path.length === 0) {
      if (name === ROOT) this.current = null;
      return;
    }
    this.keep('', this.words);
    this.words = '';
    this.path.pop();
  }

  text(text: string): void {
    this.words += text;
    if (this.words.length > TABLE_LIMITS.cell) throw new TableRefusal('file_cell_too_long');
  }

  private numbered(name: string): string {
    const number = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, number);
    return `${name}[${number}]`;
  }

  private keep(end: string, text: string): void {
    const key = this.path.join('/') + end;
    if (text.trim() !== '' && this.current?.has(key) === false) this.current.set(key, text);
  }
}
