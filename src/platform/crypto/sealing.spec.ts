import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { BlindIndex } from './blind-index.js';
import { freshBytes } from './fresh-bytes.js';
import { Keyring } from './keyring.js';
import { newBoxKeys, openWith, sealFor } from './sealed-box.js';
import { KEY_BYTES, keyVersion, openUnder, SealError, SealingKey, versionOf } from './sealing-key.js';
import { unwrapMany } from './unwrap-many.js';

const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
/** Where the tag stands in what is sealed. */
const TAG = { from: 17, to: 33 };

describe('sealed values', () => {
  const key = new SealingKey(one);

  it('open again under the same key at the same place, and never look twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        const sealed = key.seal(text, place);
        expect(key.open(sealed, place).toString('utf8')).toBe(text);
        expect(key.seal(text, place).equals(sealed)).toBe(false);
      }),
    );
  });

  it('do not open under another key, at another place, cut off, or when any byte was changed', () => {
    const sealed = key.seal('secret', 'table/1');
    expect(() => new SealingKey(other).open(sealed, 'table/1')).toThrow(SealError);
    expect(() => key.open(sealed, 'table/2')).toThrow(SealError);
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => key.open(changed, 'table/1')).toThrow(SealError);
      expect(() => key.open(sealed.subarray(0, index), 'table/1')).toThrow(SealError);
    }
  });

  it('name their key without telling it', () => {
    expect(versionOf(key.seal('x', 'p'))).toBe(keyVersion(one));
    expect(keyVersion(one)).not.toBe(keyVersion(other));
    expect(keyVersion(one)).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('fresh bytes', () => {
  it('are drawn many at once and never handed out twice', () => {
    const drawn = Array.from({ length: 2000 }, (_, at) => freshBytes(at % 2 === 0 ? 12 : 32));
    expect(new Set(drawn.map((bytes) => bytes.toString('hex'))).size).toBe(2000);
    expect(drawn.every((bytes, at) => bytes.length === (at % 2 === 0 ? 12 : 32))).toBe(true);
    // Roughly half of all bits are set; 256 kbit leave no room for chance.
    const bits = drawn
      .flatMap((bytes) => [...bytes])
      .map((byte) => byte.toString(2).replaceAll('0', '').length);
    const share = bits.reduce((sum, set) => sum + set, 0) / (bits.length * 8);
    expect(Math.abs(share - 0.5)).toBeLessThan(0.01);
    expect(() => freshBytes(5000)).toThrow(RangeError);
  });
});

describe('a ring of master keys', () => {
  it('opens what any of its keys wrapped, wraps with the current one, and nothing else opens it', () => {
    const key = SealingKey.random();
    const wrapped = new Keyring(one).wrap(key, 'person_key/1');
    const turned = new Keyring(other, [one]);
    expect(turned.unwrap(wrapped, 'person_key/1').bytes.equals(key.bytes)).toBe(true);
    const again = turned.wrap(key, 'person_key/1');
    expect(versionOf(again)).toBe(turned.version);
    expect(versionOf(wrapped)).not.toBe(turned.version);
    expect(new Keyring(other).unwrap(again, 'person_key/1').bytes.equals(key.bytes)).toBe(true);
    expect(() => new Keyring(other).unwrap(wrapped, 'person_key/1')).toThrow(SealError);
    expect(() => turned.unwrap(again, 'person_key/2')).toThrow(SealError);
  });
});

describe('keys that are opened many at once', () => {
  const [before, now] = [new Keyring(one), new Keyring(other, [one])];
  const anyKey = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES }).map((b) => Buffer.from(b));

  it('are those that are opened one by one, whichever master key wrapped each', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, fc.boolean())), (keys) => {
        const wrapped = keys.map(([key, isOld], at) =>
          (isOld ? before : now).wrap(new SealingKey(key), `person_key/${at}`),
        );
        const opened = unwrapMany(now.opening, Buffer.concat(wrapped));
        expect(opened.equals(Buffer.concat(keys.map(([key]) => key)))).toBe(true);
        wrapped.forEach((each, at) =>
          expect(now.unwrap(each, `person_key/${at}`).bytes.equals(keys[at]?.[0] ?? one)).toBe(true),
        );
      }),
    );
  });

  it('open nothing once they were changed in any byte, or belong to somebody else', () => {
    const key = SealingKey.random();
    const wrapped = before.wrap(key, 'person_key/1');
    const sealed = key.seal('secret', 'person/1');
    const open = (bytes: Buffer): Buffer => openUnder(unwrapMany(before.opening, bytes), sealed, 'person/1');
    expect(open(wrapped).toString()).toBe('secret');
    expect(() => open(before.wrap(SealingKey.random(), 'person_key/1'))).toThrow(SealError);
    expect(() => openUnder(key.bytes, sealed, 'person/2')).toThrow(SealError);
    for (let at = 0; at < wrapped.length; at += 1) {
      // The tag alone is not asked; it says nothing that the row does not say.
      if (at >= TAG.from && at < TAG.to) continue;
      const changed = Buffer.from(wrapped);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(changed)).toThrow(SealError);
    }
    expect(() => open(wrapped.subarray(1))).toThrow(RangeError);
    const foreign = unwrapMany(new Keyring(other).opening, wrapped);
    expect(() => openUnder(foreign, sealed, 'person/1')).toThrow(SealError);
    expect(foreign.equals(unwrapMany(new Keyring(other).opening, wrapped))).toBe(false);
  });
});

