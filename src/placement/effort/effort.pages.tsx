import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { FieldError } from '../../platform/http/index.js';
import { PersonService } from '../../profile/index.js';
import { dateValues, type FormValues, readDate } from '../../web/components/index.js';
import { Html, renderPage, type Visit, Visited } from '../../web/shell/index.js';
import { EffortPage } from './effort-page.js';
import { EffortService } from './effort.service.js';

/** The person's sheet for an office. */
@ApiExcludeController()
@Controller('me/effort')
export class EffortPages {
  constructor(
    private readonly efforts: EffortService,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('self:read')
  @Html()
  async show(@Visited() { actor, ctx, reply }: Visit, @Query() query: FormValues): Promise<string> {
    const usual = this.efforts.usual();
    const [from, to] = [readDate(query, 'from'), readDate(query, 'to')];
    const errors: FieldError[] = [];
    if (!from.ok) errors.push({ pointer: '/from', code: 'not_a_day' });
    if (!to.ok) errors.push({ pointer: '/to', code: 'not_a_day' });
    const period = {
      from: (from.ok ? from.value : null) ?? usual.from,
      to: (to.ok ? to.value : null) ?? usual.to,
    };
    if (period.to < period.from) errors.push({ pointer: '/to', code: 'day_order' });
    if (errors.length > 0) void reply.status(422);
    const asked = 'from_day' in query || 'to_day' in query;
    const chosen = { ...dateValues('from', period.from), ...dateValues('to', period.to), firms: 'yes' };
    const { displayName: name } = await this.people.get(actor, actor.personId ?? '');
    const efforts = errors.length > 0 ? [] : await this.efforts.list(actor, period);
    const values = asked ? query : chosen;
    const props = { efforts, period, values, errors, name, today: this.clock.today() };
    const title = { title: ctx.t('effort.title'), section: 'jobs' } as const;
    return renderPage(ctx, title, <EffortPage {...props} firms={values['firms'] === 'yes'} />);
  }
}
