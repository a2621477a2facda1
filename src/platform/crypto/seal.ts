import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text that cannot be opened: another key, another place, or changed bytes. Never says which. */
export class SealError extends Error {
  constructor() {
    super('a sealed value cannot be opened');
    this.name = 'SealError';
  }
}

/** Short name of a master key that tells nothing about it; stands before everything sealed with it. */
export function keyVersion(master: Buffer): string {
  return createHash('sha256').update('zugang key version').update(master).digest('hex').slice(0, 8);
}

/**
 * Seals small secrets with AES-256-GCM under a key drawn from the master key (HKDF, RFC 5869). `place` names table,
 * column and row; it is authenticated, so a value copied to another row does not open there.
 */
export function seal(master: Buffer, text: string, place: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(master), iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${keyVersion(master)}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** @throws SealError */
export function unseal(master: Buffer, sealed: string, place: string): string {
  const [version, data = ''] = sealed.split('.');
  if (version !== keyVersion(master)) throw new SealError();
  const bytes = Buffer.from(data, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', derivedKey(master), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new SealError();
  }
}

function derivedKey(master: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), 'zugang seal', 32));
}
