import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Public } from '../../platform/auth/index.js';
import { Html, renderPage, Visited, type Visit } from '../shell/index.js';
import { DataPage } from './data-page.js';

@ApiExcludeController()
@Controller('about/data')
export class DataPages {
  constructor(private readonly labourMarket: LabourMarketService) {}

  @Get()
  @Public()
  @Html()
  async show(@Visited() { ctx }: Visit): Promise<string> {
    const sources = await this.labourMarket.sources();
    return renderPage(ctx, { title: ctx.t('about.data_title') }, <DataPage sources={sources} />);
  }
}
