import { applyDecorators, createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Actor, ANONYMOUS } from './actor.js';
import type { DataClass } from '../database/fields.js';
import { dataClassOfPermissions } from './data-classes.js';
import { Permission } from './permissions.js';

export const ALLOW_KEY = 'zugang:allow';
export const PUBLIC_KEY = 'zugang:public';

/** Where Swagger keeps extensions of an operation. Its own decorator lets the first word stand, not the last. */
const EXTENSIONS = 'swagger/apiExtension';

/**
 * The highest class of data behind an operation, as `x-data-class` in the description of the API. `@Allow` and `@Public`
 * set it; written above them it says otherwise.
 */
export const HandsOut =
  (dataClass: DataClass): MethodDecorator =>
  (_target, _name, descriptor) => {
    const method = descriptor.value as object;
    const others = (Reflect.getMetadata(EXTENSIONS, method) ?? {}) as object;
    Reflect.defineMetadata(EXTENSIONS, { ...others, 'x-data-class': dataClass }, method);
  };

/** Opens a controller method to every role that holds one of the permissions. */
export const Allow = (...permissions: readonly [Permission, ...Permission[]]): MethodDecorator =>
  applyDecorators(SetMetadata(ALLOW_KEY, permissions), HandsOut(dataClassOfPermissions(permissions)));

/** Opens a controller method to everybody, signed in or not; the actor is still resolved when there is one. */
export const Public = (): MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC_KEY, true), HandsOut('public'));

/** The acting account, as the guard resolved it. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<FastifyRequest>().actor ?? ANONYMOUS,
);
