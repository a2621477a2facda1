import { createParamDecorator, type ExecutionContext, Header } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, ANONYMOUS } from '../../platform/auth/index.js';
import { type PageContext, pageContext } from './context.js';

/** What the handler of a page works with; it takes out what it needs. */
export interface Visit {
  readonly actor: Actor;
  /** Made when it is taken out, because making it takes the waiting message out of the session. */
  readonly ctx: PageContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The visit of a page, as a parameter of its handler. */
export const Visited = createParamDecorator((_data: unknown, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  return {
    actor: request.actor ?? ANONYMOUS,
    request,
    reply,
    get ctx() {
      return pageContext(request, reply);
    },
  };
});

/** Marks a handler whose answer is a page. */
export const Html = (): MethodDecorator => Header('content-type', 'text/html; charset=utf-8');
