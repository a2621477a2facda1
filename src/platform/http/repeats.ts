import { Signer } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { SessionStore } from '../session/index.js';

/** Cookies known to be true; beyond it all are looked at anew. */
const KNOWN_COOKIES = 5000;

/** Answers an operation again for a session, named as `SessionStore.listedAs` does; null where it must not. */
export type Repeat = (
  session: string,
  parameters: Readonly<Record<string, string>>,
) => Promise<string | null>;

/**
 * Operations that are read again and again. A repeat may answer when it can check everything that the ordinary way
 * checks in its own statement, and when that way has answered lately; in every other case it gives null, and session,
 * guards and traces take their course. So it can make an answer faster and never one possible.
 */
@Injectable()
export class Repeats {
  private readonly known = new Map<string, Repeat>();

  /** `route` is the operation's path as it is declared, with a slash in front. */
  add(route: string, repeat: Repeat): void {
    this.known.set(route, repeat);
  }

  of(route: string | undefined): Repeat | undefined {
    return route === undefined ? undefined : this.known.get(route);
  }
}

/**
 * The hook that asks for a repeat, before the session is opened but after the limit of requests. `secret` signs the
 * cookie of that name.
 */
export function repeatHook(
  http: FastifyInstance,
  repeats: Repeats,
  sessions: SessionStore,
  { secret, cookieName }: { readonly secret: string; readonly cookieName: string },
): onRequestAsyncHookHandler {
  const sessionOf = knownSessions(new Signer(secret), sessions);
  const limit = http.rateLimit();
  return async (request, reply) => {
    const repeat = request.method === 'GET' ? repeats.of(request.routeOptions.url) : undefined;
    const cookie = request.cookies[cookieName];
    if (!repeat || cookie === undefined) return;
    const session = sessionOf(cookie);
    if (session === null) return;
    await limit.call(http, request, reply);
    const answer = await repeat(session, request.params as Readonly<Record<string, string>>);
    if (answer === null) return;
    await reply
      .status(200)
      .header('x-trace-id', request.id)
      .type('application/json; charset=utf-8')
      .send(answer);
    return reply;
  };
}

/**
 * The session that a cookie names, null for one that was not signed here. Cookies that were lately found true are known:
 * signature and name of a cookie never change, while each repeat asks anew whether the session still lives.
 */
function knownSessions(signer: Signer, sessions: SessionStore): (cookie: string) => string | null {
  const known = new Map<string, string>();
  return (cookie) => {
    const found = known.get(cookie);
    if (found !== undefined) return found;
    const { valid, value } = signer.unsign(cookie);
    if (!valid) return null;
    if (known.size >= KNOWN_COOKIES) known.clear();
    const session = sessions.listedAs(value);
    known.set(cookie, session);
    return session;
  };
}
