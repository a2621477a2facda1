import { Body, Controller, Get, HttpCode, OnModuleInit, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import { PersonPanels } from '../../profile/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import type { PageContext } from '../../web/shell/index.js';
import {
  checkInput,
  filled,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Visited,
} from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { GoalSheet, SharedGoals } from './goal-pages.js';
import { GoalDto } from './goal.dto.js';
import { GoalService } from './goal.service.js';

/** The goal sheet of the person, and what of it her desk may read. */
@ApiExcludeController()
@Controller('me/goals')
export class GoalPages implements OnModuleInit {
  constructor(
    private readonly goals: GoalService,
    private readonly panels: PersonPanels,
  ) {}

  onModuleInit(): void {
    this.panels.add(60, async (_ctx, actor, { id }) => {
      if (actor.kind !== 'member' || !mayUse(actor, 'mentoring:write')) return null;
      const goals = await this.goals.list(actor, id);
      return goals.length === 0 ? null : <SharedGoals goals={goals} />;
    });
  }

  @Get()
  @Allow('self:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit): Promise<string> {
    return this.page(ctx, actor, {}, []);
  }

  @Post()
  @HttpCode(200)
  @Allow('self:write')
  @Html()
  async add(@Visited() { actor, ctx, request, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const due = readDate(body, 'dueOn');
    const input = await checkInput(
      GoalDto,
      filled({
        ...{ area: textValue(body['area']), text: textValue(body['text']) },
        ...{ dueOn: due.ok ? due.value : undefined, shared: body['shared'] === 'yes' },
      }),
    );
    if (!input.ok || !due.ok) {
      void reply.status(422);
      const day: readonly FieldError[] = due.ok ? [] : [{ pointer: '/dueOn', code: 'not_a_day' }];
      return this.page(ctx, actor, body, [...(input.ok ? [] : input.error), ...day]);
    }
    const { area, text, dueOn = null, shared = false } = input.value;
    await this.goals.add(actor, { area, text, dueOn, shared });
    setFlash(request, { kind: 'done', text: ctx.t('goals.saved') });
    return seeOther(reply, '/me/goals');
  }

  @Post(':id')
  @Allow('self:write')
  async change(
    @Visited() { actor, reply }: Visit,
    @IdParam() id: string,
    @Body() { done, shared }: FormValues,
  ): Promise<string> {
    await this.goals.change(actor, id, {
      ...(done === undefined ? {} : { done: done === 'yes' }),
      ...(shared === undefined ? {} : { shared: shared === 'yes' }),
    });
    return seeOther(reply, '/me/goals');
  }

  @Post(':id/remove')
  @Allow('self:write')
  async remove(@Visited() { actor, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.goals.remove(actor, id);
    return seeOther(reply, '/me/goals');
  }

  private async page(
    ctx: PageContext,
    actor: Actor,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const goals = await this.goals.list(actor, actor.personId ?? '');
    const title = { title: ctx.t('goals.title'), section: 'goals' } as const;
    return renderPage(ctx, title, <GoalSheet {...{ goals, values, errors }} />);
  }
}
