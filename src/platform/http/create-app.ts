import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/index.js';
import { SessionStore } from '../session/index.js';
import { Log } from '../telemetry/index.js';
import { answerEarly } from './early.js';
import { AppError } from './errors.js';
import { addHooks, csrfTokenOf } from './hooks.js';
import { InputPipe } from './input-pipe.js';
import { apiLanguage } from './languages.js';
import { LARGE_UPLOAD_MS, limitPatience } from './patience.js';
import { problemOf } from './problem.js';
import { ProblemFilter } from './problem.filter.js';
import { repeatHook, Repeats } from './repeats.js';
import { safetyHeaders } from './safety-headers.js';

const BODY_BYTES = 1_048_576;
const UPLOAD_BYTES = 10 * 1_048_576;

/** Builds the HTTP application: everything is in place, but it does not listen yet. */
export async function createApp(root: DynamicModule, config: AppConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    trustProxy: config.http.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
    forceCloseConnections: 'idle',
    // Headers have 60 seconds, bodies what `limitPatience` gives them; no request has longer than this.
    requestTimeout: LARGE_UPLOAD_MS,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new Log(config),
    abortOnError: false,
  });
  const http = app.getHttpAdapter().getInstance();
  await protect(app, config);
  limitPatience(http, config.http.bodySeconds * 1000);
  await answerEarly(http, app);
  await identify(app, config);
  addHooks(http, app.get(Log));
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  return app;
}

/** What the router cannot read (too long, broken escapes) never reaches the filter; nobody has such an address. */
function refuseAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const path = request.url.split('?', 1)[0] ?? '/';
  const language = apiLanguage(request.headers['accept-language']);
  const problem = problemOf(new AppError('not_found'), path, request.id, language);
  void reply
    .status(problem.status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** Headers and compression for every answer. */
async function protect(app: NestFastifyApplication, { http }: AppConfig): Promise<void> {
  const headers = await safetyHeaders(http);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.headers(headers);
      done();
    });
  await app.register(compress, { threshold: 1024 });
}

/** Who asks, how often, and with which form token. The order matters: each plugin uses the one before. */
async function identify(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, {
    max: config.http.rateLimit,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000);
      return new AppError('too_many_requests', { params: { seconds }, retryAfter: seconds });
    },
  });
  const signed = { secret: config.secrets.session, cookieName: 'sid' };
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRequest', repeatHook(http, app.get(Repeats), app.get<SessionStore>(SessionStore), signed));
  await app.register(session, {
    ...signed,
    cookie: { secure: config.http.secureCookies, sameSite: 'lax', httpOnly: true, path: '/' },
    saveUninitialized: false,
    rolling: false,
    store: app.get<SessionStore>(SessionStore),
  });
  await app.register(csrf, { sessionPlugin: '@fastify/session', getToken: csrfTokenOf });
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_BYTES, files: 1, fields: 50, fieldSize: 100_000 },
  });
}
