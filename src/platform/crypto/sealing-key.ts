import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import { freshBytes } from './fresh-bytes.js';

/** First byte of everything sealed: no text begins with it, so a column can refuse what is not sealed. */
export const SEALED_FORMAT = 1;
const VERSION_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + VERSION_BYTES;
const TAG_AT = HEAD_BYTES + IV_BYTES;
const BODY_AT = TAG_AT + TAG_BYTES;
export const KEY_BYTES = 32;
/** A key that another key has sealed; first its head and IV, last its body. */
export const WRAPPED_BYTES = BODY_AT + KEY_BYTES;
const VERSION_OF = Buffer.from('zugang key version');
/** Where a key stands behind those words while its version is worked out. */
const VERSIONED = Buffer.concat([VERSION_OF, Buffer.alloc(KEY_BYTES)]);

/** A sealed value that cannot be opened: another key, another place, or changed bytes. Never says which. */
export class SealError extends Error {
  constructor() {
    super('a sealed value cannot be opened');
    this.name = 'SealError';
  }
}

/** Short name of a key that tells nothing about it; stands before everything sealed with it. */
export function keyVersion(key: Uint8Array): string {
  return versionBytes(key).toString('hex');
}

function versionBytes(key: Uint8Array): Buffer {
  VERSIONED.set(key, VERSION_OF.length);
  const digest = hash('sha256', VERSIONED, 'buffer');
  VERSIONED.fill(0, VERSION_OF.length);
  return digest.subarray(0, VERSION_BYTES);
}

/** Version, eight hexadecimal digits, of the key that sealed a value. */
export function versionOf(sealed: Buffer): string {
  return sealed.toString('hex', 1, HEAD_BYTES);
}

/**
 * A key of AES-256-GCM (NIST SP 800-38D). What it seals reads: format, version of the key, 96 random bits of IV, tag,
 * body. `place` names table, column and row and is authenticated with it, so a value that was copied to another place
 * does not open there.
 */
export class SealingKey {
  /** Worked out when it is asked for: a key that is only wrapped needs none. */
  private known: Buffer | null = null;

  constructor(readonly bytes: Buffer) {
    if (bytes.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes`);
  }

  private get head(): Buffer {
    if (this.known === null) {
      this.known = Buffer.alloc(HEAD_BYTES, SEALED_FORMAT);
      versionBytes(this.bytes).copy(this.known, 1);
    }
    return this.known;
  }

  get version(): string {
    return versionOf(this.head);
  }

  static random(): SealingKey {
    return new SealingKey(freshBytes(KEY_BYTES));
  }

  seal(content: string | Uint8Array, place: string): Buffer {
    const iv = freshBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.bytes, iv).setAAD(Buffer.from(place));
    const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content);
    const rest = cipher.final();
    return Buffer.concat([this.head, iv, cipher.getAuthTag(), body, rest]);
  }

  /** @throws SealError */
  open(sealed: Buffer, place: string): Buffer {
    if (sealed.length < BODY_AT || sealed.compare(this.head, 0, HEAD_BYTES, 0, HEAD_BYTES) !== 0)
      throw new SealError();
    return openUnder(this.bytes, sealed, place);
  }
}

/** Opens by the tag alone, without working out the key's version: who opens a million keys once. @throws SealError */
export function openUnder(key: Uint8Array, sealed: Buffer, place: string): Buffer {
  if (sealed.length < BODY_AT || sealed[0] !== SEALED_FORMAT) throw new SealError();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(HEAD_BYTES, TAG_AT))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(TAG_AT, BODY_AT));
    const body = decipher.update(sealed.subarray(BODY_AT));
    const rest = decipher.final();
    return rest.length === 0 ? body : Buffer.concat([body, rest]);
  } catch {
    throw new SealError();
  }
}
