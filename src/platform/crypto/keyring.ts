import { hkdfSync } from 'node:crypto';
import { SealError, SealingKey, versionOf } from './sealing-key.js';

/** Keys drawn from the master keys that open what those wrapped. Their bytes can be given to a thread. */
export class OpeningKeys {
  private readonly known: ReadonlyMap<number, SealingKey>;

  constructor(readonly bytes: readonly Uint8Array[]) {
    const keys = bytes.map((each) => new SealingKey(Buffer.from(each)));
    this.known = new Map(keys.map((key) => [Number.parseInt(key.version, 16), key]));
  }

  /** @throws SealError also for a key that is not among these */
  unwrap(wrapped: Buffer, place: string): SealingKey {
    return new SealingKey(this.open(wrapped, place));
  }

  /** @throws SealError */
  open(sealed: Buffer, place: string): Buffer {
    const key = this.find(Number.parseInt(versionOf(sealed), 16));
    if (!key) throw new SealError();
    return key.open(sealed, place);
  }

  /** The key of a version, if it is among these. */
  find(version: number): SealingKey | undefined {
    return this.known.get(version);
  }
}

/**
 * The master keys of an installation, all from its configuration and none in the database. The current one wraps; the
 * others only open what an earlier current one wrapped, until everything is wrapped anew. What is wrapped names its
 * master key, so a rotation needs no moment at which all processes agree.
 */
export class Keyring {
  private readonly current: SealingKey;
  /** What only opens, for a thread that reads and wraps nothing. */
  readonly opening: OpeningKeys;

  constructor(current: Buffer, others: readonly Buffer[] = []) {
    this.current = wrappingKey(current);
    const keys = [...others.map(wrappingKey), this.current];
    this.opening = new OpeningKeys(keys.map(({ bytes }) => bytes));
  }

  /** Version of the master key that wraps now. */
  get version(): string {
    return this.current.version;
  }

  wrap(key: SealingKey, place: string): Buffer {
    return this.current.seal(key.bytes, place);
  }

  /** @throws SealError also for a master key that this process was not given */
  unwrap(wrapped: Buffer, place: string): SealingKey {
    return this.opening.unwrap(wrapped, place);
  }

  /** Seals under the current master key itself: for the few secrets that belong to no person. */
  seal(content: string | Uint8Array, place: string): Buffer {
    return this.current.seal(content, place);
  }

  /** @throws SealError */
  open(sealed: Buffer, place: string): Buffer {
    return this.opening.open(sealed, place);
  }
}

/** The master key is never used itself (HKDF, RFC 5869): signed links and the like draw other keys from it. */
function wrappingKey(master: Buffer): SealingKey {
  return new SealingKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), 'zugang wrap', 32)));
}
