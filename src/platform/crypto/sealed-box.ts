import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SEALED_FORMAT, SealError, SealingKey } from './sealing-key.js';

/** A file for one reader begins with these: the format's version and a name that people can search for. */
const HEAD = Buffer.from([SEALED_FORMAT, ...Buffer.from('ZGX')]);
const PUBLIC_BYTES = 32;
const PLACE = 'zugang export';
const SECRET_PREFIX = 'zugang-';
/** X25519 keys as RFC 8410 writes them: all but the last 32 bytes are always the same. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

/** A pair for one file: what the portal keeps, and what its reader keeps. */
export interface BoxKeys {
  readonly publicKey: Buffer;
  /** `zugang-` and 43 characters of base64url; whoever holds it opens the file, nobody else can. */
  readonly secret: string;
}

export function newBoxKeys(): BoxKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const secret = rawOf(privateKey.export({ format: 'der', type: 'pkcs8' }));
  return { publicKey: publicBytes(publicKey), secret: SECRET_PREFIX + secret.toString('base64url') };
}

/**
 * Seals for the holder of the secret alone: not even who sealed it opens it again. The file reads: `01 5A 47 58`, a
 * public X25519 key of its own (32 bytes), and what `SealingKey` writes (AES-256-GCM; RFC 7748, NIST SP 800-38D). The key
 * is HKDF-SHA256 (RFC 5869) of the shared secret, with both public keys as salt.
 */
export function sealFor(publicKey: Buffer, content: string | Uint8Array): Buffer {
  const own = generateKeyPairSync('x25519');
  const ownPublic = publicBytes(own.publicKey);
  const key = sharedKey(own.privateKey, keyOf(publicKey), ownPublic, publicKey);
  return Buffer.concat([HEAD, ownPublic, key.seal(content, PLACE)]);
}

/** Opens a file with the reader's secret. @throws SealError for another secret and for changed bytes */
export function openWith(secret: string, file: Buffer): Buffer {
  const bytes = Buffer.from(secret.trim().slice(SECRET_PREFIX.length), 'base64url');
  const bodyAt = HEAD.length + PUBLIC_BYTES;
  const fits = secret.trim().startsWith(SECRET_PREFIX) && bytes.length === PUBLIC_BYTES;
  if (!fits || file.length < bodyAt || !file.subarray(0, HEAD.length).equals(HEAD)) throw new SealError();
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });
  const theirs = file.subarray(HEAD.length, bodyAt);
  const own = publicBytes(createPublicKey(privateKey));
  return sharedKey(privateKey, keyOf(theirs), theirs, own).open(file.subarray(bodyAt), PLACE);
}

function sharedKey(mine: KeyObject, theirs: KeyObject, sender: Buffer, reader: Buffer): SealingKey {
  const shared = diffieHellman({ privateKey: mine, publicKey: theirs });
  const salt = Buffer.concat([sender, reader]);
  return new SealingKey(Buffer.from(hkdfSync('sha256', shared, salt, PLACE, 32)));
}

function keyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
}

function publicBytes(key: KeyObject): Buffer {
  return rawOf(key.export({ format: 'der', type: 'spki' }));
}

function rawOf(der: Buffer): Buffer {
  return der.subarray(-PUBLIC_BYTES);
}
