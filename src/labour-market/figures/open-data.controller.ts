import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isKreisAgs } from '../../domain/shared/index.js';
import { Public } from '../../platform/auth/index.js';
import { AppError } from '../../platform/http/index.js';
import { LabourMarketService } from '../labour-market.service.js';
import { FiguresService } from './figures.service.js';
import { OPEN_SCHEMA, openCsv, openJson } from './open-data.js';
import { ownCsv } from './own-csv.js';

const CSV = 'text/csv; charset=utf-8';

/** What is published, for programs; and the ratings of a Kreis in the columns in which they are imported. */
@ApiExcludeController()
@Controller('figures')
export class OpenDataController {
  constructor(
    private readonly figures: FiguresService,
    private readonly labourMarket: LabourMarketService,
  ) {}

  @Get('data.json')
  @Public()
  async json(): Promise<object> {
    return openJson(await this.figures.published());
  }

  @Get('schema.json')
  @Public()
  schema(): object {
    return OPEN_SCHEMA;
  }

  @Get('data.csv')
  @Public()
  @Header('content-type', CSV)
  @Header('content-disposition', 'attachment; filename="zugang-figures.csv"')
  async csv(): Promise<string> {
    return openCsv(await this.figures.published());
  }

  @Get('shortage.csv')
  @Public()
  @Header('content-type', CSV)
  @Header('content-disposition', 'attachment; filename="shortage_export.csv"')
  async ratings(@Query('ags') ags: unknown): Promise<string> {
    if (!isKreisAgs(ags) || !(await this.labourMarket.kreis(ags))) throw new AppError('not_found');
    return ownCsv(await this.labourMarket.regionalRatings(ags));
  }
}
