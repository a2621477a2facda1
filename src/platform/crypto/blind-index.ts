import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

const WORD_BITS = 20;
const WHOLE_BYTES = 16;

/**
 * Fingerprints for looking up what is sealed: HMAC-SHA-256 under a key of their own, so that nobody without that key
 * can try names. `whole` tells two values apart. `word` keeps 20 bits on purpose: several words share a fingerprint, so
 * counting fingerprints in a stolen table does not tell how common a name is (the remedy of CipherSweet's "blind index
 * planning"); who searches opens the few rows found and compares.
 */
export class BlindIndex {
  /** Made once: of bytes, each digest would make it anew. */
  private readonly key: KeyObject;

  constructor(key: Uint8Array) {
    this.key = createSecretKey(key);
  }

  whole(kind: string, value: string): Buffer {
    return this.digest(kind, value).subarray(0, WHOLE_BYTES);
  }

  word(kind: string, value: string): number {
    return this.digest(kind, value).readUInt32BE(0) >>> (32 - WORD_BITS);
  }

  private digest(kind: string, value: string): Buffer {
    return createHmac('sha256', this.key).update(`${kind}\0${value}`).digest();
  }
}
