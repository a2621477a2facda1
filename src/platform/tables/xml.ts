import { TableRefusal } from './limits.js';

/** What a reader of XML is told; names come without their prefix. */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Longest tag or text between tags that is waited for. */
const PENDING_MAX = 1_048_576;

/**
 * Reads the XML of a workbook in pieces of any size. It knows elements, text, CDATA and comments; a document type or
 * an entity of its own (XXE, "billion laughs") is refused, because no spreadsheet program writes one.
 * @throws TableRefusal
 */
export class XmlReader {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: string): void {
    const text = this.rest + chunk;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      const next = this.markup(text, tag);
      if (next === -1) break;
      if (tag > at) this.handler.text(decoded(text.slice(at, tag)));
      this.deliver(text, tag, next);
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > PENDING_MAX) throw new TableRefusal('file_cell_too_long');
  }

  end(): void {
    if (this.rest.trim() !== '') throw new TableRefusal('file_broken');
  }

  /** Where the markup that starts here ends; -1 when the rest of it is still to come. */
  private markup(text: string, tag: number): number {
    if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4);
    if (text.startsWith('<![CDATA[', tag)) return after(text, ']]>', tag + 9);
    if (text.startsWith('<?', tag)) return after(text, '?>', tag + 2);
    if (text.startsWith('<!', tag) && text.length > tag + 9) throw new TableRefusal('file_unsafe');
    return endOfTag(text, tag);
  }

  private deliver(text: string, tag: number, end: number): void {
    const second = text.charCodeAt(tag + 1);
    if (second === QUESTION) return;
    if (second === EXCLAMATION) {
      if (text.startsWith('<![CDATA[', tag)) this.handler.text(text.slice(tag + 9, end - 3));
      return;
    }
    if (second === SLASH) {
      this.handler.close(localName(text.slice(tag + 2, end - 1).trim()));
      return;
    }
    const selfClosing = text.charCodeAt(end - 2) === SLASH;
    const inner = text.slice(tag + 1, selfClosing ? end - 2 : end - 1);
    const space = inner.search(/\s/);
    const name = localName(space === -1 ? inner : inner.slice(0, space));
    const attributes = space === -1 ? '' : inner.slice(space);
    this.handler.open(name, (asked) => attributeOf(attributes, asked));
    if (selfClosing) this.handler.close(name);
  }
}

const QUESTION = 63;
const EXCLAMATION = 33;
const SLASH = 47;

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** The end of a tag; a `>` inside a quoted attribute does not end it. */
function endOfTag(text: string, tag: number): number {
  for (let from = tag; ;) {
    const end = text.indexOf('>', from);
    if (end === -1) return -1;
    const quotes = text.slice(tag, end).match(/"[^"]*"|'[^']*'|["']/g);
    const open = quotes?.some((quote) => quote.length === 1) ?? false;
    if (!open) return end + 1;
    from = end + 1;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key = '', double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return decoded(double ?? single ?? '');
  return undefined;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10});?/g, (whole, entity: string) => {
    const known = NAMED[entity] ?? numbered(entity);
    if (known === undefined || !whole.endsWith(';')) throw new TableRefusal('file_unsafe');
    return known;
  });
}

function numbered(entity: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
