import { createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Actor, ANONYMOUS } from './actor.js';
import { Permission } from './permissions.js';

export const ALLOW_KEY = 'zugang:allow';
export const PUBLIC_KEY = 'zugang:public';

/** Opens a controller method to every role that holds one of the permissions. */
export const Allow = (...permissions: readonly [Permission, ...Permission[]]): MethodDecorator =>
  SetMetadata(ALLOW_KEY, permissions);

/** Opens a controller method to everybody, signed in or not; the actor is still resolved when there is one. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC_KEY, true);

/** The acting account, as the guard resolved it. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<FastifyRequest>().actor ?? ANONYMOUS,
);
