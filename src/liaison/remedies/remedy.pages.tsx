import { Body, Controller, Get, OnModuleInit, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import { PersonPanels, PersonService } from '../../profile/index.js';
import { readDate } from '../../web/components/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Html,
  Visited,
  type Visit,
} from '../../web/shell/index.js';
import { RemedyList } from './pages/remedy-list.js';
import { RemedyPage } from './pages/remedy-page.js';
import { RemedyDto } from './remedy.dto.js';
import { RemedyService } from './remedy.service.js';

/** Pages of remedy clocks for desk and person. */
@ApiExcludeController()
@Controller()
export class RemedyPages implements OnModuleInit {
  constructor(
    private readonly remedies: RemedyService,
    private readonly people: PersonService,
    private readonly panels: PersonPanels,
  ) {}

  onModuleInit(): void {
    this.panels.add(27, async (ctx, actor, { id }) => {
      if (!mayUse(actor, 'person:write')) return null;
      const [first] = await this.remedies.list(actor, id);
      const day = first?.firstDay;
      return (
        <p>
          <a href={`/people/${id}/remedies`}>{ctx.t('remedies.title')}</a>
          {day && `: ${ctx.t('remedies.until', { day: ctx.format.day(day) })}`}
        </p>
      );
    });
  }

  @Get('remedies')
  @Allow('person:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    const remedies = await this.remedies.list(actor, null);
    return renderPage(ctx, { title: ctx.t('remedies.title') }, <RemedyList remedies={remedies} />);
  }

  @Get('people/:id/remedies')
  @Allow('person:write')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.page({ actor, ctx }, id, {}, []);
  }

  @Post('people/:id/remedies')
  @Allow('person:write')
  @Html()
  async add(
    @Visited() { actor, ctx, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.page({ actor, ctx }, id, body, errors);
    };
    const dispatched = readDate(body, 'dispatchedOn');
    const received = readDate(body, 'receivedOn');
    if (!dispatched.ok) return again([{ pointer: '/dispatchedOn', code: 'not_a_day' }]);
    if (!received.ok) return again([{ pointer: '/receivedOn', code: 'not_a_day' }]);
    const input = await checkInput(
      RemedyDto,
      filled({
        ...{ matter: textValue(body['matter']), channel: textValue(body['channel']) },
        ...{ dispatchedOn: dispatched.value, receivedOn: received.value },
        ...{ instruction: textValue(body['instruction']), companion: textValue(body['companion']) },
      }),
    );
    if (!input.ok) return again(input.error);
    const { receivedOn = null, companion = '', ...rest } = input.value;
    const done = await attempt(() => this.remedies.add(actor, id, { ...rest, receivedOn, companion }));
    if (!done.ok) return again(done.error.errors);
    return seeOther(reply, `/people/${id}/remedies`);
  }

  @Post('remedies/:id/close')
  @Allow('person:write')
  async close(@Visited() { actor, ctx, request, reply }: Visit, @IdParam() id: string): Promise<string> {
    await this.remedies.close(actor, id);
    setFlash(request, { kind: 'done', text: ctx.t('remedies.closed') });
    return seeOther(reply, actor.kind === 'person' ? '/requests' : '/remedies');
  }

  private async page(
    { actor, ctx }: Pick<Visit, 'actor' | 'ctx'>,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const person = await this.people.get(actor, id);
    const remedies = await this.remedies.list(actor, id);
    const props = { personId: id, personName: person.displayName, remedies, values, errors };
    return renderPage(ctx, { title: ctx.t('remedies.title') }, <RemedyPage {...props} />);
  }
}