describe('the blind index', () => {
  it('gives the same fingerprint for the same value, kind and key only', () => {
    const index = new BlindIndex(one);
    expect(index.whole('phone', '+49301').equals(index.whole('phone', '+49301'))).toBe(true);
    expect(index.whole('phone', '+49301').equals(index.whole('email', '+49301'))).toBe(false);
    expect(index.whole('phone', '+49301').equals(new BlindIndex(other).whole('phone', '+49301'))).toBe(false);
    expect(index.whole('phone', '+49301')).toHaveLength(16);
  });

  it('keeps 20 bits of a word, so that words share fingerprints', () => {
    const index = new BlindIndex(one);
    const words = Array.from({ length: 5000 }, (_, at) => index.word('name', `name${String(at)}`));
    expect(Math.max(...words)).toBeLessThan(2 ** 20);
    expect(new Set(words).size).toBeLessThan(words.length);
  });
});

describe('a file for one reader', () => {
  it('opens with the reader’s secret alone, and is refused when any byte was changed', () => {
    const { publicKey, secret } = newBoxKeys();
    expect(secret).toMatch(/^zugang-[\w-]{43}$/);
    const file = sealFor(publicKey, 'Amal;+49');
    expect(openWith(` ${secret}\n`, file).toString('utf8')).toBe('Amal;+49');
    expect(sealFor(publicKey, 'Amal;+49').equals(file)).toBe(false);
    expect(() => openWith(newBoxKeys().secret, file)).toThrow(SealError);
    expect(() => openWith('nonsense', file)).toThrow(SealError);
    for (let index = 0; index < file.length; index += 1) {
      const changed = Buffer.from(file);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => openWith(secret, changed)).toThrow(SealError);
      expect(() => openWith(secret, file.subarray(0, index))).toThrow(SealError);
    }
  });

  it('is readable by the written format alone', () => {
    const { publicKey, secret } = newBoxKeys();
    const file = sealFor(publicKey, 'text');
    const der = Buffer.concat([
      Buffer.from('302e020100300506032b656e04220420', 'hex'),
      Buffer.from(secret.slice(7), 'base64url'),
    ]);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const theirs = createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), file.subarray(4, 36)]),
      format: 'der',
      type: 'spki',
    });
    const salt = Buffer.concat([file.subarray(4, 36), publicKey]);
    const shared = diffieHellman({ privateKey, publicKey: theirs });
    const key = Buffer.from(hkdfSync('sha256', shared, salt, 'zugang export', 32));
    const opened = createDecipheriv('aes-256-gcm', key, file.subarray(41, 53))
      .setAAD(Buffer.from('zugang export'))
      .setAuthTag(file.subarray(53, 69));
    expect(opened.update(file.subarray(69), undefined, 'utf8') + opened.final('utf8')).toBe('text');
  });
});
