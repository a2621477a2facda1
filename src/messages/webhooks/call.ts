import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from '../../platform/http/index.js';
import { isCallableUrl } from './public-host.js';

const TIMEOUT_MS = 10_000;

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly allowPrivate: boolean;
}

/** What became of a call: the status of the answer, or why there was none. Nothing of the answer is kept. */
export type CallResult =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/**
 * Posts to an address that somebody else chose. The name is looked up once, every address behind it must be open, and
 * the call goes to exactly the address that was checked, so that a name cannot point elsewhere a moment later. A
 * redirect is an answer like any other and is not followed.
 */
export async function call({ url, headers, body, allowPrivate }: Call): Promise<CallResult> {
  if (!isCallableUrl(url, allowPrivate)) return { kind: 'refused' };
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const found =
    isIP(host) === 0
      ? await lookup(host, { all: true }).catch(() => [])
      : [{ address: host, family: isIP(host) }];
  const [first] = found;
  if (!first) return { kind: 'unreachable' };
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) return { kind: 'refused' };
  return post(target, first, { ...headers, 'content-type': 'application/json' }, body);
}

function post(
  target: URL,
  { address, family }: { readonly address: string; readonly family: number },
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<CallResult> {
  const request = target.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    const unreachable = (): void => resolve({ kind: 'unreachable' });
    const sent = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent: false,
      lookup: (_host, options, done) => {
        if (options.all === true) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    });
    sent.once('error', unreachable);
    sent.once('response', (answer) => {
      resolve({ kind: 'answered', status: answer.statusCode ?? 0 });
      answer.destroy();
    });
    sent.end(body);
  });
}
