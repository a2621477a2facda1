import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LabourMarketService } from '../labour-market/index.js';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  pageContext,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { newPersonInput } from './form-input.js';
import { PeopleList } from './pages/people-list.js';
import { NewPerson } from './pages/person-form.js';
import { CreatePersonDto } from './person.dto.js';
import { PersonScreens } from './person-screens.js';
import type { ProfilePlace } from './person-screens.js';
import { PERSON_FILTERS, PersonService } from './person.service.js';

const PAGE_SIZE = 20;
const HTML = 'text/html; charset=utf-8';

/** Pages of the desk about people. */
@ApiExcludeController()
@Controller('people')
export class PeoplePages {
  constructor(
    private readonly people: PersonService,
    private readonly labourMarket: LabourMarketService,
    private readonly screens: PersonScreens,
  ) {}

  @Get()
  @Allow('person:read')
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('q') q: unknown,
    @Query('page') asked: unknown,
    @Query('only') filter: unknown,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const text = typeof q === 'string' ? q.trim().slice(0, 80) : '';
    const page = pageNumber(asked);
    const only = PERSON_FILTERS.find((known) => known === filter) ?? null;
    const offset = (page - 1) * PAGE_SIZE;
    const { items, total } = await this.people.list(actor, { text, only, limit: PAGE_SIZE, offset });
    const names = await this.screens.names(items, ctx.locale);
    return renderPage(
      ctx,
      { title: ctx.t('people.title'), section: 'people', status: ctx.t('people.count', { count: total }) },
      <PeopleList
        {...{ people: items, total, page, pageSize: PAGE_SIZE, text, only, ...names }}
        ageDays={(person) => this.screens.ageDays(person)}
      />,
    );
  }

  @Get('new')
  @Allow('person:write')
  @Header('content-type', HTML)
  form(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.newPage(pageContext(request, reply), { source: 'self', relation: 'experienced' }, [], []);
  }

  @Post('new')
  @Allow('person:write')
  @Header('content-type', HTML)
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const { plain, suggestions } = await newPersonInput(body, this.labourMarket, ctx.locale);
    const input = await checkInput(CreatePersonDto, plain);
    if (!input.ok) return this.refused(reply, () => this.newPage(ctx, body, input.error, suggestions));
    const made = await attempt(() => this.people.create(actor, input.value));
    if (!made.ok) return this.refused(reply, () => this.newPage(ctx, body, made.error.errors, suggestions));
    setFlash(request, { kind: 'done', text: ctx.t('people.saved_new', { name: made.value.displayName }) });
    return seeOther(reply, `/people/${made.value.id}/matches`);
  }

  @Get(':id')
  @Allow('person:read')
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.screens.show(actor, request, reply, under(id));
  }

  @Get(':id/edit')
  @Allow('person:write')
  @Header('content-type', HTML)
  async edit(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.screens.edit(actor, request, reply, under(id));
  }

  @Post(':id/edit')
  @Allow('person:write')
  @Header('content-type', HTML)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.screens.save(actor, request, reply, under(id), body);
  }

  @Post(':id/confirm')
  @Allow('person:write')
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    return this.screens.confirm(actor, request, reply, under(id));
  }

  private newPage(
    ctx: PageContext,
    values: FormValues,
    errors: readonly FieldError[],
    suggestions: readonly Suggestion[],
  ): string {
    return renderPage(
      ctx,
      { title: ctx.t('people.new_title'), section: 'people' },
      <NewPerson {...{ values, errors, suggestions }} />,
    );
  }

  private async refused(reply: FastifyReply, page: () => string | Promise<string>): Promise<string> {
    void reply.status(422);
    return page();
  }
}

function under(personId: string): ProfilePlace {
  const base = `/people/${personId}`;
  return { personId, base, matches: `${base}/matches`, section: 'people' };
}
