import { Body, Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BaSearchClient, SEARCH_RADII } from '../courses/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { Allow } from '../platform/auth/index.js';
import type { FieldError } from '../platform/http/index.js';
import type { FormValues } from '../web/components/index.js';
import { attempt, Html, seeOther, textValue, Visited, type Visit } from '../web/shell/index.js';
import { ImportScreens } from './import-screens.js';
import { ImportService } from './import.service.js';

/** Courses from the search of the Bundesagentur: what it answers is a list like any other. */
@ApiExcludeController()
@Controller('imports/course-search')
export class CourseSearchPages {
  constructor(
    private readonly imports: ImportService,
    private readonly screens: ImportScreens,
    private readonly search: BaSearchClient,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Post()
  @Allow('course:import')
  @Html()
  async ask(@Visited() { actor, ctx, reply }: Visit, @Body() body: FormValues): Promise<string> {
    const again = (errors: readonly FieldError[]): Promise<string> => {
      void reply.status(422);
      const values = { ...body, kind: 'courses' };
      return this.screens.start(ctx, actor, { values, errors });
    };
    const place = await this.labourMarket.placeOf(textValue(body['plz']) ?? '');
    if (!place) return again([{ pointer: '/plz', code: 'unknown_reference' }]);
    const radiusKm = SEARCH_RADII.find((km) => String(km) === body['radius']) ?? SEARCH_RADII[0];
    const found = await this.search.search({ place, radiusKm });
    if (found.length === 0) return again([{ pointer: '/plz', code: 'nothing_found' }]);
    const content = [Buffer.from(JSON.stringify(found))];
    const made = await attempt(() =>
      this.imports.upload(actor, 'courses', `Kurssuche ${place.place}.json`, content),
    );
    return made.ok ? seeOther(reply, `/imports/${made.value.id}/preview`) : again(made.error.errors);
  }
}
