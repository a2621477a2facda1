import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { CreateMemberDto, CreateOrganisationDto, RoundKreiseDto } from './access.dto.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationList } from './pages/organisation-list.js';
import { TeamPage } from './pages/team-page.js';

/** Organisations for the operator; the own team for a desk lead. */
@ApiExcludeController()
@Controller('organisations')
export class OrganisationPages {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  @Allow('operation:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.listPage(ctx, actor, {}, []);
  }

  @Post()
  @Allow('operation:write')
  @Html()
  async create(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
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
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.teamPage(ctx, actor, id, {}, []);
  }

  @Post(':id/round-kreise')
  @Allow('operation:write')
  @Html()
  async setRounds(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const kreise = (textValue(body['kreise']) ?? '').split(/[\s,;]+/).filter((ags) => ags !== '');
    const input = await checkInput(RoundKreiseDto, { kreise });
    if (!input.ok) {
      void reply.status(422);
      return this.teamPage(ctx, actor, id, body, input.error);
    }
    await this.organisations.setRounds(actor, id, input.value.kreise);
    setFlash(request, { kind: 'done', text: ctx.t('organisations.rounds_saved') });
    return seeOther(reply, `/organisations/${id}`);
  }

  @Post(':id/members')
  @Allow('member:write')
  @Html()
  async addMember(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
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
      <TeamPage {...{ ...team, setsRounds: mayUse(actor, 'operation:write'), values, errors }} />,
    );
  }
}

/** The fields of a form that a DTO knows, without the empty ones. */
function entered(body: FormValues, names: readonly string[]): Record<string, unknown> {
  return filled(Object.fromEntries(names.map((name) => [name, textValue(body[name])])));
}
