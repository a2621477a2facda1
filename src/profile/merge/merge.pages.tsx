import { Body, Controller, Get, OnModuleInit, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CHOSEN_FIELDS } from '../../domain/profile-merge/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { type FieldError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  Html,
  pageNumber,
  renderPage,
  seeOther,
  setFlash,
  textValue,
  Visited,
} from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { PersonPanels } from '../person-panels.js';
import { PersonScreens } from '../person-screens.js';
import { DistinctPairs } from './distinct-pairs.service.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergeReader } from './merge-reader.js';
import { recordOf } from './merge-record.js';
import { MergeUndo } from './merge-undo.service.js';
import { MergeChoicesDto } from './merge.dto.js';
import { MergeService } from './merge.service.js';
import { ComparePage } from './pages/compare-page.js';
import { DuplicatesPage, TwinCard } from './pages/duplicates-page.js';
import { FACT_LABELS } from './pages/fact-values.js';
import { MergedPage } from './pages/merged-page.js';

const PAGE_SIZE = 20;
/** Twins named on the page of a person. */
const NAMED = 5;

/** Where a desk finds records that are one person's, compares them and makes them one, or two again. */
@ApiExcludeController()
@Controller('people')
export class MergePages implements OnModuleInit {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly distinct: DistinctPairs,
    private readonly reader: MergeReader,
    private readonly merges: MergeService,
    private readonly undoing: MergeUndo,
    private readonly screens: PersonScreens,
    private readonly labourMarket: LabourMarketService,
    private readonly panels: PersonPanels,
  ) {}

  onModuleInit(): void {
    this.panels.add(1, async (_ctx, actor, person) => {
      if (!mayUse(actor, 'person:merge') || person.orgId !== actor.orgId) return null;
      const { items } = await this.duplicates.list(actor, { limit: NAMED, offset: 0 }, person.id);
      return items.length === 0 ? null : <TwinCard person={person} pairs={items} />;
    });
  }

  @Get('duplicates')
  @Allow('person:merge')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @Query('page') asked: unknown): Promise<string> {
    const page = pageNumber(asked);
    const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
    const { items: pairs, total } = await this.duplicates.list(actor, part);
    const [merges, distinct] = [await this.reader.open(actor), await this.distinct.count(actor)];
    return renderPage(
      ctx,
      { title: ctx.t('merges.list_title'), section: 'people' },
      <DuplicatesPage {...{ pairs, total, page, merges, distinct }} pageSize={PAGE_SIZE} />,
    );
  }

  @Get(':id/merge/:otherId')
  @Allow('person:merge')
  @Html()
  async compare(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
  ): Promise<string> {
    return this.comparePage(visit, id, otherId, {}, []);
  }

  @Post(':id/merge/:otherId')
  @Allow('person:merge')
  @Html()
  async merge(
    @Visited() visit: Visit,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
    @Body() body: FormValues,
  ): Promise<string> {
    const given = Object.fromEntries(CHOSEN_FIELDS.map((field) => [field, textValue(body[field])]));
    const choices = await checkInput(MergeChoicesDto, filled(given));
    const made = choices.ok
      ? await attempt(() => this.merges.merge(visit.actor, id, otherId, choices.value))
      : null;
    if (made?.ok) return seeOther(visit.reply, `/people/merges/${made.value}`);
    void visit.reply.status(422);
    const errors = made ? made.error.errors : choices.ok ? [] : choices.error;
    return this.comparePage(visit, id, otherId, body, errors);
  }

  @Get('merges/:id')
  @Allow('person:merge')
  @Html()
  async show(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    return this.mergedPage(visit, id, null);
  }

  @Post('merges/:id/undo')
  @Allow('person:merge')
  @Html()
  async undo(@Visited() visit: Visit, @IdParam() id: string): Promise<string> {
    const { ctx, request, reply } = visit;
    const undone = await attempt(() => this.undoing.undo(visit.actor, id));
    if (!undone.ok) {
      void reply.status(422);
      return this.mergedPage(visit, id, undone.error.errors[0]?.code ?? 'refused');
    }
    const facts = undone.value.map((field) => ctx.t(FACT_LABELS[field]));
    const newer = facts.length > 0 ? ` ${ctx.t('merges.newer_stays', { facts: facts.join(', ') })}` : '';
    setFlash(request, { kind: 'done', text: `${ctx.t('merges.is_undone')}${newer}` });
    return seeOther(reply, '/people/duplicates');
  }

  private async mergedPage({ actor, ctx }: Visit, id: string, problem: string | null): Promise<string> {
    const merge = await this.reader.get(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('merges.is_merged'), section: 'people' },
      <MergedPage merge={merge} problem={problem} />,
    );
  }

  private async comparePage(
    { actor, ctx }: Visit,
    keptId: string,
    goneId: string,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { kept, gone, conflicts, blocked } = await this.reader.compare(actor, keptId, goneId);
    const recognised = [...kept.recognitions, ...gone.recognitions].map(({ kldb5 }) => kldb5);
    const names = await this.screens.names([kept, gone], ctx.locale, recognised);
    const skills = await this.labourMarket.skillLabels([...kept.skills, ...gone.skills], ctx.locale);
    return renderPage(
      ctx,
      { title: ctx.t('merges.compare_title'), section: 'people' },
      <ComparePage
        {...{ keptId, goneId, conflicts, blocked, values, errors }}
        kept={recordOf(kept)}
        gone={recordOf(gone)}
        names={{ ...names, skillName: (skill) => skills.get(skill) ?? skill }}
      />,
    );
  }
}
