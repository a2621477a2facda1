/**
 * Opens in the browser what `sealFor` of `platform/crypto` sealed, so that neither secret nor table meets a server
 * again. The same format, by Web Cryptography (X25519, HKDF-SHA256, AES-256-GCM); `npm run exports` prints it.
 */

const HEAD = [0x01, 0x5a, 0x47, 0x58];
const KEY_BYTES = 32;
/** Format and version of the key; which key it is, the tag proves. */
const BODY_HEAD_BYTES = 5;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const PLACE = new TextEncoder().encode('zugang export');
const SECRET = /^zugang-([\w-]{43})$/;
/** A raw private key as RFC 8410 wraps it. */
const PKCS8_HEAD = [
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06],
  ...[0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20],
];

type Bytes = Uint8Array<ArrayBuffer>;

/** Why a file stays closed: another secret or changed bytes, or a browser that lacks X25519. */
export type StaysClosed = 'wrong' | 'old_browser';

/** The sealed table, or why it stays closed. `secret` is what the page showed once, spaces around it allowed. */
export async function openSealedFile(secret: string, file: Bytes): Promise<Bytes | StaysClosed> {
  const bodyAt = HEAD.length + KEY_BYTES;
  const key = SECRET.exec(secret.trim())?.[1];
  const isExport = HEAD.every((byte, at) => file[at] === byte);
  if (key === undefined || !isExport || file.length < bodyAt + BODY_HEAD_BYTES + IV_BYTES + TAG_BYTES)
    return 'wrong';
  const sender = file.slice(HEAD.length, bodyAt);
  const shared = await sharedKey(fromBase64url(key), sender);
  return shared === null ? 'old_browser' : opened(shared, file.slice(bodyAt + BODY_HEAD_BYTES));
}

async function opened(key: CryptoKey, sealed: Bytes): Promise<Bytes | 'wrong'> {
  const iv = sealed.slice(0, IV_BYTES);
  const tag = sealed.slice(IV_BYTES, IV_BYTES + TAG_BYTES);
  const body = sealed.slice(IV_BYTES + TAG_BYTES);
  // Web Cryptography wants the tag behind the body.
  const bodyAndTag = new Uint8Array(body.length + TAG_BYTES);
  bodyAndTag.set(body);
  bodyAndTag.set(tag, body.length);
  try {
    const params = { name: 'AES-GCM', iv, additionalData: PLACE };
    return new Uint8Array(await crypto.subtle.decrypt(params, key, bodyAndTag));
  } catch {
    return 'wrong';
  }
}

/** The key of the body, or null where the browser cannot reckon on X25519. */
async function sharedKey(secret: Bytes, sender: Bytes): Promise<CryptoKey | null> {
  const x25519 = { name: 'X25519' };
  try {
    const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...secret]);
    const mine = await crypto.subtle.importKey('pkcs8', pkcs8, x25519, true, ['deriveBits']);
    const { x: own = '' } = await crypto.subtle.exportKey('jwk', mine);
    const theirs = await crypto.subtle.importKey('raw', sender, x25519, false, []);
    const bits = await crypto.subtle.deriveBits({ ...x25519, public: theirs }, mine, 8 * KEY_BYTES);
    const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
    const salt = new Uint8Array([...sender, ...fromBase64url(own)]);
    const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: PLACE };
    return await crypto.subtle.deriveKey(hkdf, material, { name: 'AES-GCM', length: 256 }, false, [
      'decrypt',
    ]);
  } catch {
    return null;
  }
}

function fromBase64url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}
