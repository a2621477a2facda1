import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import { type FormValues, withQuery } from '../../web/components/index.js';
import { isLocale, type Locale } from '../../web/i18n/index.js';
import { attempt, checkInput, Html, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { editValues } from '../form-input.js';
import { UpdatePersonDto } from '../person.dto.js';
import type { Person } from '../person.entity.js';
import { profileOf, sectionOf } from '../person-place.js';
import { PersonService } from '../person.service.js';
import { QuestionPaper } from './paper-page.js';
import { QuestionList, QuestionPage } from './question-pages.js';
import { answerOf, isQuestion, nextQuestion, type Question } from './questions.js';

/** What follows the five facts, one question per page, at one address for the person and for her desk. */
@ApiExcludeController()
@Controller('people/:id/questions')
export class QuestionPages {
  constructor(
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('person:read')
  @Html()
  async list(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Query('beside') beside: unknown,
  ): Promise<string> {
    const person = await this.people.get(actor, id);
    const props = { person, base: baseOf(id), back: profileOf(actor, id), beside: besideLocale(ctx, beside) };
    return renderPage(
      ctx,
      { title: ctx.t('questions.title'), section: sectionOf(actor) },
      <QuestionList {...props} />,
    );
  }

  @Get('paper')
  @Allow('person:read')
  @Html()
  async paper(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Query('beside') beside: unknown,
  ): Promise<string> {
    await this.people.get(actor, id);
    const props = { base: baseOf(id), beside: besideLocale(ctx, beside), today: this.clock.today() };
    return renderPage(
      ctx,
      { title: ctx.t('questions.title'), section: sectionOf(actor) },
      <QuestionPaper {...props} />,
    );
  }

  @Get(':question')
  @Allow('person:write')
  @Html()
  async show(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Param('question') asked: string,
    @Query('beside') beside: unknown,
  ): Promise<string> {
    const person = await this.people.get(actor, id);
    const values = editValues(person, (kldb) => kldb);
    return page(ctx, actor, { question: known(asked), person, values, errors: [], beside });
  }

  @Post(':question')
  @Allow('person:write')
  @Html()
  async save(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Param('question') asked: string,
    @Query('beside') beside: unknown,
    @Body() body: FormValues,
  ): Promise<string> {
    const question = known(asked);
    const person = await this.people.get(actor, id);
    const again = (errors: readonly FieldError[]): string => {
      void reply.status(422);
      return page(ctx, actor, { question, person, values: body, errors, beside });
    };
    const { plain, errors } = answerOf(question, body, person);
    const input = await checkInput(UpdatePersonDto, plain);
    if (!input.ok || errors.length > 0) return again([...errors, ...(input.ok ? [] : input.error)]);
    const saved = await attempt(() => this.people.update(actor, id, input.value));
    if (!saved.ok) return again(saved.error.errors);
    const next = nextQuestion(question);
    if (next === null) setFlash(request, { kind: 'done', text: ctx.t('people.saved') });
    const to = next === null ? baseOf(id) : `${baseOf(id)}/${next}`;
    return seeOther(reply, withQuery(to, { beside: besideLocale(ctx, beside) }));
  }
}

interface Shown {
  readonly question: Question;
  readonly person: Person;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly beside: unknown;
}

function page(ctx: PageContext, actor: Actor, { beside, ...shown }: Shown): string {
  return renderPage(
    ctx,
    { title: ctx.t(`questions.ask_${shown.question}`), section: sectionOf(actor) },
    <QuestionPage {...shown} beside={besideLocale(ctx, beside)} base={baseOf(shown.person.id)} />,
  );
}

function baseOf(personId: string): string {
  return `/people/${personId}/questions`;
}

/** @throws AppError `not_found` */
function known(question: string): Question {
  if (!isQuestion(question)) throw new AppError('not_found');
  return question;
}

/** The second language: as asked for, else German, and beside German Arabic, which most of the people asked read. */
function besideLocale({ locale }: PageContext, asked: unknown): Locale {
  if (isLocale(asked) && asked !== locale) return asked;
  return locale === 'de' ? 'ar' : 'de';
}
