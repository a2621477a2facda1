import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { daysBetween } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues, Suggestion } from '../web/components/index.js';
import type { Locale } from '../web/i18n/index.js';
import { attempt, checkInput, pageContext, renderPage, seeOther, setFlash } from '../web/shell/index.js';
import type { PageContext, Section } from '../web/shell/index.js';
import { editInput, editValues } from './form-input.js';
import { EditPerson } from './pages/edit-person.js';
import { OccupationQuestionService } from './occupation-codes/occupation-question.service.js';
import { PersonPage } from './pages/person-page.js';
import { SkillCardService } from './cards/skill-card.service.js';
import { UpdatePersonDto } from './person.dto.js';
import { Person } from './person.entity.js';
import { PersonPanels } from './person-panels.js';
import { PersonService } from './person.service.js';

/** Where the profile lies for its reader: under the person for a desk, under `/me` for the person. */
export interface ProfilePlace {
  readonly personId: string;
  /** The profile itself; editing and confirming lie below it. */
  readonly base: string;
  readonly matches: string;
  readonly section: Section;
}

/** The pages of one profile, the same for the desk and for the person. */
@Injectable()
export class PersonScreens {
  constructor(
    private readonly people: PersonService,
    private readonly labourMarket: LabourMarketService,
    private readonly panels: PersonPanels,
    private readonly cards: SkillCardService,
    private readonly clock: Clock,
    private readonly questions: OccupationQuestionService,
  ) {}

  async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    place: ProfilePlace,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const person = await this.people.get(actor, place.personId);
    const claims = await this.people.claims(actor, person.id);
    const names = await this.names([person], ctx.locale);
    const skillNames = await this.cards.names(actor, person, ctx.locale);
    const panels = await this.panels.render(ctx, actor, person);
    return renderPage(
      ctx,
      { title: person.displayName, section: place.section },
      <PersonPage
        {...{ person, place, claims, panels, skillNames, occupationTitle: names.occupationTitle }}
        placeName={names.placeName(person.plz)}
        ageDays={this.ageDays(person)}
        today={this.clock.today()}
        openQuestions={await this.questions.open(person)}
      />,
    );
  }

  async edit(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    place: ProfilePlace,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const person = await this.people.get(actor, place.personId);
    const names = await this.names([person], ctx.locale);
    return this.editPage(ctx, place, person, editValues(person, names.occupationTitle), [], []);
  }

  async save(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    place: ProfilePlace,
    body: FormValues,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const person = await this.people.get(actor, place.personId);
    const { plain, suggestions, errors } = await editInput(body, person, this.labourMarket, ctx.locale);
    const input = await checkInput(UpdatePersonDto, plain);
    const faults = [...errors, ...(input.ok ? [] : input.error)];
    const again = (found: readonly FieldError[], problem?: string): Promise<string> => {
      void reply.status(problem === undefined ? 422 : 409);
      // Told of it once, the reader may save over what somebody else changed.
      const values = problem === undefined ? body : { ...body, revision: String(person.revision) };
      return this.editPage(ctx, place, person, values, found, suggestions, problem);
    };
    if (!input.ok || faults.length > 0) return again(faults);
    const saved = await attempt(() => this.people.update(actor, person.id, input.value));
    if (!saved.ok && saved.error.code === 'conflict') return again([], ctx.t('people.changed_meanwhile'));
    if (!saved.ok) return again(saved.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('people.saved') });
    return seeOther(reply, place.base);
  }

  async confirm(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    place: ProfilePlace,
  ): Promise<string> {
    await this.people.confirm(actor, place.personId);
    setFlash(request, { kind: 'done', text: pageContext(request, reply).t('people.confirmed') });
    return seeOther(reply, place.base);
  }

  /** Names of occupations (theirs and `further` ones) and places for lists of people. */
  async names(
    people: readonly Person[],
    locale: Locale,
    further: readonly string[] = [],
  ): Promise<{
    occupationTitle: (kldb: string) => string;
    placeName: (plz: string) => string;
  }> {
    const codes = people.flatMap((person) => person.occupations.map(({ kldb }) => kldb)).concat(further);
    const titles = await this.labourMarket.occupationLabels(codes, locale);
    const places = await this.labourMarket.placeNames(people.map((person) => person.plz));
    return {
      occupationTitle: (kldb) => titles.get(kldb) ?? kldb,
      placeName: (plz) => places.get(plz) ?? plz,
    };
  }

  /** Whole days since the profile was confirmed. */
  ageDays(person: Person): number {
    return Math.max(0, daysBetween(person.confirmedOn, this.clock.today()));
  }

  private async editPage(
    ctx: PageContext,
    { base, section }: ProfilePlace,
    person: Person,
    values: FormValues,
    errors: readonly FieldError[],
    suggestions: readonly (readonly Suggestion[])[],
    problem?: string,
  ): Promise<string> {
    const choices = new Map<string, string>();
    for (const { kldb } of person.occupations)
      for (const { id, label } of await this.labourMarket.skillsFor(kldb, ctx.locale)) choices.set(id, label);
    const chosen = await this.labourMarket.skillLabels(person.skills, ctx.locale);
    const skills = [...new Map([...choices, ...chosen])].map(([id, label]) => ({ id, label }));
    return renderPage(
      ctx,
      { title: ctx.t('people.edit_title', { name: person.displayName }), section },
      <EditPerson
        {...{ person, values, errors, suggestions, skills }}
        {...(problem !== undefined && { problem })}
        action={`${base}/edit`}
      />,
    );
  }
}
