import type { Actor } from '../../platform/auth/index.js';
import type { Locale } from '../i18n/index.js';
import type { FlashMessage } from '../components/index.js';

/** What the pages keep in the session beside the sign-in. */
export interface PageSession {
  /** Language chosen by a member; a choice on this device (cookie) goes before it. */
  locale?: Locale;
  /** Name and organisation shown in the header, set at sign-in. */
  who?: string;
  /** One message for the next page. */
  flash?: FlashMessage;
}

declare module 'fastify' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges the shell's keys into the session type
  interface Session extends PageSession {}
}

/** The part of a Fastify request that pages read. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  readonly session?: PageSession;
  readonly actor?: Actor;
}

/** The part of a Fastify reply that pages use. */
export interface PageReply {
  header(name: string, value: string): unknown;
  generateCsrf?(): string;
  setCookie?(
    name: string,
    value: string,
    options: { path: string; maxAge: number; sameSite: 'lax'; httpOnly: boolean },
  ): unknown;
}
