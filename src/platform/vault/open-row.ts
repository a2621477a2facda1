import { SealError, type SealingKey } from '../crypto/index.js';
import { rowPlace } from './seal-row.js';
import type { SealSpec } from './sealed-fields.js';

type Values = Readonly<Record<string, unknown>>;

/** A row as it comes from the database: its ids, and what is sealed. */
export interface SealedRow {
  readonly id: string;
  sealed?: Buffer | null;
}

/** The same with the person's wrapped key beside it; null for somebody who was erased. */
export interface WrappedRow extends SealedRow {
  wrapped?: Buffer | null;
}

/** What a person's wrapped data key is bound to. */
export function keyPlace(personId: string): string {
  return `person_key.wrapped/${personId}`;
}

/** Opens a row in place: its sealed properties appear, `sealed` goes. @throws SealError without the right key */
export function openRow(spec: SealSpec, row: SealedRow, key: SealingKey | undefined): void {
  const { sealed } = row;
  delete row.sealed;
  if (!sealed) {
    Object.assign(row, structuredClone(spec.fields));
    return;
  }
  if (!key) throw new SealError();
  Object.assign(
    row,
    openedContent(spec, row.id, sealed, (bytes, place) => key.open(bytes, place)),
  );
}

/** The sealed properties of a row that holds some. @throws SealError for another key, row or table */
export function openedContent(
  { table, fields }: Pick<SealSpec, 'table' | 'fields'>,
  rowId: string,
  sealed: Buffer,
  open: (sealed: Buffer, place: string) => Buffer,
): Values {
  const content = JSON.parse(open(sealed, rowPlace(table, rowId)).toString('utf8')) as Values;
  const opened: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) opened[name] = content[name] ?? fields[name];
  return opened;
}
