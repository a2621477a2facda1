import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../http/errors.js';
import { Actors } from './actors.js';
import { ALLOW_KEY, PUBLIC_KEY } from './decorators.js';
import { mayUse, Permission } from './permissions.js';

/** Default deny: a method that carries neither `@Allow` nor `@Public` is refused for everybody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.actors.of(request);
    request.actor = actor;
    if (this.reflector.get<boolean | undefined>(PUBLIC_KEY, context.getHandler())) return true;
    const allowed = this.reflector.get<readonly Permission[] | undefined>(ALLOW_KEY, context.getHandler());
    if (allowed?.some((permission) => mayUse(actor, permission))) return true;
    throw new AppError(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
  }
}
