import type { EntityManager } from 'typeorm';
import type { ImportKind } from '../../domain/table-import/index.js';
import type { Actor } from '../../platform/auth/index.js';
import type { Seen } from '../../profile/index.js';
import type { Working } from '../reading/read-table.js';

export type { Seen };

/** One of what is wrong with a row. */
export interface Fault {
  readonly field: string;
  readonly code: string;
}

/** A row whose references are looked up. */
export type Resolved<Item> =
  | {
      readonly ok: true;
      readonly item: Item;
      /** For the preview: how the row is known. */
      readonly title: string;
      /** What was mended or assumed. */
      readonly notes: readonly string[];
      /** The row says nothing of consent. */
      readonly consentGap: boolean;
    }
  | { readonly ok: false; readonly fault: Fault };

export interface Line<Item> {
  readonly line: number;
  readonly item: Item;
  readonly consentGap: boolean;
}

/** A record that a line became or changed. */
export interface StoredLine {
  readonly line: number;
  readonly id: string;
  readonly consentGap: boolean;
  /** The desk seemed to know the person already. */
  readonly twin: boolean;
  /** Waits for a person's decision. */
  readonly held: boolean;
  /** How a record that was known already looked before; null for a new one. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The record's version after this line; null where only new records are made. */
  readonly revision: number | null;
}

export interface Stored {
  readonly lines: readonly StoredLine[];
  readonly faults: readonly (Fault & { readonly line: number })[];
  /** Lines that say what is known already. */
  readonly same: number;
}

export type UndoRecord = Pick<StoredLine, 'id' | 'before' | 'revision'>;

/** What every kind of table needs; all steps around it are the same. */
interface AnyTarget {
  readonly kind: ImportKind;
  /** Rows of one transaction: a kill loses no more work than this, and repeats none. */
  readonly batch: number;
  /** Takes records back; ids of those that stay, because somebody changed them since. */
  undo(tx: EntityManager, importId: string, records: readonly UndoRecord[]): Promise<readonly string[]>;
}

/** A table that may change what is there already: its rows are looked up and stored one by one. */
export interface RowTarget<Row, Item> extends AnyTarget {
  resolve(row: Row): Promise<Resolved<Item>>;
  store(tx: EntityManager, actor: Actor, importId: string, lines: readonly Line<Item>[]): Promise<Stored>;
}

/** Stores a block of rows that is worked out; gives whom of them the desk seemed to know already, in their order. */
export type StoreBlock = (tx: EntityManager) => Promise<readonly boolean[]>;

/** A table that only adds: many rows are worked out together in the thread that reads them. */
export interface BlockTarget<Made> extends AnyTarget {
  working(actor: Actor, importId: string): Promise<Working>;
  /** Does what needs no transaction, while the database stores the block before this one. */
  prepare(actor: Actor, made: Made): Promise<StoreBlock>;
  /**
   * Which names may be there already, for a look beforehand. `seen` carries those of the same file, as far as they are
   * not stored. Left out where a second one is no second record.
   */
  known?(actor: Actor, names: readonly (string | null)[], seen: Seen): Promise<readonly boolean[]>;
}

export type ImportTarget = RowTarget<unknown, unknown> | BlockTarget<unknown>;
