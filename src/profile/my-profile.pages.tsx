import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import type { FormValues } from '../web/components/index.js';
import { ownPersonId } from './own-person.js';
import { PersonScreens } from './person-screens.js';
import type { ProfilePlace } from './person-screens.js';

const HTML = 'text/html; charset=utf-8';

/** The own profile: the person reads, changes and confirms it without any desk. */
@ApiExcludeController()
@Controller('me/profile')
export class MyProfilePages {
  constructor(private readonly screens: PersonScreens) {}

  @Get()
  @Allow('self:read')
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.screens.show(actor, request, reply, own(actor));
  }

  @Get('edit')
  @Allow('self:write')
  @Header('content-type', HTML)
  async edit(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.screens.edit(actor, request, reply, own(actor));
  }

  @Post('edit')
  @Allow('self:write')
  @Header('content-type', HTML)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.screens.save(actor, request, reply, own(actor), body);
  }

  @Post('confirm')
  @Allow('self:write')
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.screens.confirm(actor, request, reply, own(actor));
  }
}

function own(actor: Actor): ProfilePlace {
  return { personId: ownPersonId(actor), base: '/me/profile', matches: '/me/matches', section: 'profile' };
}
