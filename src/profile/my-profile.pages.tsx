import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import type { FormValues } from '../web/components/index.js';
import { Html, Visited, type Visit } from '../web/shell/index.js';
import { ownPersonId } from './own-person.js';
import { PersonScreens } from './person-screens.js';
import type { ProfilePlace } from './person-screens.js';

/** The own profile: the person reads, changes and confirms it without any desk. */
@ApiExcludeController()
@Controller('me/profile')
export class MyProfilePages {
  constructor(private readonly screens: PersonScreens) {}

  @Get()
  @Allow('self:read')
  @Html()
  async show(@Visited() { actor, request, reply }: Visit): Promise<string> {
    return this.screens.show(actor, request, reply, own(actor));
  }

  @Get('edit')
  @Allow('self:write')
  @Html()
  async edit(@Visited() { actor, request, reply }: Visit): Promise<string> {
    return this.screens.edit(actor, request, reply, own(actor));
  }

  @Post('edit')
  @Allow('self:write')
  @Html()
  async save(@Visited() { actor, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    return this.screens.save(actor, request, reply, own(actor), body);
  }

  @Post('confirm')
  @Allow('self:write')
  async confirm(@Visited() { actor, request, reply }: Visit): Promise<string> {
    return this.screens.confirm(actor, request, reply, own(actor));
  }
}

function own(actor: Actor): ProfilePlace {
  return { personId: ownPersonId(actor), base: '/me/profile', matches: '/me/matches', section: 'profile' };
}
