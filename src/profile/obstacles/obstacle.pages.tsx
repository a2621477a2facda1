import { Body, Controller, Get, OnModuleInit, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Actor, Allow, mayUse } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Visited,
} from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { PersonPanels } from '../person-panels.js';
import { profileOf, sectionOf } from '../person-place.js';
import { PersonService } from '../person.service.js';
import { ObstacleCard, ObstacleEditPage, ObstaclePage, obstacleValues } from './obstacle-pages.js';
import { ObstacleDto } from './obstacle.dto.js';
import type { Obstacle } from './obstacle.entity.js';
import { ObstacleService } from './obstacle.service.js';

/** Obstacles of one person, at one address for her and for the desk that keeps the case. */
@ApiExcludeController()
@Controller('people/:id/obstacles')
export class ObstaclePages implements OnModuleInit {
  constructor(
    private readonly obstacles: ObstacleService,
    private readonly people: PersonService,
    private readonly panels: PersonPanels,
  ) {}

  onModuleInit(): void {
    this.panels.add(20, async (_ctx, actor, { id }) => {
      if (!mayUse(actor, 'person:write')) return null;
      const open = (await this.obstacles.read(actor, id)).filter(({ solvedOn }) => solvedOn === null);
      return <ObstacleCard open={open} base={`/people/${id}/obstacles`} />;
    });
  }

  @Get()
  @Allow('person:write')
  @Html()
  async show(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    await this.people.get(visit.actor, id);
    return this.page(visit, id, {}, []);
  }

  @Post()
  @Allow('person:write')
  @Html()
  async add(@Visited() visit: Visit, @IdParam() id: string, @Body() body: FormValues): Promise<string> {
    const faults = await stored(body, (input) => this.obstacles.add(visit.actor, id, input));
    if (faults === null) return saved(visit, id);
    void visit.reply.status(422);
    return this.page(visit, id, body, faults);
  }

  @Get(':obstacleId/edit')
  @Allow('person:write')
  @Html()
  async edit(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @IdParam('obstacleId') obstacleId: string,
  ): Promise<string> {
    const one = await this.obstacles.get(actor, id, obstacleId);
    return editPage(ctx, actor, one, obstacleValues(one), []);
  }

  /** Whether it is out of the way stays as it is. */
  @Post(':obstacleId/edit')
  @Allow('person:write')
  @Html()
  async change(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('obstacleId') obstacleId: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const one = await this.obstacles.get(visit.actor, id, obstacleId);
    const solved = one.solvedOn !== null;
    const faults = await stored(body, (input) =>
      this.obstacles.change(visit.actor, id, obstacleId, { ...input, solved }),
    );
    if (faults === null) return saved(visit, id);
    void visit.reply.status(422);
    return editPage(visit.ctx, visit.actor, one, body, faults);
  }

  @Post(':obstacleId')
  @Allow('person:write')
  async settle(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('obstacleId') obstacleId: string,
    @Body() body: FormValues,
  ): Promise<string> {
    if (body['solved'] === 'remove') await this.obstacles.remove(visit.actor, id, obstacleId);
    else await this.obstacles.settle(visit.actor, id, obstacleId, body['solved'] === 'yes');
    return saved(visit, id);
  }

  private async page(
    { actor, ctx }: Visit,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const obstacles = await this.obstacles.read(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('obstacles.title'), section: sectionOf(actor) },
      <ObstaclePage
        {...{ obstacles, values, errors }}
        base={`/people/${id}/obstacles`}
        back={profileOf(actor, id)}
      />,
    );
  }
}

/** Hands on what the form says; its faults, or null where it is stored. */
async function stored(
  body: FormValues,
  save: (input: ObstacleDto) => Promise<unknown>,
): Promise<readonly FieldError[] | null> {
  const due = readDate(body, 'dueOn');
  const input = await checkInput(
    ObstacleDto,
    filled({
      ...{
        need: textValue(body['need']) ?? '',
        step: textValue(body['step']),
        helper: textValue(body['helper']),
      },
      dueOn: due.ok ? due.value : undefined,
    }),
  );
  const day: readonly FieldError[] = due.ok ? [] : [{ pointer: '/dueOn', code: 'not_a_day' }];
  const faults = [...(input.ok ? [] : input.error), ...day];
  if (!input.ok || faults.length > 0) return faults;
  const made = await attempt(() => save(input.value));
  return made.ok ? null : made.error.errors;
}

function editPage(
  ctx: PageContext,
  actor: Actor,
  { id, personId }: Obstacle,
  values: FormValues,
  errors: readonly FieldError[],
): string {
  return renderPage(
    ctx,
    { title: ctx.t('obstacles.change'), section: sectionOf(actor) },
    <ObstacleEditPage {...{ id, values, errors }} base={`/people/${personId}/obstacles`} />,
  );
}

function saved({ request, reply, ctx }: Visit, id: string): string {
  setFlash(request, { kind: 'done', text: ctx.t('obstacles.saved') });
  return seeOther(reply, `/people/${id}/obstacles`);
}
