import { isIP } from 'node:net';
import { isPublicAddress } from '../../platform/http/index.js';

const PORTS: ReadonlySet<string> = new Set(['', '443', '8443']);

/** True for an address that an organisation may name: https, no account in it, a usual port, no bare local name. */
export function isCallableUrl(text: string, allowPrivate = false): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, port, hostname, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  if (allowPrivate) return protocol === 'https:' || protocol === 'http:';
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:' || !PORTS.has(port)) return false;
  return isIP(bare) === 0 ? /\.[a-z][a-z0-9-]*$/i.test(bare) : isPublicAddress(bare);
}
