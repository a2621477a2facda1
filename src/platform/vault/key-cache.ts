import type { SealingKey } from '../crypto/index.js';

interface Entry {
  readonly key: SealingKey;
  readonly until: number;
}

/** Enough for every list that is open at the same time; about 10 MB. */
const MOST = 50_000;
/** So long after an erasure another process may still hold the key; the row it opens is gone at once. */
const KEPT_MS = 5 * 60_000;

/** Data keys in use, unwrapped; the oldest goes first. */
export class KeyCache {
  private readonly entries = new Map<string, Entry>();

  get(id: string): SealingKey | undefined {
    const entry = this.entries.get(id);
    if (entry && entry.until > Date.now()) return entry.key;
    if (entry) this.entries.delete(id);
    return undefined;
  }

  set(id: string, key: SealingKey): void {
    this.entries.delete(id);
    this.entries.set(id, { key, until: Date.now() + KEPT_MS });
    if (this.entries.size <= MOST) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  delete(id: string): void {
    this.entries.delete(id);
  }
}
