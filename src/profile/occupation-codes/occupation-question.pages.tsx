import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { attempt, Html, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { profileOf, sectionOf } from '../person-place.js';
import { QuestionPage } from './question-page.js';
import { OccupationQuestionService } from './occupation-question.service.js';

/** "How exactly?" about one occupation, at one address for the person and for the desk that keeps the case. */
@ApiExcludeController()
@Controller('people/:id/occupations')
export class OccupationQuestionPages {
  constructor(
    private readonly questions: OccupationQuestionService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get(':kldb')
  @Allow('person:write')
  @Html()
  async show(@Visited() visit: Visit, @IdParam() id: string, @Param('kldb') kldb: string): Promise<string> {
    return this.page(visit, id, kldb, {}, []);
  }

  @Post(':kldb')
  @Allow('person:write')
  @Html()
  async answer(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @Param('kldb') kldb: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const { actor, ctx, request, reply } = visit;
    const { dialogue } = await this.questions.of(actor, id, kldb);
    const answers = Object.fromEntries(
      dialogue.questions.flatMap((question) =>
        question.answers
          .filter((one) => body[question.id] === String(one.id))
          .map((one) => [question.id, one.id] as const),
      ),
    );
    const made = await attempt(() => this.questions.answer(actor, id, kldb, answers));
    if (made.ok) {
      setFlash(request, { kind: 'done', text: ctx.t('people.saved') });
      return seeOther(reply, profileOf(actor, id));
    }
    void reply.status(422);
    const [first] = dialogue.questions.filter((question) => answers[question.id] === undefined);
    const pointer = `/${(first ?? dialogue.questions[0])?.id ?? ''}`;
    return this.page(visit, id, kldb, body, [{ pointer, code: 'required' }]);
  }

  private async page(
    { actor, ctx }: Pick<Visit, 'actor' | 'ctx'>,
    id: string,
    kldb: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { dialogue } = await this.questions.of(actor, id, kldb);
    const occupation = (await this.labourMarket.occupation(kldb, ctx.locale))?.label ?? kldb;
    return renderPage(
      ctx,
      { title: ctx.t('people.exactly_title'), section: sectionOf(actor) },
      <QuestionPage
        {...{ dialogue, occupation, values, errors }}
        action={`/people/${id}/occupations/${kldb}`}
        back={profileOf(actor, id)}
      />,
    );
  }
}
