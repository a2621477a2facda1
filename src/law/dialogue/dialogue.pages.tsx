import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { mayIWork, nextQuestion, questionsFor } from '../../domain/work-permission/index.js';
import type { DialogueAnswers, DialogueQuestion } from '../../domain/work-permission/index.js';
import { Public } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { STATELESS } from '../../platform/http/index.js';
import type { FormValues, PointedError } from '../../web/components/index.js';
import { renderPage, Html, Visited, type Visit } from '../../web/shell/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { LawService } from '../law.service.js';
import { carriedFields, dialogueAnswers, FIELDS_OF } from './dialogue-form.js';
import { EmployerPage } from './pages/employer-page.js';
import { QuestionPage } from './pages/question-page.js';
import { ResultPage } from './pages/result-page.js';
import { dialogueWords } from './words.js';

/**
 * "May I work?" for everybody, with the paper in the hand. The state lives in the fields of the form: nothing of it is
 * in an address, a session or a row.
 */
@ApiExcludeController()
@Controller('may-i-work')
export class DialoguePages {
  constructor(
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Html()
  start(@Visited() { ctx }: Visit): string {
    return this.page(ctx, {}, false);
  }

  @Get('easy')
  @Public()
  @Html()
  startEasy(@Visited() { ctx }: Visit): string {
    return this.page(ctx, {}, true);
  }

  @Post()
  @HttpCode(200)
  @RouteConfig(STATELESS)
  @Public()
  @Html()
  answer(@Visited() { ctx }: Visit, @Body() body: FormValues): string {
    return this.page(ctx, body, false);
  }

  @Post('easy')
  @HttpCode(200)
  @RouteConfig(STATELESS)
  @Public()
  @Html()
  answerEasy(@Visited() { ctx }: Visit, @Body() body: FormValues): string {
    return this.page(ctx, body, true);
  }

  private page(ctx: PageContext, body: FormValues, easy: boolean): string {
    const today = this.clock.today();
    const words = dialogueWords(ctx, easy);
    const { answers, errors } = dialogueAnswers(body);
    const question = this.open(answers, errors);
    if (question !== null) return this.questionPage(ctx, { body, answers, errors, question, easy });
    const result = mayIWork(answers, today, this.law.tables());
    const carried = [...carriedFields(body, []), ['asked', [...answers.asked].join(' ')] as const];
    const page =
      body['view'] === 'employer' && result?.employer ? (
        <EmployerPage {...{ words, today, carried }} answer={result.employer} />
      ) : (
        <ResultPage
          {...{ words, result, today, carried }}
          overdue={this.law.overdueIn(result?.answer.rules ?? [])}
        />
      );
    return renderPage(ctx, { title: words.say('title'), section: 'mayIWork' }, page);
  }

  /** The question to show: the one with a wrong day again, otherwise the next one that is open. */
  private open(answers: DialogueAnswers, errors: readonly PointedError[]): DialogueQuestion | null {
    const today = this.clock.today();
    const asked = questionsFor(answers, today, this.law.tables());
    const wrong = asked.find((question) => errors.some((error) => isOf(question, error)));
    return wrong ?? nextQuestion(answers, today, this.law.tables());
  }

  private questionPage(
    ctx: PageContext,
    at: {
      readonly body: FormValues;
      readonly answers: DialogueAnswers;
      readonly errors: readonly PointedError[];
      readonly question: DialogueQuestion;
      readonly easy: boolean;
    },
  ): string {
    const { body, question, easy } = at;
    const asked = new Set([...at.answers.asked].filter((each) => each !== question));
    const answers: DialogueAnswers = { ...at.answers, asked };
    const words = dialogueWords(ctx, easy);
    const all = questionsFor(answers, this.clock.today(), this.law.tables());
    return renderPage(
      ctx,
      { title: words.say('title'), section: 'mayIWork' },
      <QuestionPage
        {...{ words, question, answers }}
        number={all.indexOf(question) + 1}
        values={body}
        errors={at.errors.filter((error) => isOf(question, error))}
      />,
    );
  }
}

function isOf(question: DialogueQuestion, { pointer }: PointedError): boolean {
  return FIELDS_OF[question].includes(pointer.slice(1));
}
