import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FixedClock } from '../clock/index.js';
import type { AppConfig } from '../config/index.js';
import { SignedLinks } from './index.js';

const secrets = (master = randomBytes(32), otherMasters: readonly Buffer[] = []): AppConfig =>
  ({ secrets: { session: '', master, otherMasters } }) as unknown as AppConfig;
const NOON = new Date('2026-11-22T12:00:00Z');
const TOMORROW = new Date('2026-11-23T12:00:00Z');

describe('signed links', () => {
  const clock = new FixedClock(NOON);
  const links = new SignedLinks(secrets(), clock);
  const token = links.sign('vacancy-renew', 'a-1', '2026-12-01', TOMORROW);

  it('say who and what they are for', () => {
    expect(links.open('vacancy-renew', token)).toEqual({ ok: true, subject: 'a-1', state: '2026-12-01' });
  });

  it('open no other door, and none of another installation', () => {
    expect(links.open('firm-desk', token)).toEqual({ ok: false, why: 'wrong' });
    expect(new SignedLinks(secrets(), clock).open('vacancy-renew', token)).toEqual({
      ok: false,
      why: 'wrong',
    });
  });

  it('end', () => {
    const later = new SignedLinks(secrets(), new FixedClock(new Date('2026-11-24T12:00:00Z')));
    const own = later.sign('firm-desk', 'a', '1', TOMORROW);
    expect(later.open('firm-desk', own)).toEqual({ ok: false, why: 'expired' });
  });

  it('outlive a change of the master key while the former one is configured, and no longer', () => {
    const [former, next] = [randomBytes(32), randomBytes(32)];
    const made = new SignedLinks(secrets(former), clock).sign('firm-desk', 'a', '1', TOMORROW);
    const after = (others: readonly Buffer[]): unknown =>
      new SignedLinks(secrets(next, others), clock).open('firm-desk', made);
    expect(after([former])).toEqual({ ok: true, subject: 'a', state: '1' });
    expect(after([])).toEqual({ ok: false, why: 'wrong' });
  });

  it('have one spelling', () => {
    expect(links.open('vacancy-renew', `${token}x`)).toEqual({ ok: false, why: 'wrong' });
  });

  it('end in a letter, which no mail program leaves out of an address', () => {
    const ends = fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), (subject) => {
      expect(links.sign('firm-desk', subject, '1', TOMORROW)).toMatch(/[A-Za-z0-9]$/);
    });
    fc.assert(ends, { numRuns: 500 });
  });

  it('break with any changed character', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('a', 'B', '7', '.', '-'), (at, character) => {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        const opened = links.open('vacancy-renew', changed);
        expect(opened.ok).toBe(changed === token);
      }),
    );
  });
});
