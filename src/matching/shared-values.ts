import pg from 'pg';

/** Types of PostgreSQL whose values repeat from row to row; see `pg_type`. */
const TEXTS: ReadonlySet<number> = new Set([pg.types.builtins.TEXT, pg.types.builtins.VARCHAR]);
const LISTS_AND_JSON: ReadonlySet<number> = new Set([1009, pg.types.builtins.JSONB]);
/** Values kept of each type: more than all shifts, levels and needs that there are; most lists of skills stay apart. */
const MOST_KEPT = 20_000;

type Parse = (text: string) => unknown;

/**
 * Column types under which equal values of a reading are one value in memory: a million rows say the same few thousand
 * words, and each would be held, hashed and decoded as often as it is read. Whoever gets such values must not change
 * them, so they are for readings alone whose rows nobody keeps but the index.
 */
export class SharedValues implements pg.CustomTypesConfig {
  private readonly words = new Map<string, string>();
  private readonly parsers = new Map<number, Parse>();

  readonly getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
    const plain = pg.types.getTypeParser(oid, format) as Parse;
    if (format === 'binary') return plain;
    if (TEXTS.has(oid)) return this.word;
    return LISTS_AND_JSON.has(oid) ? this.keeping(oid, plain) : plain;
  }) as pg.CustomTypesConfig['getTypeParser'];

  private readonly word = (text: string): string => {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    this.words.set(text, text);
    return text;
  };

  private keeping(oid: number, plain: Parse): Parse {
    const known = this.parsers.get(oid);
    if (known) return known;
    const values = new Map<string, unknown>();
    const parse = (text: string): unknown => {
      const found = values.get(text);
      if (found !== undefined) return found;
      const value = this.inWords(plain(text));
      if (values.size < MOST_KEPT) values.set(text, value);
      return value;
    };
    this.parsers.set(oid, parse);
    return parse;
  }

  private inWords(value: unknown): unknown {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown) => (typeof item === 'string' ? this.word(item) : item));
  }
}
