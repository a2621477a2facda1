import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { APP_CONFIG } from '../config/index.js';
import type { AppConfig } from '../config/index.js';

/** What a link may do; a link for one purpose opens no other door. */
export type LinkPurpose = 'vacancy-renew' | 'firm-desk' | 'short-profile' | 'placement-answer';

export type OpenedLink =
  | { readonly ok: true; readonly subject: string; readonly state: string }
  | { readonly ok: false; readonly why: 'wrong' | 'expired' };

const PART = /^[A-Za-z0-9_-]{1,64}$/;
const TOKEN_PARTS = 4;
const MAC_BYTES = 24;

/**
 * Links that carry a right by themselves: subject, a state that must still hold, an expiry, and an HMAC (SHA-256,
 * 192 bits kept) over all of it with a key derived from the master secret. Nothing is stored; a link is made void by
 * changing the state of its subject, such as a counter.
 */
@Injectable()
export class SignedLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(APP_CONFIG) config: AppConfig,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.secrets.master, '', 'zugang signed links', 32));
  }

  /** A token for an address; subject and state are ids, days or counters. */
  sign(purpose: LinkPurpose, subject: string, state: string, expires: Date): string {
    if (!PART.test(subject) || !PART.test(state)) throw new Error('a link carries ids and counters only');
    const body = [subject, state, Math.floor(expires.getTime() / 1000).toString(36)].join('.');
    return `${body}.${this.mac(purpose, body)}`;
  }

  /** What a token says, compared in constant time. Whether the state still holds is for the caller to look up. */
  open(purpose: LinkPurpose, token: string): OpenedLink {
    const parts = token.split('.');
    const [subject = '', state = '', expires = '', given = ''] = parts;
    if (parts.length !== TOKEN_PARTS) return { ok: false, why: 'wrong' };
    const wanted = Buffer.from(this.mac(purpose, [subject, state, expires].join('.')));
    const mac = Buffer.from(given);
    if (mac.length !== wanted.length || !timingSafeEqual(mac, wanted)) return { ok: false, why: 'wrong' };
    if (Number.parseInt(expires, 36) * 1000 < this.clock.now().getTime())
      return { ok: false, why: 'expired' };
    return { ok: true, subject, state };
  }

  private mac(purpose: LinkPurpose, body: string): string {
    const digest = createHmac('sha256', this.key).update(`${purpose}:${body}`).digest();
    return digest.subarray(0, MAC_BYTES).toString('base64url');
  }
}
