import fc from 'fast-check';
import { newBoxKeys, sealFor } from '../../platform/crypto/index.js';
import { openSealedFile } from './sealed-file.js';

const sealed = (publicKey: Buffer, content: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(sealFor(publicKey, content));

describe('what the portal sealed for one reader, in a browser', () => {
  it('opens with the secret, whatever it says', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const says = fc.asyncProperty(text, async (content) => {
      const { publicKey, secret } = newBoxKeys();
      const table = await openSealedFile(` ${secret}\n`, sealed(publicKey, content));
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(table as Uint8Array)).toBe(content);
    });
    await fc.assert(says, { numRuns: 60 });
  });

  it('stays closed when any byte was changed', async () => {
    const change = fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const { publicKey, secret } = newBoxKeys();
      const file = sealed(publicKey, 'Amal;+49 170 1112233');
      // Format and version of the key name it for people; they prove nothing.
      const place = [...file.keys()].filter((one) => one < 36 || one > 40)[at % (file.length - 5)] ?? 0;
      file[place] = (file[place] ?? 0) ^ by;
      expect(typeof (await openSealedFile(secret, file))).toBe('string');
    });
    await fc.assert(change, { numRuns: 60 });
  });

  it.each([
    ['another secret', newBoxKeys().secret],
    ['half a secret', 'zugang-abc'],
    ['nothing', ''],
  ])('stays closed to %s', async (_, secret) => {
    expect(await openSealedFile(secret, sealed(newBoxKeys().publicKey, 'Amal'))).toBe('wrong');
  });

  it('says so where it is no export at all, or one cut off', async () => {
    const { publicKey, secret } = newBoxKeys();
    expect(await openSealedFile(secret, new Uint8Array())).toBe('wrong');
    expect(await openSealedFile(secret, new TextEncoder().encode('name;phone\r\n'.repeat(20)))).toBe('wrong');
    expect(await openSealedFile(secret, sealed(publicKey, 'Amal').slice(0, 60))).toBe('wrong');
  });
});
