import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { Log, maskedPath } from '../telemetry/index.js';
import { isTooDeep, MAX_DEPTH } from './depth.js';
import { isEarly } from './early.js';
import { AppError } from './errors.js';

/**
 * Config of a route whose form changes nothing and keeps nothing, so that nobody gains by forging it. A token would
 * start a session for a visitor of whom nothing is to be kept.
 */
export const STATELESS = { stateless: true } as const;

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The form token: a field of the form, a header of a script, or part of the address of an upload form, whose fields
 * are not read yet when the token is checked.
 */
export function csrfTokenOf(request: FastifyRequest): string | undefined {
  const body = request.body as { _csrf?: unknown } | null | undefined;
  const query = request.query as { _csrf?: unknown } | null;
  const candidates: readonly unknown[] = [body?._csrf, request.headers['x-csrf-token'], query?._csrf];
  return candidates.find((token): token is string => typeof token === 'string');
}

/** What every request passes on its way in and out. */
export function addHooks(http: FastifyInstance, log: Log): void {
  http.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-trace-id', request.id);
    if (!SAFE_METHODS.has(request.method) && request.headers['sec-fetch-site'] === 'cross-site')
      done(new AppError('csrf'));
    else done();
  });
  http.addHook('preValidation', (request, reply, done) => checkBody(http, request, reply, done));
  http.addHook('onSend', (request, reply, payload, done) => {
    // Pages and answers show one person's data; no cache between may keep them.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  http.addHook('onResponse', (request, reply, done) => {
    if (!log.tellsEvents || isEarly(request.url)) {
      done();
      return;
    }
    log.event('request', {
      traceId: request.id,
      method: request.method,
      path: maskedPath(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}

function checkBody(
  http: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  if (isTooDeep(request.body)) {
    done(new AppError('json_too_deep', { params: { max: MAX_DEPTH } }));
    return;
  }
  const { stateless } = request.routeOptions.config as { readonly stateless?: boolean };
  if (stateless === true || SAFE_METHODS.has(request.method) || request.url.startsWith('/api/')) {
    done();
    return;
  }
  http.csrfProtection(request, reply, () => {
    const { body } = request;
    if (typeof body === 'object' && body !== null && '_csrf' in body) delete body._csrf;
    done();
  });
}
