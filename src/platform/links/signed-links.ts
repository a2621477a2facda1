import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { APP_CONFIG } from '../config/index.js';
import type { AppConfig } from '../config/index.js';

/** What a link may do; a link for one purpose opens no other door. */
export type LinkPurpose =
  | 'vacancy-renew'
  | 'firm-desk'
  | 'firm-mail-stop'
  | 'short-profile'
  | 'placement-answer'
  | 'mail-stop'
  | 'mail-confirm';

export type OpenedLink =
  | { readonly ok: true; readonly subject: string; readonly state: string }
  | { readonly ok: false; readonly why: 'wrong' | 'expired' };

const PART = /^[A-Za-z0-9_-]{1,64}$/;
const TOKEN_PARTS = 5;
/**
 * Not a multiple of three, so the last letter of base64url is one of A, Q, g and w: mail programs that leave a
 * hyphen or an underscore at the end out of an address would break one link in 32.
 */
const MAC_BYTES = 25;
const VERSION_LENGTH = 6;

/**
 * Links that carry a right by themselves: the version of the key, subject, a state that must still hold, an expiry, and
 * an HMAC (SHA-256, 200 bits kept) over all of it with a key derived from a master key. Links outlive a rotation as
 * long as the former master key is configured. Nothing is stored; a link is made void by changing the state of its
 * subject, such as a counter.
 */
@Injectable()
export class SignedLinks {
  private readonly current: LinkKey;
  private readonly known: ReadonlyMap<string, LinkKey>;

  constructor(
    @Inject(APP_CONFIG) { secrets }: AppConfig,
    private readonly clock: Clock,
  ) {
    this.current = linkKey(secrets.master);
    const keys = [...secrets.otherMasters.map(linkKey), this.current];
    this.known = new Map(keys.map((key) => [key.version, key]));
  }

  /** A token for an address; subject and state are ids, days or counters. */
  sign(purpose: LinkPurpose, subject: string, state: string, expires: Date): string {
    if (!PART.test(subject) || !PART.test(state)) throw new Error('a link carries ids and counters only');
    const seconds = Math.floor(expires.getTime() / 1000).toString(36);
    const body = [this.current.version, subject, state, seconds].join('.');
    return `${body}.${macOf(this.current, purpose, body)}`;
  }

  /** What a token says, compared in constant time. Whether the state still holds is for the caller to look up. */
  open(purpose: LinkPurpose, token: string): OpenedLink {
    const parts = token.split('.');
    const [version = '', subject = '', state = '', expires = '', given = ''] = parts;
    const key = this.known.get(version);
    if (parts.length !== TOKEN_PARTS || !key) return { ok: false, why: 'wrong' };
    const wanted = Buffer.from(macOf(key, purpose, [version, subject, state, expires].join('.')));
    const mac = Buffer.from(given);
    if (mac.length !== wanted.length || !timingSafeEqual(mac, wanted)) return { ok: false, why: 'wrong' };
    if (Number.parseInt(expires, 36) * 1000 < this.clock.now().getTime())
      return { ok: false, why: 'expired' };
    return { ok: true, subject, state };
  }
}

interface LinkKey {
  readonly version: string;
  readonly bytes: Buffer;
}

function linkKey(master: Buffer): LinkKey {
  const bytes = Buffer.from(hkdfSync('sha256', master, '', 'zugang signed links', 32));
  const version = createHash('sha256').update(bytes).digest('base64url').slice(0, VERSION_LENGTH);
  return { version, bytes };
}

function macOf({ bytes }: LinkKey, purpose: LinkPurpose, body: string): string {
  const digest = createHmac('sha256', bytes).update(`${purpose}:${body}`).digest();
  return digest.subarray(0, MAC_BYTES).toString('base64url');
}
