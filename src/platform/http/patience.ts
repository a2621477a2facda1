import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './errors.js';

/** Config of a route that takes a large table, for which a slow line needs minutes. */
export const LARGE_UPLOAD = { largeUpload: true } as const;
/** The longest that any request may take to arrive; a table of 200 MB on a line of 5 Mbit/s. */
export const LARGE_UPLOAD_MS = 300_000;

/**
 * Gives the body of a request a limited time to arrive, so that nobody holds connections by sending a byte now and
 * then. Node knows one limit for the whole server, which a large table needs; all other routes have this one. An
 * upload that was answered already (refused, or too large) has no more time than others.
 */
export function limitPatience(http: FastifyInstance, milliseconds: number): void {
  http.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request)) {
      const timer = setTimeout(() => lose(request, reply), milliseconds);
      timer.unref();
      request.raw.once('close', () => {
        if (request.raw.complete) clearTimeout(timer);
      });
    }
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function lose(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  const { largeUpload } = request.routeOptions.config as { readonly largeUpload?: boolean };
  if (raw.complete || (largeUpload === true && !reply.sent)) return;
  if (reply.sent) {
    raw.socket.destroy();
    return;
  }
  reply.raw.once('finish', () => raw.socket.destroy());
  void reply.header('connection', 'close').send(new AppError('too_slow'));
}
