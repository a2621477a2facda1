import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Html, renderPage, Visited, type Visit } from '../../web/shell/index.js';
import { BackgroundService } from '../background/background.service.js';
import { SkillCardService } from '../cards/skill-card.service.js';
import { profileOf, sectionOf } from '../person-place.js';
import { PersonScreens } from '../person-screens.js';
import { PersonService } from '../person.service.js';
import { SheetPage } from './sheet-page.js';

/** The profile on one page of paper, at one address for the person and for the desk that keeps the case. */
@ApiExcludeController()
@Controller('people/:id/sheet')
export class SheetPages {
  constructor(
    private readonly people: PersonService,
    private readonly cards: SkillCardService,
    private readonly background: BackgroundService,
    private readonly screens: PersonScreens,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** German unless `own` asks for the reader's language: the paper goes to a German firm. */
  @Get()
  @Allow('person:read')
  @Html()
  async show(
    @Visited() { actor, ctx, request }: Visit,
    @IdParam() id: string,
    @Query('own') own: unknown,
  ): Promise<string> {
    const person = await this.people.get(actor, id);
    const locale = own === '1' ? ctx.locale : 'de';
    const background = await this.background.read(actor, id);
    const codes = [...background.work, ...background.qualifications].map(({ kldb }) => kldb);
    const names = await this.screens.names([person], locale, codes);
    const skillNames = await this.cards.names(actor, person, locale);
    const origin = this.config.http.publicUrl ?? `${request.protocol}://${request.host}`;
    return renderPage(
      ctx,
      { title: ctx.t('sheet.title'), section: sectionOf(actor) },
      <SheetPage
        {...{ person, locale, skillNames, ...background }}
        {...{ occupationTitle: names.occupationTitle, placeName: names.placeName(person.plz) }}
        back={profileOf(actor, id)}
        url={`${origin}/people/${id}/sheet`}
        today={this.clock.today()}
      />,
    );
  }
}
