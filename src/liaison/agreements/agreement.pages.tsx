import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import { readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  numberValue,
  renderPage,
  seeOther,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { OfficeDirectory } from '../directory/office-directory.service.js';
import { AgreementDto } from './agreement.dto.js';
import { AgreementService } from './agreement.service.js';
import { AgreementList, AgreementSheet, NewAgreementForm } from './pages/agreement-pages.js';

/** Pages of cooperation agreements. */
@ApiExcludeController()
@Controller('agreements')
export class AgreementPages {
  constructor(
    private readonly agreements: AgreementService,
    private readonly directory: OfficeDirectory,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('agreement:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    const agreements = await this.agreements.list(actor);
    const props = { agreements, today: this.clock.today(), mayAdd: actor.role === 'desk_lead' };
    return renderPage(ctx, { title: ctx.t('partners.title') }, <AgreementList {...props} />);
  }

  @Get('new')
  @Allow('office:write')
  @Html()
  async form(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.formPage({ actor, ctx }, {}, []);
  }

  @Post()
  @Allow('office:write')
  @Html()
  async add(@Visited() { actor, ctx, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.formPage({ actor, ctx }, body, errors);
    };
    const [from, to] = [readDate(body, 'validFrom'), readDate(body, 'validTo')];
    if (!from.ok) return again([{ pointer: '/validFrom', code: 'not_a_day' }]);
    if (!to.ok) return again([{ pointer: '/validTo', code: 'not_a_day' }]);
    const input = await checkInput(
      AgreementDto,
      filled({
        ...{ officeId: textValue(body['officeId']), kinds: listValue(body['kinds']) },
        ...{ scopes: listValue(body['scopes']), answerDays: numberValue(body['answerDays']) },
        ...{ text: textValue(body['text']), validFrom: from.value, validTo: to.value },
      }),
    );
    if (!input.ok) return again(input.error);
    const { answerDays = null, text = '', validTo = null, ...rest } = input.value;
    const done = await attempt(() => this.agreements.add(actor, { ...rest, answerDays, text, validTo }));
    if (!done.ok) return again(done.error.errors);
    return seeOther(reply, `/agreements/${done.value.agreement.id}`);
  }

  @Get(':id')
  @Allow('agreement:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const found = await this.agreements.get(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('partners.sheet') },
      <AgreementSheet {...found} today={this.clock.today()} />,
    );
  }

  @Post(':id/end')
  @Allow('agreement:write')
  async end(@Visited() { actor, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.agreements.end(actor, id);
    return seeOther(reply, `/agreements/${id}`);
  }

  private async formPage(
    { actor, ctx }: Pick<Visit, 'actor' | 'ctx'>,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const offices = await this.directory.list(actor);
    return renderPage(
      ctx,
      { title: ctx.t('partners.new') },
      <NewAgreementForm {...{ offices, values, errors }} />,
    );
  }
}
