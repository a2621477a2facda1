import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { AppConfig } from '../config/index.js';

/** What an answer carries for itself, whatever its safety asks for. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
]);

/** No inline script or style is allowed anywhere, nothing comes from elsewhere, and nobody frames a page. */
function optionsOf({ secureCookies }: AppConfig['http']): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    hsts: secureCookies ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  };
}

/**
 * The headers of safety that helmet gives to an answer. It builds all its parts anew for each request and comes to the
 * same headers every time, so it is asked once, by a server of its own that nobody reaches.
 */
export async function safetyHeaders(config: AppConfig['http']): Promise<Readonly<Record<string, string>>> {
  const server = new FastifyAdapter().getInstance();
  await server.register(helmet, optionsOf(config));
  server.get('/', (_request, reply) => reply.send());
  const { headers } = await server.inject('/');
  await server.close();
  const safe = Object.entries(headers).filter(([name]) => !OF_THE_ANSWER.has(name));
  return Object.fromEntries(safe.map(([name, value]) => [name, String(value)]));
}
