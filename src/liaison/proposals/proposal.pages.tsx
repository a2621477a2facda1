import { Body, Controller, Get, OnModuleInit, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldError, IdParam } from '../../platform/http/index.js';
import { personNames, PersonPanels } from '../../profile/index.js';
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
import { ProposalOutcomeDto, ProposalDto } from './proposal.dto.js';
import { ProposalService } from './proposal.service.js';
import { PersonProposals, ProposalList } from './proposal-views.js';

/** Pages of official proposals; what the portal suggests has pages of its own. */
@ApiExcludeController()
@Controller()
export class ProposalPages implements OnModuleInit {
  constructor(
    private readonly proposals: ProposalService,
    private readonly database: Database,
    private readonly panels: PersonPanels,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.panels.add(26, async (ctx, actor, { id }) => {
      if (!mayUse(actor, 'liaison:read') || actor.role === 'caseworker') return null;
      const { length: count } = await this.proposals.list(actor, { personId: id, soon: true });
      return (
        <p>
          <a href={`/people/${id}/proposals`}>{ctx.t('proposals.title')}</a>
          {count > 0 && `: ${ctx.t('proposals.waiting', { count })}`}
        </p>
      );
    });
  }

  @Get('proposals')
  @Allow('liaison:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('only') only: unknown): Promise<string> {
    const soon = only === 'soon';
    const items = await this.proposals.list(actor, { personId: null, soon });
    const props = { items, soon, today: this.clock.today() };
    return renderPage(
      ctx,
      { title: ctx.t('proposals.title'), section: 'requests' },
      <ProposalList {...props} />,
    );
  }

  @Get('people/:id/proposals')
  @Allow('liaison:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    return this.page({ actor, ctx }, id, {}, []);
  }

  @Post('people/:id/proposals')
  @Allow('liaison:write', 'self:write')
  @Html()
  async add(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      return this.page({ actor, ctx }, id, body, errors);
    };
    const [proposed, answer] = [readDate(body, 'proposedOn'), readDate(body, 'answerBy')];
    if (!proposed.ok) return again([{ pointer: '/proposedOn', code: 'not_a_day' }]);
    if (!answer.ok) return again([{ pointer: '/answerBy', code: 'not_a_day' }]);
    const input = await checkInput(
      ProposalDto,
      filled({
        ...{ title: textValue(body['title']), employer: textValue(body['employer']) },
        ...{ office: textValue(body['office']), proposedOn: proposed.value, answerBy: answer.value },
      }),
    );
    if (!input.ok) return again(input.error);
    const { answerBy = null, office = null, ...rest } = input.value;
    const done = await attempt(() => this.proposals.add(actor, id, { ...rest, answerBy, office }));
    if (!done.ok) return again(done.error.errors);
    setFlash(request, { kind: 'done', text: ctx.t('proposals.saved') });
    return seeOther(reply, `/people/${id}/proposals`);
  }

  @Post('proposals/:id/outcome')
  @Allow('liaison:write', 'self:write')
  async settle(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const input = await checkInput(ProposalOutcomeDto, filled({ outcome: textValue(body['outcome']) }));
    if (!input.ok) throw new AppError('invalid_input', { errors: input.error });
    const { personId } = await this.proposals.settle(actor, id, input.value.outcome);
    setFlash(request, { kind: 'done', text: ctx.t('proposals.settled') });
    return seeOther(reply, `/people/${personId}/proposals`);
  }

  private async page(
    { actor, ctx }: Pick<Visit, 'actor' | 'ctx'>,
    id: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const office = actor.role === 'caseworker';
    const offices = office ? null : await this.proposals.offices(actor, id);
    // An office sees the name while a grant lets it; row-level security decides.
    const names = await this.database.read(actor, (tx) => personNames(tx, [id]));
    const personName = names.get(id);
    if (personName === undefined) throw new AppError('not_found');
    const items = await this.proposals.list(actor, { personId: id, soon: false });
    const mayAdd = mayUse(actor, 'liaison:write') || mayUse(actor, 'self:write');
    const list = { items, offices, mayAdd, today: this.clock.today() };
    const props = { personId: id, personName, ...list, values, errors };
    return renderPage(
      ctx,
      { title: ctx.t('proposals.title'), section: 'requests' },
      <PersonProposals {...props} />,
    );
  }
}
