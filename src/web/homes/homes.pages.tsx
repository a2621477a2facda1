import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { LabourMarketService } from '../../labour-market/index.js';
import { LawService, ReviewRows } from '../../law/index.js';
import { OutreachService } from '../../mentoring/index.js';
import { daysBetween } from '../../domain/shared/index.js';
import { PlacementListService } from '../../placement/index.js';
import { Allow, mayUse, Public } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay, Clock } from '../../platform/clock/index.js';
import { PersonService, UNCONFIRMED_DAYS } from '../../profile/index.js';
import { VacancyService } from '../../vacancy/index.js';
import { renderPage, shellSettings, Html, Visited, type Visit } from '../shell/index.js';
import type { PageContext } from '../shell/index.js';
import { DeskDayService, type Waiting } from './desk-day.service.js';
import { OfficeDayService } from './office-day.service.js';
import { DeskHome } from './pages/desk-home.js';
import { EmployerHome } from './pages/employer-home.js';
import { Landing } from './pages/landing.js';
import { NextVisit } from './pages/next-visit.js';
import { asksToAct, OfficeTiles } from './pages/office-tiles.js';
import { PersonHome } from './pages/person-home.js';
import { PlainHome } from './pages/plain-home.js';
import { SearchPage } from './pages/search-page.js';

const MOST_VACANCIES = 50;
const FOUND = { limit: 8, offset: 0 } as const;
const NOTHING: Waiting<never> = { items: [], total: 0 };

/** The first page of each role, and the search of the desk. */
@ApiExcludeController()
@Controller()
export class HomesPages {
  constructor(
    private readonly day: DeskDayService,
    private readonly people: PersonService,
    private readonly vacancies: VacancyService,
    private readonly placements: PlacementListService,
    private readonly labourMarket: LabourMarketService,
    private readonly law: LawService,
    private readonly clock: Clock,
    private readonly office: OfficeDayService,
    private readonly outreach: OutreachService,
  ) {}

  @Get()
  @Public()
  @Html()
  async home(@Visited() { actor, ctx }: Visit): Promise<string> {
    return homePage(ctx, actor, await this.bodyFor(actor));
  }

  @Get('search')
  @Allow('person:write')
  @Html()
  async search(@Visited() { actor, ctx }: Visit, @Query('q') q: unknown): Promise<string> {
    const text = typeof q === 'string' ? q.trim().slice(0, 80).replaceAll('\0', '') : '';
    const asked = text !== '';
    const people = asked ? await this.people.list(actor, { text, ...FOUND }) : NOTHING;
    const vacancies = asked ? await this.vacancies.list(actor, { text, scope: 'open', ...FOUND }) : NOTHING;
    const places = asked ? await this.labourMarket.searchPlaces(text, FOUND.limit) : [];
    return renderPage(
      ctx,
      { title: ctx.t('home.search_title') },
      <SearchPage {...{ text, people, vacancies, places }} />,
    );
  }

  private async bodyFor(actor: Actor): Promise<VNode> {
    switch (actor.role) {
      case 'volunteer':
      case 'desk_lead':
      case 'mentor': {
        const waiting = await this.office.of(actor);
        return (
          <>
            <DeskHome
              further={waiting.filter(asksToAct).reduce((sum, { count }) => sum + count, 0)}
              day={await this.day.of(actor)}
              today={this.clock.today()}
              dayOf={berlinDay}
              mayDecide={mayUse(actor, 'vacancy:check')}
              mayPost={mayUse(actor, 'vacancy:write')}
            />
            <OfficeTiles waiting={waiting} />
            <NextVisit visits={await this.outreach.list(actor, 'coming')} />
            {mayUse(actor, 'law:read') && <ReviewRows items={this.law.overdue()} />}
          </>
        );
      }
      case 'employer_editor': {
        const own = { text: '', scope: 'mine', limit: MOST_VACANCIES, offset: 0 } as const;
        const { items } = await this.vacancies.list(actor, own);
        return (
          <>
            <EmployerHome vacancies={items} waiting={await this.placements.waitingAtFirm(actor)} />
            <OfficeTiles waiting={await this.office.of(actor)} />
          </>
        );
      }
      case 'provider_editor':
      case 'caseworker':
      case 'municipal_reader':
      case 'auditor':
      case 'operator':
        return (
          <>
            <PlainHome role={actor.role}>
              {(actor.role === 'caseworker' ||
                actor.role === 'municipal_reader' ||
                actor.role === 'operator') && <OfficeTiles waiting={await this.office.of(actor)} />}
            </PlainHome>
            {mayUse(actor, 'law:read') && <ReviewRows items={this.law.overdue()} />}
          </>
        );
      case 'person':
        return this.ownDay(actor);
      case null: {
        const { demo, demoLogins } = shellSettings();
        return <Landing logins={demo ? demoLogins : []} />;
      }
    }
  }

  private async ownDay(actor: Actor): Promise<VNode> {
    const own = actor.personId === null ? null : await this.people.get(actor, actor.personId);
    const age = own === null ? 0 : daysBetween(own.confirmedOn, this.clock.today());
    return (
      <PersonHome
        today={this.clock.today()}
        waiting={await this.office.of(actor)}
        paperUntil={own?.statusFacts.titleValidUntil ?? null}
        profileAge={age > UNCONFIRMED_DAYS ? age : null}
      />
    );
  }
}

function homePage(ctx: PageContext, actor: Actor, body: VNode): string {
  const title = ctx.t(actor.role === null ? 'access.landing_title' : 'shell.nav_home');
  return renderPage(ctx, actor.role === null ? { title } : { title, section: 'home' }, body);
}
