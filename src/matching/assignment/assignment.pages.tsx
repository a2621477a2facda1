import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  numberValue,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import type { PageContext } from '../../web/shell/index.js';
import { ChangePairDto, MakePlanDto, MonthDto } from './assignment.dto.js';
import { AssignmentService } from './assignment.service.js';
import { OverrideService } from './override.service.js';
import { ChangePair } from './pages/change-pair.js';
import { Overrides } from './pages/overrides.js';
import { PlanPage } from './pages/plan.js';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The desk's week: the plan, its changes, and their monthly review. */
@ApiExcludeController()
@Controller('assignment')
export class AssignmentPages {
  constructor(
    private readonly assignment: AssignmentService,
    private readonly overrides: OverrideService,
  ) {}

  @Get()
  @Allow('assignment:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.planPage(ctx, actor, null, []);
  }

  @Post()
  @Allow('assignment:write')
  @Html()
  async make(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const input = await checkInput(MakePlanDto, {
      ...filled({
        capacity: numberValue(body['capacity']),
        perPerson: numberValue(body['perPerson']),
        perSeat: numberValue(body['perSeat']),
      }),
      keepPlaces: body['keepPlaces'] !== undefined,
    });
    if (!input.ok) {
      void reply.status(422);
      return this.planPage(ctx, actor, body, input.error);
    }
    const { capacity, perPerson = 2, perSeat = 2, keepPlaces = false } = input.value;
    await this.assignment.plan(actor, { capacity, perPerson, perSeat, keepPlaces });
    setFlash(request, { kind: 'done', text: ctx.t('assignment.done') });
    return seeOther(reply, '/assignment');
  }

  @Get('pairs/:id')
  @Allow('assignment:write')
  @Html()
  async pair(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.pairPage(ctx, actor, id, {}, []);
  }

  @Post('pairs/:id')
  @Allow('assignment:write')
  @Html()
  async change(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.pairPage(ctx, actor, id, body, errors);
    };
    const input = await checkInput(
      ChangePairDto,
      filled({
        reason: textValue(body['reason']),
        vacancyId: textValue(body['vacancyId']),
        note: textValue(body['note']),
      }),
    );
    if (!input.ok) return again(input.error);
    const { reason, vacancyId, note = '' } = input.value;
    const change = { reason, note, vacancyId: vacancyId ?? null };
    const made = await attempt(() => this.assignment.change(actor, id, change));
    if (!made.ok) return again([{ pointer: '/vacancyId', code: 'invalid' }]);
    setFlash(request, { kind: 'done', text: ctx.t('assignment.changed') });
    return seeOther(reply, '/assignment');
  }

  @Get('overrides')
  @Allow('assignment:read')
  @Html()
  async changes(@Visited() { actor, ctx }: Visit, @Query('month') asked: unknown): Promise<string> {
    const month = typeof asked === 'string' && MONTH.test(asked) ? asked : undefined;
    const found = await this.overrides.ofMonth(actor, month);
    return renderPage(
      ctx,
      { title: ctx.t('assignment.overrides_title'), section: 'assignment' },
      <Overrides {...found} />,
    );
  }

  @Post('overrides')
  @Allow('assignment:write')
  @Html()
  async review(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const input = await checkInput(MonthDto, { month: body['month'] });
    if (!input.ok) return seeOther(reply, '/assignment/overrides');
    await this.overrides.review(actor, input.value.month);
    setFlash(request, { kind: 'done', text: ctx.t('assignment.reviewed_all') });
    return seeOther(reply, `/assignment/overrides?month=${input.value.month}`);
  }

  private async planPage(
    ctx: PageContext,
    actor: Actor,
    typed: FormValues | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const plan = await this.assignment.current(actor);
    const capacity = plan?.run.capacity ?? (await this.assignment.usualCapacity(actor));
    const { perPerson = 2, perSeat = 2, keepsPlaces = false } = plan?.run ?? {};
    const values = {
      capacity: String(capacity),
      perPerson: String(perPerson),
      perSeat: String(perSeat),
      ...(keepsPlaces && { keepPlaces: 'on' }),
    };
    return renderPage(
      ctx,
      { title: ctx.t('assignment.title'), section: 'assignment' },
      <PlanPage {...{ plan, errors }} values={typed ?? values} />,
    );
  }

  private async pairPage(
    ctx: PageContext,
    actor: Actor,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const found = await this.assignment.pair(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('assignment.change_title'), section: 'assignment' },
      <ChangePair {...{ ...found, values, errors }} />,
    );
  }
}
