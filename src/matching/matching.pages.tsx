import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MATCH_KINDS } from '../domain/matching/index.js';
import { lookUp } from '../domain/shortage/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Allow, mayUse } from '../platform/auth/index.js';
import { AppError, IdParam } from '../platform/http/index.js';
import { renderPage, Html, Visited, type Visit } from '../web/shell/index.js';
import type { PageContext } from '../web/shell/index.js';
import { AudienceService } from './audience.service.js';
import { MatchingService } from './matching.service.js';
import { ExplanationPage } from './pages/explanation.js';
import { PeopleMatches } from './pages/people-matches.js';
import { VacancyMatches } from './pages/vacancy-matches.js';

/** Ranked lists for desks, firms and the person herself. */
@ApiExcludeController()
@Controller()
export class MatchingPages {
  constructor(
    private readonly matching: MatchingService,
    private readonly audience: AudienceService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get('people/:id/matches')
  @Allow('match:read')
  @Html()
  async vacancies(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Query('kind') kind: unknown,
  ): Promise<string> {
    return this.listPage(ctx, actor, id, kind, `/people/${id}`);
  }

  @Get('me/matches')
  @Allow('self:read')
  @Html()
  async mine(@Visited() { actor, ctx }: Visit, @Query('kind') kind: unknown): Promise<string> {
    return this.listPage(ctx, actor, ownId(actor), kind, '/me');
  }

  @Get('people/:id/matches/:vacancyId')
  @Allow('match:read')
  @Html()
  async explain(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.explainPage(ctx, actor, id, vacancyId, `/people/${id}`);
  }

  @Get('me/matches/:vacancyId')
  @Allow('self:read')
  @Html()
  async explainMine(
    @Visited() { actor, ctx }: Visit,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<string> {
    return this.explainPage(ctx, actor, ownId(actor), vacancyId, '/me');
  }

  @Get('vacancies/:id/matches')
  @Allow('vacancy:write')
  @Html()
  async people(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const { vacancy, items, ...state } = await this.matching.peopleFor(actor, id);
    const seen = await this.audience.view(actor, items, ctx.locale);
    const places = await this.labourMarket.placeNames(items.map(({ person }) => person.plz));
    const skills = await this.labourMarket.skillLabels(
      vacancy.skills.map((skill) => skill.id),
      ctx.locale,
    );
    const source = await this.shortageSources(ctx);
    return renderPage(
      ctx,
      { title: ctx.t('matches.people_title', { title: vacancy.title }), section: 'vacancies' },
      <PeopleMatches
        {...{ vacancy, state }}
        people={seen}
        placeName={(plz) => places.get(plz) ?? plz}
        skillName={(skill) => skills.get(skill) ?? skill}
        shortageSource={source(vacancy.kldb, vacancy.ags)}
        mayPropose={mayUse(actor, 'placement:write') && actor.role !== 'employer_editor'}
      />,
    );
  }

  private async listPage(
    ctx: PageContext,
    actor: Actor,
    personId: string,
    asked: unknown,
    base: string,
  ): Promise<string> {
    const { person, items, ...state } = await this.matching.vacanciesFor(actor, personId);
    const openings = await this.matching.openings(actor, personId);
    const places = await this.labourMarket.placeNames(items.map(({ vacancy }) => vacancy.plz));
    const skills = await this.labourMarket.skillLabels(
      items.flatMap(({ vacancy }) => vacancy.skills.map((skill) => skill.id)),
      ctx.locale,
    );
    const kind = MATCH_KINDS.find((known) => known === asked) ?? null;
    return renderPage(
      ctx,
      {
        title: ctx.t('matches.title', { name: person.displayName }),
        section: base === '/me' ? 'jobs' : 'people',
        status: ctx.t('matches.count', { count: items.length }),
      },
      <VacancyMatches
        {...{ person, state, items, openings, kind, base }}
        placeName={(plz) => places.get(plz) ?? plz}
        skillName={(skill) => skills.get(skill) ?? skill}
        shortageSource={await this.shortageSources(ctx)}
        mayPropose={mayUse(actor, 'placement:write')}
        mayWatch={mayUse(actor, 'match:watch')}
        own={actor.kind === 'person'}
      />,
    );
  }

  private async explainPage(
    ctx: PageContext,
    actor: Actor,
    personId: string,
    vacancyId: string,
    base: string,
  ): Promise<string> {
    const { person, vacancy, explanation } = await this.matching.explainOne(actor, personId, vacancyId);
    const skills = await this.labourMarket.skillLabels(
      vacancy.skills.map((skill) => skill.id),
      ctx.locale,
    );
    const own = actor.kind === 'person';
    const text = own ? ctx.t('matches.interested') : ctx.t('matches.propose', { name: person.displayName });
    const proposal = mayUse(actor, 'placement:write')
      ? { action: `/people/${person.id}/placements`, vacancyId, text }
      : null;
    return renderPage(
      ctx,
      {
        title: ctx.t('matches.why_title', { name: person.displayName, title: vacancy.title }),
        section: own ? 'jobs' : 'people',
      },
      <ExplanationPage
        {...{ explanation, proposal }}
        personHref={own ? '/me/profile' : base}
        planHref={`${base}/plan/${vacancyId}`}
        fundingHref={`/people/${personId}/funding/${vacancyId}`}
        personName={person.displayName}
        vacancyTitle={vacancy.title}
        vacancyHref={`/vacancies/${vacancy.id}`}
        skillName={(skill) => skills.get(skill) ?? skill}
      />,
    );
  }

  /** Names the source, year and region of a regional figure, as every shown figure must. */
  private async shortageSources(ctx: PageContext): Promise<(kldb: string, ags: string) => string | null> {
    const tree = await this.labourMarket.shortageTree();
    return (kldb, ags) => {
      const found = lookUp(tree, kldb, ags);
      if (!found) return null;
      return ctx.t('matches.shortage_source', {
        source: ctx.text(`matches.origin_${found.record.origin}`) ?? found.record.origin,
        year: String(found.record.year),
        region: ctx.text(`matches.level_${found.regionLevel}`) ?? found.record.region,
      });
    };
  }
}

function ownId(actor: Actor): string {
  if (actor.personId === null) throw new AppError('not_found');
  return actor.personId;
}
