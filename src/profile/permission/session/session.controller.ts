import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../../platform/auth/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { IdParam, KeepNothing } from '../../../platform/http/index.js';
import { PersonService } from '../../person.service.js';
import { PermissionView } from '../permission.dto.js';
import { ConfirmationService } from './confirmation.service.js';
import { ConfirmationDto, ConfirmationView, SessionAnswersDto, sessionView } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('permission')
@Controller('api/v1/people/:id/permission')
export class SessionController {
  constructor(
    private readonly people: PersonService,
    private readonly sessions: SessionService,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Post('session')
  @HttpCode(200)
  @KeepNothing()
  @Allow('permission:confirm')
  @ApiOperation({
    summary: 'The answer with what an adviser heard in the conversation; nothing of it is kept',
  })
  @ApiOkResponse({ type: PermissionView })
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: SessionAnswersDto,
  ): Promise<PermissionView> {
    const person = await this.people.get(actor, id);
    return sessionView(body.kind, this.sessions.answer(person, body));
  }

  @Put('confirmation')
  @Allow('permission:confirm')
  @ApiOperation({ summary: 'Notes until when the person may be proposed, and by whose word; never a reason' })
  @ApiOkResponse({ type: ConfirmationView })
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ConfirmationDto,
  ): Promise<ConfirmationView> {
    const { mayProposeUntil, mayProposeConfirmedBy } = await this.confirmations.confirm(
      actor,
      id,
      body.until,
    );
    return { mayProposeUntil, confirmedBy: mayProposeConfirmedBy };
  }

  @Delete('confirmation')
  @HttpCode(204)
  @Allow('permission:confirm')
  @ApiOperation({ summary: 'Takes the confirmation back' })
  async withdraw(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.confirmations.withdraw(actor, id);
  }
}
