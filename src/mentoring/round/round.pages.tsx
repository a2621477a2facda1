import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
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
  type Visit,
  Visited,
} from '../../web/shell/index.js';
import { RoundMinutesDto, RoundTaskDto } from './round.dto.js';
import { NoRound, RoundPage, type RoundPageProps } from './round-page.js';
import { RoundService } from './round.service.js';

type Returned = Pick<RoundPageProps, 'form' | 'values' | 'errors'> & { readonly kreis: string | undefined };
const FRESH: Returned = { form: null, values: {}, errors: [], kreis: undefined };

/** The rounds at which the reader's organisation sits. */
@ApiExcludeController()
@Controller('round')
export class RoundPages {
  constructor(
    private readonly round: RoundService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('round:read')
  @Html()
  async show(
    @Visited() visit: Visit,
    @Query('only') only: unknown,
    @Query('kreis') kreis: unknown,
  ): Promise<string> {
    return this.page(visit, { ...FRESH, kreis: textValue(kreis) || undefined }, only === 'mine');
  }

  @Post('tasks')
  @HttpCode(200)
  @Allow('round:write')
  @Html()
  async addTask(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const { plain, wrongDay } = withDay(body, 'dueOn', {
      what: textValue(body['what']),
      orgId: textValue(body['orgId']),
      kreis: textValue(body['kreis']),
    });
    const input = await checkInput(RoundTaskDto, plain);
    const errors = [...wrongDay, ...(input.ok ? [] : input.error)];
    const task = input.ok ? input.value : null;
    const work = task && ((): Promise<unknown> => this.round.addTask(visit.actor, task));
    return this.keep(visit, { form: 'tasks', values: body, errors, kreis: kreisOf(body) }, work);
  }

  @Post('tasks/:id')
  @Allow('round:write')
  async setDone(
    @Visited() { actor, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    await this.round.setDone(actor, id, body['done'] === 'yes');
    return seeOther(reply, roundPath(kreisOf(body)));
  }

  @Post('minutes')
  @HttpCode(200)
  @Allow('round:write')
  @Html()
  async addMinutes(@Visited() visit: Visit, @Body() body: FormValues): Promise<string> {
    const { plain, wrongDay } = withDay(body, 'day', {
      text: textValue(body['text']),
      kreis: textValue(body['kreis']),
    });
    const input = await checkInput(RoundMinutesDto, plain);
    const errors = [...wrongDay, ...(input.ok ? [] : input.error)];
    const minutes = input.ok ? input.value : null;
    const work = minutes && ((): Promise<unknown> => this.round.addMinutes(visit.actor, minutes));
    return this.keep(visit, { form: 'minutes', values: body, errors, kreis: kreisOf(body) }, work);
  }

  private async keep(
    visit: Visit,
    returned: Returned,
    work: (() => Promise<unknown>) | null,
  ): Promise<string> {
    const done = work && returned.errors.length === 0 ? await attempt(work) : null;
    if (done?.ok) {
      setFlash(visit.request, { kind: 'done', text: visit.ctx.t('round.kept') });
      return seeOther(visit.reply, roundPath(returned.kreis));
    }
    void visit.reply.status(422);
    return this.page(visit, { ...returned, errors: done ? done.error.errors : returned.errors }, false);
  }

  private async page({ actor, ctx }: Visit, returned: Returned, mine: boolean): Promise<string> {
    const title = { title: ctx.t('round.title'), section: 'round' } as const;
    const { kreis: asked, ...form } = returned;
    if ((await this.round.kreiseOf(actor)).length === 0) return renderPage(ctx, title, <NoRound />);
    const all = await this.round.get(actor, asked);
    const round = mine ? { ...all, tasks: await this.round.own(actor) } : all;
    const names = await Promise.all(
      round.kreise.map(async (ags) => ({ ags, name: (await this.labourMarket.kreis(ags))?.name ?? ags })),
    );
    const mayWrite = mayUse(actor, 'round:write');
    const members = mayWrite ? await this.round.members(actor, round.ags) : [];
    const props = { round, kreise: names, members, mayWrite, mine, today: this.clock.today(), ...form };
    return renderPage(ctx, title, <RoundPage {...props} />);
  }
}

/** Of which Kreis a form speaks; undefined for the reader's own. */
function kreisOf(body: FormValues): string | undefined {
  return textValue(body['kreis']) || undefined;
}

function roundPath(kreis: string | undefined): string {
  return kreis === undefined ? '/round' : `/round?kreis=${encodeURIComponent(kreis)}`;
}

function withDay(
  body: FormValues,
  name: string,
  rest: Readonly<Record<string, unknown>>,
): { readonly plain: Record<string, unknown>; readonly wrongDay: readonly FieldError[] } {
  const day = readDate(body, name);
  return {
    plain: filled({ ...rest, [name]: day.ok ? day.value : undefined }),
    wrongDay: day.ok ? [] : [{ pointer: `/${name}`, code: 'not_a_day' }],
  };
}
