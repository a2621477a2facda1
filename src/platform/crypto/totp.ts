import { createHmac, randomBytes } from 'node:crypto';

/** Steps of 30 s, six digits, SHA-1: what every authenticator app takes (RFC 6238, section 4). */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** One step before and after: clocks of phones differ, and people type slowly (RFC 6238, section 5.2). */
const DRIFT = 1;
const SECRET_BYTES = 20;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fresh secret in base 32 (RFC 4648), as apps want it typed. */
export function newTotpSecret(): string {
  return base32(randomBytes(SECRET_BYTES));
}

/** One-time password of a counter (RFC 4226, section 5.3). */
export function hotp(key: Buffer, counter: number, digits = DIGITS): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', key).update(message).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0xf;
  const value = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

/** Number of the 30-second step that an instant lies in. */
export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS);
}

/** The password that an app shows at an instant. */
export function totp(secret: string, at: Date): string {
  return hotp(fromBase32(secret), totpStep(at));
}

/**
 * The step whose password was typed, among the current one and its neighbours; null when none fits. The caller refuses
 * a step that was used before, so that a password that somebody looked at is worth nothing.
 */
export function matchingStep(secret: string, code: string, at: Date): number | null {
  const key = fromBase32(secret);
  const now = totpStep(at);
  let found: number | null = null;
  for (let step = now - DRIFT; step <= now + DRIFT; step += 1) if (hotp(key, step) === code) found = step;
  return found;
}

/** The address that an app reads, from a QR code or as a link on the same phone. */
export function totpUri(secret: string, account: string): string {
  const label = encodeURIComponent(`Zugang:${account}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=Zugang&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}

export function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** Spaces, hyphens and small letters do not matter; other characters are left out. */
export function fromBase32(text: string): Buffer {
  let bits = '';
  for (const letter of text.toUpperCase()) {
    const value = BASE32.indexOf(letter);
    if (value >= 0) bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
