import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  CARD_ANSWERS,
  type AnsweredSkill,
  type CardGroup,
  cardGroup,
} from '../../domain/skill-cards/index.js';
import { Allow } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError, IdParam } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import { isLocale, type Locale } from '../../web/i18n/index.js';
import { attempt, Html, renderPage, seeOther, setFlash, Visited } from '../../web/shell/index.js';
import type { PageContext, Visit } from '../../web/shell/index.js';
import { CardListPage, CardPage, CardPaper } from './card-pages.js';
import { profileOf, sectionOf } from '../person-place.js';
import { SkillCardService } from './skill-card.service.js';

/** The question cards of one person, at one address for her and for the desk that keeps the case. */
@ApiExcludeController()
@Controller('people/:id/cards')
export class SkillCardPages {
  constructor(
    private readonly cards: SkillCardService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('person:read')
  @Html()
  async list(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const found = await this.cards.cards(actor, id);
    return renderPage(
      ctx,
      { title: ctx.t('cards.title'), section: sectionOf(actor) },
      <CardListPage {...found} base={`/people/${id}/cards`} back={profileOf(actor, id)} />,
    );
  }

  @Get(':group')
  @Allow('person:write')
  @Html()
  async show(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Param('group') kldb3: string,
    @Query('beside') beside: unknown,
  ): Promise<string> {
    const group = known(kldb3);
    const { answers } = await this.cards.cards(actor, id);
    const values = Object.fromEntries(answers);
    return page(ctx, actor, group, id, values, besideLocale(ctx, beside), false);
  }

  @Post(':group')
  @Allow('person:write')
  @Html()
  async save(
    @Visited() { actor, ctx, request, reply }: Visit,
    @IdParam() id: string,
    @Param('group') kldb3: string,
    @Query('beside') beside: unknown,
    @Body() body: FormValues,
  ): Promise<string> {
    const group = known(kldb3);
    const answers = answered(group, body);
    const saved = answers.length === 0 ? null : await attempt(() => this.cards.answer(actor, id, answers));
    if (!saved?.ok) {
      void reply.status(422);
      return page(ctx, actor, group, id, body, besideLocale(ctx, beside), true);
    }
    setFlash(request, { kind: 'done', text: ctx.t('cards.saved') });
    return seeOther(reply, `/people/${id}/cards`);
  }

  @Get(':group/paper')
  @Allow('person:read')
  @Html()
  async paper(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Param('group') kldb3: string,
    @Query('beside') beside: unknown,
  ): Promise<string> {
    const group = known(kldb3);
    await this.cards.cards(actor, id);
    return renderPage(
      ctx,
      { title: group.name[ctx.locale], section: sectionOf(actor) },
      <CardPaper
        {...{ group, beside: besideLocale(ctx, beside), today: this.clock.today() }}
        back={`/people/${id}/cards/${group.kldb3}`}
      />,
    );
  }
}

function page(
  ctx: PageContext,
  actor: Actor,
  group: CardGroup,
  id: string,
  values: FormValues,
  beside: Locale,
  refused: boolean,
): string {
  return renderPage(
    ctx,
    { title: group.name[ctx.locale], section: sectionOf(actor) },
    <CardPage {...{ group, values, beside, refused }} base={`/people/${id}/cards`} />,
  );
}

/** @throws AppError `not_found` */
function known(kldb3: string): CardGroup {
  const group = cardGroup(kldb3);
  if (group === null) throw new AppError('not_found');
  return group;
}

function answered(group: CardGroup, body: FormValues): readonly AnsweredSkill[] {
  return group.cards.flatMap(({ skill }) => {
    const answer = CARD_ANSWERS.find((one) => one === body[skill]);
    return answer ? [{ skill, answer }] : [];
  });
}

/** The second language: as asked for, else German, and beside German Arabic, which most of the people asked read. */
function besideLocale({ locale }: PageContext, asked: unknown): Locale {
  if (isLocale(asked) && asked !== locale) return asked;
  return locale === 'de' ? 'ar' : 'de';
}
