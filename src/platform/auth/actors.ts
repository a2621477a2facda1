import type {} from '@fastify/session';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Actor, ANONYMOUS } from './actor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard before any handler runs. */
    actor?: Actor;
  }
  interface Session {
    actor?: Actor;
  }
}

export type ActorResolver = (request: FastifyRequest) => Promise<Actor> | Actor;

/**
 * Finds out who acts in a request. By default the session says so; the access module replaces that by a look-up of
 * the membership, so that a lost role counts from the next request on.
 */
@Injectable()
export class Actors {
  private resolver: ActorResolver = (request) => request.session.actor ?? ANONYMOUS;

  resolveWith(resolver: ActorResolver): void {
    this.resolver = resolver;
  }

  async of(request: FastifyRequest): Promise<Actor> {
    return this.resolver(request);
  }
}
