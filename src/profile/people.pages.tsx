import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LabourMarketService } from '../labour-market/index.js';
import { Allow, mayUse } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import {
  attempt,
  checkInput,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { newPersonInput } from './form-input.js';
import { PeopleList } from './pages/people-list.js';
import { NewPerson } from './pages/person-form.js';
import { CreatePersonDto } from './person.dto.js';
import { Person } from './person.entity.js';
import { PersonScreens } from './person-screens.js';
import type { ProfilePlace } from './person-screens.js';
import { PERSON_FILTERS } from './person-search.js';
import { PersonService } from './person.service.js';

const PAGE_SIZE = 20;
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
  @Html()
  async list(
    @Visited() { actor, ctx }: Visit,
    @Query('q') q: unknown,
    @Query('page') asked: unknown,
    @Query('only') filter: unknown,
  ): Promise<string> {
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
        merges={mayUse(actor, 'person:merge')}
        emergency={mayUse(actor, 'emergency:open')}
      />,
    );
  }

  @Get('new')
  @Allow('person:write')
  @Html()
  form(@Visited() { ctx }: Visit): string {
    return this.newPage(ctx, { source: 'self', relation: 'experienced' }, [], [], []);
  }

  @Post('new')
  @Allow('person:write')
  @Html()
  async create(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const { plain, suggestions } = await newPersonInput(body, this.labourMarket, ctx.locale);
    const input = await checkInput(CreatePersonDto, plain);
    if (!input.ok) return this.refused(reply, () => this.newPage(ctx, body, input.error, suggestions, []));
    const warned = textValue(body['despite'])?.split(' ') ?? [];
    const twins = await this.people.twins(actor, input.value);
    if (twins.some(({ id }) => !warned.includes(id)))
      return this.refused(reply, () => this.newPage(ctx, body, [], suggestions, twins), 409);
    const made = await attempt(() => this.people.create(actor, input.value, warned));
    // Somebody else entered her a moment ago.
    if (!made.ok && made.error.code === 'person_known') {
      const now = await this.people.twins(actor, input.value);
      return this.refused(reply, () => this.newPage(ctx, body, [], suggestions, now), 409);
    }
    if (!made.ok)
      return this.refused(reply, () => this.newPage(ctx, body, made.error.errors, suggestions, twins));
    setFlash(request, { kind: 'done', text: ctx.t('people.saved_new', { name: made.value.displayName }) });
    return seeOther(reply, `/people/${made.value.id}/matches`);
  }

  @Get(':id')
  @Allow('person:read')
  @Html()
  async show(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    return this.screens.show(actor, request, reply, under(id));
  }

  @Get(':id/edit')
  @Allow('person:write')
  @Html()
  async edit(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    return this.screens.edit(actor, request, reply, under(id));
  }

  @Post(':id/edit')
  @Allow('person:write')
  @Html()
  async save(
    @Visited() { actor, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    return this.screens.save(actor, request, reply, under(id), body);
  }

  @Post(':id/confirm')
  @Allow('person:write')
  async confirm(@Visited() { actor, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    return this.screens.confirm(actor, request, reply, under(id));
  }

  private newPage(
    ctx: PageContext,
    values: FormValues,
    errors: readonly FieldError[],
    suggestions: readonly Suggestion[],
    twins: readonly Person[],
  ): string {
    return renderPage(
      ctx,
      { title: ctx.t('people.new_title'), section: 'people' },
      <NewPerson {...{ values, errors, suggestions, twins }} />,
    );
  }

  private async refused(
    reply: FastifyReply,
    page: () => string | Promise<string>,
    status = 422,
  ): Promise<string> {
    void reply.status(status);
    return page();
  }
}

function under(personId: string): ProfilePlace {
  const base = `/people/${personId}`;
  return { personId, base, matches: `${base}/matches`, section: 'people' };
}
