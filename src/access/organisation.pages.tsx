import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  pageContext,
  renderPage,
  seeOther,
  setFlash,
  textValue,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { CreateMemberDto, CreateOrganisationDto } from './access.dto.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationList } from './pages/organisation-list.js';
import { TeamPage } from './pages/team-page.js';

const HTML = 'text/html; charset=utf-8';

/** Organisations for the operator; the own team for a desk lead. */
@ApiExcludeController()
@Controller('organisations')
export class OrganisationPages {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  @Allow('operation:read')
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.listPage(pageContext(request, reply), actor, {}, []);
  }

  @Post()
  @Allow('operation:write')
  @Header('content-type', HTML)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const input = await checkInput(CreateOrganisationDto, entered(body, ['kind', 'name', 'ags']));
    if (!input.ok) {
      void reply.status(422);
      return this.listPage(ctx, actor, body, input.error);
    }
    const made = await this.organisations.create(actor, { ...input.value, ags: input.value.ags ?? null });
    setFlash(request, { kind: 'done', text: ctx.t('organisations.created', { name: made.name }) });
    return seeOther(reply, `/organisations/${made.id}`);
  }

  @Get(':id')
  @Allow('member:write')
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.teamPage(pageContext(request, reply), actor, id, {}, []);
  }

  @Post(':id/members')
  @Allow('member:write')
  @Header('content-type', HTML)
  async addMember(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const plain = entered(body, ['login', 'displayName', 'password', 'role', 'locale']);
    const input = await checkInput(CreateMemberDto, plain);
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      // A password is never sent back.
      return this.teamPage(ctx, actor, id, { ...body, password: '' }, errors);
    };
    if (!input.ok) return again(input.error);
    const member = { ...input.value, locale: input.value.locale ?? 'de' };
    const made = await attempt(() => this.organisations.addMember(actor, id, member));
    if (!made.ok) return again(made.error.errors);
    setFlash(request, {
      kind: 'done',
      text: ctx.t('organisations.member_added', { name: made.value.displayName }),
    });
    return seeOther(reply, `/organisations/${id}`);
  }

  private async listPage(
    ctx: PageContext,
    actor: Actor,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const organisations = await this.organisations.list(actor);
    return renderPage(
      ctx,
      { title: ctx.t('organisations.title'), section: 'organisations' },
      <OrganisationList {...{ organisations, values, errors }} />,
    );
  }

  private async teamPage(
    ctx: PageContext,
    actor: Actor,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const team = await this.organisations.team(actor, id);
    return renderPage(
      ctx,
      { title: team.organisation.name, section: 'organisations' },
      <TeamPage {...{ ...team, values, errors }} />,
    );
  }
}

/** The fields of a form that a DTO knows, without the empty ones. */
function entered(body: FormValues, names: readonly string[]): Record<string, unknown> {
  return filled(Object.fromEntries(names.map((name) => [name, textValue(body[name])])));
}
