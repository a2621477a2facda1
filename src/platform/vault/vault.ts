import { KEY_BYTES, Keyring, SealError, SealingKey } from '../crypto/index.js';
import { type ColumnArrays, type ColumnTypes, RowsByColumn } from '../database/column-cells.js';
import { insertColumns } from '../database/insert-rows.js';
import { inTurns } from '../turns.js';
import { KeyCache } from './key-cache.js';
import { keyPlace, openRow, type SealedRow, type WrappedRow } from './open-row.js';
import { Queryable, rowsOf } from './queryable.js';
import { sealRow } from './seal-row.js';
import { sealSpec, type SealSpec } from './sealed-fields.js';

type Entity = abstract new (...args: never[]) => unknown;
type Values = Readonly<Record<string, unknown>>;

/** Rows whose keys are fetched and opened together. */
const BATCH = 5000;

const KEY_COLUMNS: ColumnTypes = { person_id: 'uuid', wrapped: 'bytea', version: 'text' };
/** Data keys of new people as they lie in the database. */
export type NewKeys = ColumnArrays | null;

const STORE_KEYS = `insert into person_key (person_id, wrapped, version)
  select id, wrapped, $3 from unnest($1::uuid[], $2::bytea[]) as made(id, wrapped)`;

/**
 * Envelope encryption of what is said about people: each person has one data key, wrapped by a master key that is not
 * in the database; under it lie her sealed rows, each bound to table, column and id. Reading asks PostgreSQL for the
 * key with the reader's own rights, so who may not see the person gets no key either.
 */
export class Vault {
  private readonly cache = new KeyCache();

  constructor(readonly ring: Keyring) {}

  /**
   * Makes the data keys of new people, in the transaction that enters them. They are not remembered here: the
   * transaction may yet be rolled back.
   */
  async createKeys(tx: Queryable, personIds: readonly string[]): Promise<ReadonlyMap<string, SealingKey>> {
    const made = personIds.map((id) => [id, SealingKey.random()] as const);
    const wrapped = made.map(([id, key]) => this.wrapped(id, key));
    await tx.query(STORE_KEYS, [personIds, wrapped, this.ring.version]);
    return new Map(made);
  }

  /** Wraps the data keys of people who are entered: one key after the other, in the order of `ids`; for `storeKeys`. */
  async wrapKeys(ids: readonly string[], keys: Uint8Array): Promise<NewKeys> {
    const rows = new RowsByColumn(KEY_COLUMNS);
    await inTurns(ids.entries(), ([at, id]) => {
      const key = new SealingKey(Buffer.from(keys.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES)));
      rows.add({ person_id: id, wrapped: this.wrapped(id, key), version: this.ring.version });
    });
    return rows.arrays();
  }

  private wrapped(id: string, key: SealingKey): Buffer {
    this.cache.delete(id);
    return this.ring.wrap(key, keyPlace(id));
  }

  /** Stores many keys that `wrapKeys` wrapped. */
  async storeKeys(tx: Queryable, keys: NewKeys): Promise<void> {
    await insertColumns(tx, 'person_key', KEY_COLUMNS, keys);
  }

  /** Data keys by person; a person who was erased, or whom the reader may not see, is missing. */
  async keysOf(tx: Queryable, personIds: Iterable<string>): Promise<ReadonlyMap<string, SealingKey>> {
    const found = new Map<string, SealingKey>();
    const wanted: string[] = [];
    for (const id of new Set(personIds)) {
      const known = this.cache.get(id);
      if (known) found.set(id, known);
      else wanted.push(id);
    }
    if (wanted.length === 0) return found;
    const rows = await rowsOf<{ id: string; wrapped: Buffer }>(
      tx,
      `select person_id as id, wrapped from person_key where person_id = any($1)`,
      [wanted],
    );
    for (const { id, wrapped } of rows) {
      const key = this.ring.unwrap(wrapped, keyPlace(id));
      found.set(id, key);
      this.cache.set(id, key);
    }
    return found;
  }

  /** Forgets a key that was destroyed. */
  forget(personId: string): void {
    this.cache.delete(personId);
  }

  /** The sealed properties among `values`, as the row's column keeps them. @throws SealError for an erased person */
  async seal(tx: Queryable, entity: Entity, rowId: string, values: Values): Promise<Buffer> {
    const spec = sealSpec(entity);
    const personId = spec.personId === 'id' ? rowId : String(values[spec.personId]);
    const key = (await this.keysOf(tx, [personId])).get(personId);
    if (!key) throw new SealError();
    return this.sealUnder(key, entity, rowId, values);
  }

  /** The same under a key at hand, for bulk loading. */
  sealUnder(key: SealingKey, entity: Entity, rowId: string, values: Values): Buffer {
    return sealRow(key, sealSpec(entity), rowId, values);
  }

  /**
   * Changes for an update: sealed properties leave them and come back in `sealed`, together with those that stay as
   * they are in the row, which the caller has read under a lock.
   */
  async changes<T extends SealedRow>(
    tx: Queryable,
    entity: Entity,
    row: T,
    changes: Partial<T>,
  ): Promise<Partial<T>> {
    const { fields } = sealSpec(entity);
    const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
    const plain = entries.filter(([name]) => !Object.hasOwn(fields, name));
    if (plain.length === entries.length) return changes;
    const sealed = await this.seal(tx, entity, row.id, { ...row, ...Object.fromEntries(entries) });
    return { ...Object.fromEntries(plain), sealed } as Partial<T>;
  }

  /**
   * Opens rows in place: their sealed properties appear, `sealed` goes. A row without content gets the empty values.
   * @throws SealError when a row was changed, moved, or belongs to somebody whose key the reader does not get
   */
  async open(tx: Queryable, entity: Entity, rows: readonly SealedRow[]): Promise<void> {
    const spec = sealSpec(entity);
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      const keys = await this.keysOf(
        tx,
        batch.filter(({ sealed }) => sealed).map((row) => personOf(spec, row)),
      );
      for (const row of batch) openRow(spec, row, keys.get(personOf(spec, row)));
    }
  }

  /**
   * Opens a row by the wrapped key that was read with it, and remembers nothing: for reading a whole table once, which
   * would push every key in use out of memory. @throws SealError as `open`
   */
  openWrapped(entity: Entity, row: WrappedRow): void {
    const { wrapped } = row;
    delete row.wrapped;
    const spec = sealSpec(entity);
    openRow(spec, row, wrapped ? this.ring.unwrap(wrapped, keyPlace(personOf(spec, row))) : undefined);
  }
}

function personOf({ personId }: SealSpec, row: SealedRow): string {
  return String((row as unknown as Values)[personId]);
}
