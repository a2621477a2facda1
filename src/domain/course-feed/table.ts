import { FEED_FIELDS, RawCourse } from './types.js';
import { cellText } from './values.js';

/**
 * Records of a feed as lines of a table, its headings first: the fields that a course can have, then whatever other
 * names the records use. Lists become one cell; nested records have no cell.
 */
export function tableOf(records: readonly RawCourse[]): readonly (readonly string[])[] {
  const others = new Set(records.flatMap((record) => Object.keys(record)));
  const names = [...new Set<string>([...FEED_FIELDS, ...others])];
  const cells = (record: Readonly<Record<string, unknown>>): readonly string[] =>
    names.map((name) => asCell(record[name]));
  return [names, ...records.map(cells)];
}

/** Names of days and the like stand as addresses in schema.org. */
const SCHEMA_NAME = /^https?:\/\/schema\.org\//;

/** A fraction gets a comma: `49.123` in a table is read as a German thousand. */
function asCell(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => cellText(one).replace(SCHEMA_NAME, '')).join(',');
  return typeof value === 'number' ? String(value).replace('.', ',') : cellText(value);
}
