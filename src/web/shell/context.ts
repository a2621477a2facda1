import type { Actor } from '../../platform/auth/index.js';
import { acceptedLocale, DEFAULT_LOCALE, isLocale, type Locale, type Ui, words } from '../i18n/index.js';
import type { FlashMessage } from '../components/index.js';
import { takeFlash } from './flash.js';
import type { PageReply, PageRequest } from './request.js';

/** Everything a page needs from the request; the views get it instead of request and reply. */
export interface PageContext extends Ui {
  readonly actor: Actor;
  /** Name and organisation for the header; null for visitors. */
  readonly who: string | null;
  /** Query of the address, without `lang`. */
  readonly query: URLSearchParams;
  /** True when htmx asks for the inside of `main` only. */
  readonly partial: boolean;
  /** Message of the step before, shown once. */
  readonly flash: FlashMessage | null;
}

const NOBODY: Actor = {
  kind: 'anonymous',
  id: null,
  orgId: null,
  orgKind: null,
  role: null,
  personId: null,
};
const YEAR_SECONDS = 31_536_000;

/**
 * Reads language, actor and address of a request. The language is, in this order: `?lang=` (then remembered in a
 * cookie), the cookie, the member's own setting, `Accept-Language`, German.
 */
export function pageContext(request: PageRequest, reply: PageReply): PageContext {
  const url = new URL(request.url, 'http://page');
  const asked = url.searchParams.get('lang');
  url.searchParams.delete('lang');
  const locale = chooseLocale(request, asked);
  if (isLocale(asked))
    reply.setCookie?.('lang', asked, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true });
  reply.header('content-language', locale);
  reply.header('vary', 'Accept-Language, Cookie, HX-Request');
  return {
    ...words(locale),
    actor: request.actor ?? NOBODY,
    who: request.session?.who ?? null,
    path: url.pathname + url.search,
    query: url.searchParams,
    partial: request.headers['hx-request'] === 'true' && request.headers['hx-request-type'] !== 'full',
    flash: takeFlash(request),
    notes: { scripts: new Set(), refreshSeconds: null, failed: false },
    csrf: once(() => reply.generateCsrf?.() ?? ''),
  };
}

function chooseLocale(request: PageRequest, asked: string | null): Locale {
  const wishes = [asked, request.cookies?.['lang'], request.session?.locale];
  const header = request.headers['accept-language'];
  const chosen = wishes.find(isLocale);
  return chosen ?? acceptedLocale(Array.isArray(header) ? header.join(',') : header) ?? DEFAULT_LOCALE;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
