import { BlindIndex, SealingKey } from '../crypto/index.js';
import type { Keyring } from '../crypto/index.js';
import { Lookup } from './lookup.js';
import { Queryable, rowsOf } from './queryable.js';

/**
 * `lookup`: fingerprints of the blind index. `traces`: what is kept for a while and names several people or nobody in
 * particular: sessions, stored answers, uploaded tables, shown lists. `factors`: secrets of authenticator apps.
 */
const NAMES = ['lookup', 'traces', 'factors'] as const;
export type ServiceKeyName = (typeof NAMES)[number];

/** Keys of the installation. They are made at its first start, wrapped like those of people, and turn with them. */
export class ServiceKeys {
  private keys: ReadonlyMap<string, SealingKey> = new Map();
  private index: Lookup | undefined;

  constructor(private readonly ring: Keyring) {}

  /** Makes what is missing and reads what is there; of two processes that begin at once both get the same keys. */
  async load(tx: Queryable): Promise<void> {
    for (const name of NAMES)
      await tx.query(
        `insert into service_key (name, wrapped, version) values ($1, $2, $3) on conflict (name) do nothing`,
        [name, this.ring.wrap(SealingKey.random(), keyPlace(name)), this.ring.version],
      );
    const rows = await rowsOf<{ name: string; wrapped: Buffer }>(
      tx,
      `select name, wrapped from service_key`,
      [],
    );
    this.index = undefined;
    this.keys = new Map(rows.map(({ name, wrapped }) => [name, this.ring.unwrap(wrapped, keyPlace(name))]));
  }

  get(name: ServiceKeyName): SealingKey {
    const key = this.keys.get(name);
    if (!key) throw new Error(`the key "${name}" is used before the start has read it`);
    return key;
  }

  /** Seals under `traces` for a column of texts. */
  sealText(text: string, place: string): string {
    return this.get('traces').seal(text, place).toString('base64url');
  }

  /** @throws SealError */
  openText(sealed: string, place: string): string {
    return this.get('traces').open(Buffer.from(sealed, 'base64url'), place).toString('utf8');
  }

  /** The blind index of people. */
  lookup(): Lookup {
    this.index ??= new Lookup(new BlindIndex(this.get('lookup').bytes));
    return this.index;
  }
}

export function keyPlace(name: string): string {
  return `service_key.wrapped/${name}`;
}
