import { findId, idText, idWords } from '../../domain/matching/index.js';

/** Rows that are read again and again, as lists of neighbours are judged: some 30 MB. */
const MOST_AT_HAND = 20_000;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Many rows in few bytes. */
export interface CompactRows<T> {
  readonly count: number;
  /** Four words per row. */
  readonly ids: Uint32Array;
  /** Rows in the order of their ids. */
  readonly order: Uint32Array;
  /** The row as the matcher sees it, made anew at each call. */
  readonly at: (row: number) => T;
}

/** Rows by id: those of the start in few bytes, those that changed since as they are. */
export class KeptRows<T> {
  private parts: readonly CompactRows<T>[] = [];
  /** null: gone since the start. */
  private readonly changed = new Map<string, T | null>();
  private readonly atHand = new Map<string, T>();

  /** Begins anew with the rows of a start. */
  begin(parts: readonly CompactRows<T>[]): void {
    this.parts = parts;
    this.changed.clear();
    this.atHand.clear();
  }

  get(id: string): T | undefined {
    const changed = this.changed.get(id);
    if (changed !== undefined) return changed ?? undefined;
    return this.parts.length === 0 ? undefined : this.unpacked(id);
  }

  set(id: string, value: T): void {
    this.changed.set(id, value);
    this.atHand.delete(id);
  }

  delete(id: string): void {
    if (this.parts.length === 0) this.changed.delete(id);
    else this.changed.set(id, null);
    this.atHand.delete(id);
  }

  /** Rows that came or changed since the start. */
  *news(): Generator<T> {
    for (const value of this.changed.values()) if (value !== null) yield value;
  }

  /** Sorted. */
  ids(): readonly string[] {
    const ids: string[] = [];
    for (const part of this.parts)
      for (const row of part.order) {
        const id = idText(part.ids, row);
        if (!this.changed.has(id)) ids.push(id);
      }
    for (const [id, value] of this.changed) if (value !== null) ids.push(id);
    // Each part is sorted, so this only merges.
    return ids.sort();
  }

  private unpacked(id: string): T | undefined {
    const known = this.atHand.get(id);
    if (known !== undefined || !ID.test(id)) return known;
    const words = idWords(id);
    for (const part of this.parts) {
      const row = findId(part.ids, part.order, words);
      if (row < 0) continue;
      const value = part.at(row);
      this.keep(id, value);
      return value;
    }
    return undefined;
  }

  private keep(id: string, value: T): void {
    if (this.atHand.size >= MOST_AT_HAND) {
      const [oldest] = this.atHand.keys();
      if (oldest !== undefined) this.atHand.delete(oldest);
    }
    this.atHand.set(id, value);
  }
}
