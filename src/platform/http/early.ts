import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ReadinessService } from '../health/index.js';
import { openApi } from './openapi.js';

/** Where the build puts style sheet, scripts and icons. */
const PUBLIC_DIR = fileURLToPath(new URL('../../../public', import.meta.url));
const ASSETS = '/assets/';
const HASHED = /[.-][0-9A-Za-z]{8,}\.\w+$/;

type Answer = (reply: FastifyReply) => unknown;

/** Paths that are answered before anybody is asked who they are. */
export function isEarly(url: string): boolean {
  return /^\/(assets|health)\//.test(url);
}

/**
 * Health, files and the API document come first in the chain: they need no session, so they answer without a look-up
 * in the database, also when it is away.
 */
export async function answerEarly(http: FastifyInstance, app: NestFastifyApplication): Promise<void> {
  const hasFiles = existsSync(PUBLIC_DIR);
  // The build compresses the files; answers from here do not pass the server's own compression.
  const options = { root: PUBLIC_DIR, serve: false, cacheControl: false, preCompressed: true };
  if (hasFiles) await http.register(serveStatic, options);
  const fixed: Readonly<Record<string, Answer>> = {
    '/health/live': (reply) => reply.status(200).send({ status: 'ok' }),
    '/health/ready': async (reply) => {
      const { ready, checks } = await app.get(ReadinessService).check();
      return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks });
    },
    '/api/openapi.json': documentAnswer(app),
  };
  http.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const path = request.url.split('?', 1)[0] ?? '';
    if (hasFiles && path.startsWith(ASSETS)) return sendFile(reply, path.slice(ASSETS.length));
    const answer = Object.hasOwn(fixed, path) ? fixed[path] : undefined;
    if (!answer) return;
    void reply.header('cache-control', 'no-store');
    await answer(reply);
    return reply;
  });
}

function sendFile(reply: FastifyReply, file: string): FastifyReply {
  const cache = HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
  return reply.status(200).header('cache-control', cache).sendFile(file);
}

/** The document is built at the first request and kept: most processes are never asked for it. */
function documentAnswer(app: NestFastifyApplication): Answer {
  let document: string | undefined;
  return (reply) => {
    document ??= JSON.stringify(openApi(app));
    return reply.status(200).type('application/json; charset=utf-8').send(document);
  };
}
