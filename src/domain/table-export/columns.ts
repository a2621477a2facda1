import type { Scope } from '../consent/index.js';

/** What is known of a column of an export of people. */
export interface ExportColumnInfo {
  readonly dataClass: 'case' | 'special';
  /** What a grant must open for another organisation to read it; null: it never leaves the desk. */
  readonly scope: Scope | null;
}

/** What an export of people can hold; names as the import reads them back. */
export const EXPORT_COLUMNS = {
  name: { dataClass: 'case', scope: 'contact' },
  phone: { dataClass: 'case', scope: 'contact' },
  email: { dataClass: 'case', scope: 'contact' },
  postcode: { dataClass: 'case', scope: 'contact' },
  occupation: { dataClass: 'case', scope: 'cv' },
  relation: { dataClass: 'case', scope: 'cv' },
  german: { dataClass: 'case', scope: 'cv' },
  hours: { dataClass: 'case', scope: 'cv' },
  available: { dataClass: 'case', scope: 'cv' },
  mobility: { dataClass: 'case', scope: null },
  wishes: { dataClass: 'special', scope: null },
  status: { dataClass: 'special', scope: null },
} as const satisfies Record<string, ExportColumnInfo>;

export type ExportColumn = keyof typeof EXPORT_COLUMNS;
export const EXPORT_COLUMN_NAMES = Object.keys(EXPORT_COLUMNS) as readonly ExportColumn[];

/** Which of a person's columns an export may hold, by person. */
export type OpenColumns = ReadonlyMap<string, readonly ExportColumn[]>;

/** Columns that a grant of these scopes opens to another organisation. */
export function columnsOpenedBy(
  columns: readonly ExportColumn[],
  scopes: ReadonlySet<Scope>,
): readonly ExportColumn[] {
  return columns.filter((column) => {
    const { scope } = EXPORT_COLUMNS[column];
    return scope !== null && scopes.has(scope);
  });
}

/**
 * Whether a file that was written when `written` was open may still be handed out: nobody in it, and no cell, is closed
 * by now. What was opened since does not matter.
 */
export function isStillOpen(written: OpenColumns, now: OpenColumns): boolean {
  return [...written].every(([person, columns]) => {
    const open = now.get(person);
    return open !== undefined && columns.every((column) => open.includes(column));
  });
}
