import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { LabourMarketService } from '../../labour-market/index.js';
import { LawService, ReviewRows } from '../../law/index.js';
import { PlacementListService } from '../../placement/index.js';
import { Allow, CurrentActor, mayUse, Public } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay, Clock } from '../../platform/clock/index.js';
import { PersonService } from '../../profile/index.js';
import { VacancyService } from '../../vacancy/index.js';
import { pageContext, renderPage, seeOther, shellSettings } from '../shell/index.js';
import type { PageContext } from '../shell/index.js';
import { DeskDayService, type Waiting } from './desk-day.service.js';
import { OfficeDayService } from './office-day.service.js';
import { DeskHome } from './pages/desk-home.js';
import { EmployerHome } from './pages/employer-home.js';
import { Landing } from './pages/landing.js';
import { OfficeTiles } from './pages/office-tiles.js';
import { PlainHome } from './pages/plain-home.js';
import { SearchPage } from './pages/search-page.js';

const HTML = 'text/html; charset=utf-8';
/** Where a signed-in person begins. */
const PERSON_HOME = '/me/plan';
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
  ) {}

  @Get()
  @Public()
  @Header('content-type', HTML)
  async home(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (actor.role === 'person') return seeOther(reply, PERSON_HOME);
    const ctx = pageContext(request, reply);
    return homePage(ctx, actor, await this.bodyFor(actor));
  }

  @Get('search')
  @Allow('person:write')
  @Header('content-type', HTML)
  async search(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('q') q: unknown,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
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
      case 'mentor':
        return (
          <>
            <DeskHome
              day={await this.day.of(actor)}
              today={this.clock.today()}
              dayOf={berlinDay}
              mayDecide={mayUse(actor, 'vacancy:check')}
              mayPost={mayUse(actor, 'vacancy:write')}
            />
            <OfficeTiles waiting={await this.office.of(actor)} />
            {mayUse(actor, 'law:read') && <ReviewRows items={this.law.overdue()} />}
          </>
        );
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
            <PlainHome role={actor.role} />
            {actor.role === 'caseworker' && <OfficeTiles waiting={await this.office.of(actor)} />}
            {mayUse(actor, 'law:read') && <ReviewRows items={this.law.overdue()} />}
          </>
        );
      case 'person':
      case null: {
        const { demo, demoLogins } = shellSettings();
        return <Landing logins={demo ? demoLogins : []} />;
      }
    }
  }
}

function homePage(ctx: PageContext, actor: Actor, body: VNode): string {
  const title = ctx.t(actor.role === null ? 'access.landing_title' : 'shell.nav_home');
  return renderPage(ctx, actor.role === null ? { title } : { title, section: 'home' }, body);
}
