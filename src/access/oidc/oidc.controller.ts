import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import { LinkService } from './link.service.js';
import { SignInServiceDto, SignInServiceView, signInServiceView } from './oidc.dto.js';
import { ProviderService } from './provider.service.js';

@ApiTags('organisations')
@Controller('api/v1')
export class OidcController {
  constructor(
    private readonly providers: ProviderService,
    private readonly links: LinkService,
  ) {}

  @Get('organisations/:id/sign-in')
  @Allow('member:write')
  @ApiOperation({ summary: 'The sign-in service (OpenID Connect) of an organisation, without its secret' })
  @ApiOkResponse({ type: SignInServiceView })
  async show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SignInServiceView> {
    const provider = await this.providers.of(actor, id);
    if (!provider) throw new AppError('not_found');
    return signInServiceView(provider);
  }

  @Put('organisations/:id/sign-in')
  @Allow('member:write')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Enters or changes the sign-in service; another issuer ends the links to the one before',
  })
  async save(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: SignInServiceDto,
  ): Promise<void> {
    await this.providers.save(actor, id, body);
  }

  @Delete('organisations/:id/sign-in')
  @Allow('member:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends signing in through the service, with all its links' })
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.providers.remove(actor, id);
  }

  @Post('organisations/:id/members/:memberId/sign-in-invitation')
  @Allow('member:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mails a member a link that connects her account with the sign-in service, once' })
  async invite(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<void> {
    await this.links.invite(actor, id, memberId);
  }

  @Delete('organisations/:id/members/:memberId/sign-in-link')
  @Allow('member:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends the connection of a member’s account with the sign-in service' })
  async end(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<void> {
    await this.links.end(actor, id, memberId);
  }

  @Delete('account/sign-in-link')
  @Allow('account:own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends the connection of the own account with the organisation’s sign-in service' })
  async unlink(@CurrentActor() actor: Actor): Promise<void> {
    await this.links.unlink(actor);
  }
}
