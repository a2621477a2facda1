import fc from 'fast-check';
import { keyVersion, seal, SealError, unseal } from './seal.js';

const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

describe('sealed values', () => {
  it('open again under the same key at the same place, and never twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        const sealed = seal(one, text, place);
        expect(unseal(one, sealed, place)).toBe(text);
        expect(seal(one, text, place)).not.toBe(sealed);
      }),
    );
  });

  it('do not open under another key, at another place, or when any byte was changed', () => {
    const sealed = seal(one, 'secret', 'table/1');
    expect(() => unseal(other, sealed, 'table/1')).toThrow(SealError);
    expect(() => unseal(one, sealed, 'table/2')).toThrow(SealError);
    const [version, data = ''] = sealed.split('.');
    const bytes = Buffer.from(data, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(one, `${String(version)}.${changed.toString('base64url')}`, 'table/1')).toThrow(
        SealError,
      );
    }
    expect(() => unseal(one, '', 'table/1')).toThrow(SealError);
    expect(() => unseal(one, `${keyVersion(one)}.`, 'table/1')).toThrow(SealError);
  });

  it('name their key without telling it', () => {
    expect(seal(one, 'x', 'p').split('.')[0]).toBe(keyVersion(one));
    expect(keyVersion(one)).not.toBe(keyVersion(other));
    expect(keyVersion(one)).toMatch(/^[0-9a-f]{8}$/);
  });
});
