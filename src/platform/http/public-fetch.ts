import { lookup as resolveName } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-network.js';

/** Why a page of the net is not read. */
export type FetchRefusal = 'address_not_public' | 'page_not_readable' | 'file_too_large';

export class PublicFetchError extends Error {
  constructor(readonly code: FetchRefusal) {
    super(code);
    this.name = 'PublicFetchError';
  }
}

export interface PublicFetchOptions {
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Replaced by tests; the rest of the guard stays. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly isPublic?: (address: string) => boolean;
}

const TIMEOUT_MS = 8000;
const MAX_BYTES = 2 * 1_048_576;
const PAGE: PublicRequest = {
  method: 'GET',
  headers: { accept: 'text/html, application/ld+json, application/json' },
  body: null,
};
const TYPES = /^(?:text\/html|application\/(?:ld\+json|json|xhtml\+xml))\b/i;

/**
 * Reads a page that somebody named: http or https on their own ports, without credentials. All addresses behind the
 * name must be public, and the connection goes to one that was checked, so that a name cannot change its mind between
 * (DNS rebinding). Redirects are not followed; time and size are bounded.
 * @throws PublicFetchError
 */
export async function fetchPublic(text: string, options: PublicFetchOptions = {}): Promise<Buffer> {
  const url = plainUrl(text);
  const answer = await exchange(url, await checkedAddress(url, options), PAGE, options);
  if (answer.status !== 200 || !TYPES.test(answer.headers['content-type'] ?? ''))
    throw new PublicFetchError('page_not_readable');
  return answer.body;
}

/** A request to a service that somebody named. */
export interface PublicRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface PublicAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Talks to a service that somebody named, under the same guard and over https alone; any answer is an answer.
 * `allowPrivate` opens the own machine and plain http, for development and tests.
 * @throws PublicFetchError
 */
export async function askPublic(
  text: string,
  request: PublicRequest,
  allowPrivate = false,
): Promise<PublicAnswer> {
  const url = plainUrl(text);
  if (url.protocol !== 'https:' && !allowPrivate) throw new PublicFetchError('address_not_public');
  const options: PublicFetchOptions = allowPrivate ? { isPublic: () => true } : {};
  return exchange(url, await checkedAddress(url, options), request, options);
}

async function checkedAddress(url: URL, options: PublicFetchOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await (options.resolve ?? resolveAll)(host).catch(() => []);
  const isPublic = options.isPublic ?? isPublicAddress;
  const [first] = addresses;
  if (first === undefined || !addresses.every(isPublic)) throw new PublicFetchError('address_not_public');
  return first;
}

function plainUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!plain) throw new PublicFetchError('address_not_public');
  return url;
}

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await resolveName(host, { all: true, verbatim: true })).map(({ address }) => address);
}

function exchange(
  url: URL,
  address: string,
  { method, headers, body }: PublicRequest,
  { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: PublicFetchOptions,
): Promise<PublicAnswer> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const refuse = (code: FetchRefusal): void => reject(new PublicFetchError(code));
    const asked = send(url, {
      method,
      // The name stays for the certificate and the Host header; the connection goes where it was checked.
      lookup: (_name, wanted, done) => {
        const family = isIP(address);
        if (typeof wanted === 'object' && wanted.all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
      agent: false,
      headers: { ...headers, 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    asked.on('error', () => refuse('page_not_readable'));
    asked.on('response', (answer) => {
      collect(answer, maxBytes).then(
        (content) =>
          resolve({ status: answer.statusCode ?? 0, headers: plainHeaders(answer), body: content }),
        (error: unknown) => {
          asked.destroy();
          refuse(error instanceof PublicFetchError ? error.code : 'page_not_readable');
        },
      );
    });
    asked.end(body ?? undefined);
  });
}

function plainHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function collect(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new PublicFetchError('file_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
