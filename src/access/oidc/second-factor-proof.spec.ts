import fc from 'fast-check';
import { provesTwoFactors } from './second-factor-proof.js';

describe('what a sign-in service says about the second factor', () => {
  it.each([
    [{ amr: ['mfa'] }, true],
    [{ amr: ['pwd', 'otp'] }, true],
    [{ amr: ['pin', 'hwk'] }, true],
    [{ amr: ['fpt', 'swk'] }, true],
    [{ acr: 'https://refeds.org/profile/mfa' }, true],
    [{ acr: 'phrh', amr: ['hwk'] }, false],
    [{ amr: ['pwd'] }, false],
    [{ amr: ['pwd', 'pin'] }, false],
    [{ amr: ['otp', 'sms'] }, false],
    [{ amr: ['pwd', 'pwd'] }, false],
    [{ amr: 'mfa' }, false],
    [{ amr: [['mfa']] }, false],
    [{ amr: ['pwd', 'constructor'] }, false],
    [{ acr: '1' }, false],
    [{ acr: ['https://refeds.org/profile/mfa'] }, false],
    [{}, false],
  ])('%j: %s', (claims, proven) => {
    expect(provesTwoFactors(claims)).toBe(proven);
  });

  it('one method alone, and what the standard does not know, proves nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== 'mfa');
        expect(provesTwoFactors({ amr: [one, one], acr: `x-${other}` })).toBe(false);
      }),
    );
  });

  it('another method more never takes a proof away', () => {
    const method = fc.constantFrom('pwd', 'pin', 'otp', 'hwk', 'fpt', 'mfa', 'user');
    fc.assert(
      fc.property(fc.array(method), method, (amr, more) => {
        if (provesTwoFactors({ amr })) expect(provesTwoFactors({ amr: [...amr, more] })).toBe(true);
      }),
    );
  });
});
