import type { SealingKey } from '../crypto/sealing-key.js';
import type { SealSpec } from './sealed-fields.js';

/** The sealed properties among `values`, as the row's column `sealed` keeps them. */
export function sealRow(
  key: SealingKey,
  { table, fields }: Pick<SealSpec, 'table' | 'fields'>,
  rowId: string,
  values: Readonly<Record<string, unknown>>,
): Buffer {
  const content: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) content[name] = values[name] ?? fields[name];
  return key.seal(JSON.stringify(content), rowPlace(table, rowId));
}

/** What a sealed row is bound to. */
export function rowPlace(table: string, rowId: string): string {
  return `${table}.sealed/${rowId}`;
}
