import fc from 'fast-check';
import { base32, fromBase32, hotp, matchingStep, newTotpSecret, totp, totpStep, totpUri } from './totp.js';

const KEY = Buffer.from('12345678901234567890');

describe('one-time passwords', () => {
  // RFC 4226, appendix D.
  it.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('counter %i gives %s', (counter, code) => expect(hotp(KEY, counter)).toBe(code));

  // RFC 6238, appendix B, SHA-1.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('second %i gives %s', (second, code) => {
    const at = new Date(second * 1000);
    expect(hotp(KEY, totpStep(at), 8)).toBe(code);
    expect(totp(base32(KEY), at)).toBe(code.slice(2));
  });

  it('are taken one step early and late, and no further', () => {
    const secret = newTotpSecret();
    const at = new Date('2026-11-22T10:00:10Z');
    const code = totp(secret, at);
    const after = (seconds: number): number | null =>
      matchingStep(secret, code, new Date(at.getTime() + seconds * 1000));
    expect([after(-30), after(0), after(30)]).toEqual(Array(3).fill(totpStep(at)));
    expect([after(-61), after(61)]).toEqual([null, null]);
    for (const wrong of ['', '12345', '1234567', 'abcdef'])
      expect(matchingStep(secret, wrong, at)).toBeNull();
  });
});

describe('base 32', () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('"%s" is "%s"', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
    expect(fromBase32(encoded).toString()).toBe(text);
  });

  it('comes back whole, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = base32(Buffer.from(bytes));
        const typed = (text.match(/.{1,4}/g) ?? []).join(' ').toLowerCase();
        expect([...fromBase32(typed)]).toEqual([...bytes]);
      }),
    );
  });
});

it('the address for apps names portal and account', () => {
  const uri = new URL(totpUri('MZXW6YTBOI', 'a@b.example'));
  expect(decodeURIComponent(uri.pathname)).toContain('Zugang:a@b.example');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret: 'MZXW6YTBOI',
    issuer: 'Zugang',
    digits: '6',
  });
});
