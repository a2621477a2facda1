import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Public } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { SessionView, SignInDto } from './access.dto.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly signIn: SignInService) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionView })
  who(@CurrentActor() actor: Actor): SessionView {
    return view(actor);
  }

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Signs in; the answer sets the session cookie that further calls send' })
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() body: SignInDto,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<SessionView> {
    return view(await this.signIn.open(request, body, address));
  }

  @Delete()
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'Signs out' })
  async close(@Req() request: FastifyRequest): Promise<void> {
    await request.session.destroy();
  }
}

function view({ kind, role, orgId, personId }: Actor): SessionView {
  return { kind, role, orgId, personId };
}
