import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { daysBetween } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { Allow, CurrentActor } from '../platform/auth/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { IdParam } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import type { Locale } from '../web/i18n/index.js';
import { attempt, checkInput, pageContext, renderPage, seeOther, setFlash } from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { editInput, editValues, newPersonInput } from './form-input.js';
import { EditPerson } from './pages/edit-person.js';
import { PeopleList } from './pages/people-list.js';
import { NewPerson } from './pages/person-form.js';
import { PersonPage } from './pages/person-page.js';
import { CreatePersonDto, UpdatePersonDto } from './person.dto.js';
import { Person } from './person.entity.js';
import { PersonPanels } from './person-panels.js';
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
    private readonly panels: PersonPanels,
    private readonly clock: Clock,
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
    const page = Math.max(1, Math.floor(Number(asked)) || 1);
    const only = PERSON_FILTERS.find((known) => known === filter) ?? null;
    const offset = (page - 1) * PAGE_SIZE;
    const { items, total } = await this.people.list(actor, { text, only, limit: PAGE_SIZE, offset });
    const names = await this.names(items, ctx.locale);
    return renderPage(
      ctx,
      { title: ctx.t('people.title'), section: 'people', status: ctx.t('people.count', { count: total }) },
      <PeopleList
        {...{ people: items, total, page, pageSize: PAGE_SIZE, text, only, ...names }}
        ageDays={(person) => this.ageDays(person)}
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
    const ctx = pageContext(request, reply);
    const person = await this.people.get(actor, id);
    const [claims, names, skillNames, panels] = [
      await this.people.claims(actor, id),
      await this.names([person], ctx.locale),
      await this.labourMarket.skillLabels(person.skills, ctx.locale),
      await this.panels.render(ctx, actor, person),
    ];
    return renderPage(
      ctx,
      { title: person.displayName, section: 'people' },
      <PersonPage
        {...{ person, claims, panels, occupationTitle: names.occupationTitle }}
        placeName={names.placeName(person.plz)}
        skillNames={person.skills.map((skill) => skillNames.get(skill) ?? skill)}
        ageDays={this.ageDays(person)}
      />,
    );
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
    const ctx = pageContext(request, reply);
    const person = await this.people.get(actor, id);
    const names = await this.names([person], ctx.locale);
    return this.editPage(ctx, person, editValues(person, names.occupationTitle), [], []);
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
    const ctx = pageContext(request, reply);
    const person = await this.people.get(actor, id);
    const { plain, suggestions, errors } = await editInput(body, person, this.labourMarket, ctx.locale);
    const input = await checkInput(UpdatePersonDto, plain);
    const faults = [...errors, ...(input.ok ? [] : input.error)];
    const again = async (found: readonly FieldError[]): Promise<string> =>
      this.refused(reply, () => this.editPage(ctx, person, body, found, suggestions));
    if (!input.ok || faults.length > 0) return again(faults);
    const saved = await attempt(() => this.people.update(actor, id, input.value));
    if (!saved.ok) return again(saved.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('people.saved') });
    return seeOther(reply, `/people/${id}`);
  }

  @Post(':id/confirm')
  @Allow('person:write')
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IdParam() id: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    await this.people.confirm(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('people.confirmed') });
    return seeOther(reply, `/people/${id}`);
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

  private async editPage(
    ctx: PageContext,
    person: Person,
    values: FormValues,
    errors: readonly FieldError[],
    suggestions: readonly (readonly Suggestion[])[],
  ): Promise<string> {
    const choices = new Map<string, string>();
    for (const { kldb } of person.occupations)
      for (const { id, label } of await this.labourMarket.skillsFor(kldb, ctx.locale)) choices.set(id, label);
    const chosen = await this.labourMarket.skillLabels(person.skills, ctx.locale);
    const skills = [...new Map([...choices, ...chosen])].map(([id, label]) => ({ id, label }));
    return renderPage(
      ctx,
      { title: ctx.t('people.edit_title', { name: person.displayName }), section: 'people' },
      <EditPerson {...{ person, values, errors, suggestions, skills }} />,
    );
  }

  private async refused(reply: FastifyReply, page: () => string | Promise<string>): Promise<string> {
    void reply.status(422);
    return page();
  }

  private async names(
    people: readonly Person[],
    locale: Locale,
  ): Promise<{
    occupationTitle: (kldb: string) => string;
    placeName: (plz: string) => string;
  }> {
    const codes = people.flatMap((person) => person.occupations.map(({ kldb }) => kldb));
    const titles = await this.labourMarket.occupationLabels(codes, locale);
    const places = await this.labourMarket.placeNames(people.map((person) => person.plz));
    return {
      occupationTitle: (kldb) => titles.get(kldb) ?? kldb,
      placeName: (plz) => places.get(plz) ?? plz,
    };
  }

  private ageDays(person: Person): number {
    return Math.max(0, daysBetween(person.confirmedOn, this.clock.today()));
  }
}
