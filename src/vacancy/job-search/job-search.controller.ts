import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { CreateVacancyDto } from '../vacancy.dto.js';
import { VacancyView, vacancyView } from '../vacancy.view.js';
import { JOB_RADII, JobSearchClient } from './job-search.client.js';
import { JobHitPageView, JobSearchDto, JobView } from './job-search.dto.js';
import { JobTakeoverService } from './job-takeover.service.js';

@ApiTags('vacancies')
@Controller('api/v1/job-search')
export class JobSearchController {
  constructor(
    private readonly jobs: JobSearchClient,
    private readonly takeovers: JobTakeoverService,
  ) {}

  @Get()
  @Allow('job-search:read')
  @ApiOperation({ summary: 'Searches the job search of the Bundesagentur; off without a key' })
  async search(@CurrentActor() actor: Actor, @Query() query: JobSearchDto): Promise<JobHitPageView> {
    const { what, where, radius = JOB_RADII[1], page = 1 } = query;
    const { hits, total } = await this.jobs.search({ what, where, radiusKm: radius, page });
    const refs = hits.map(({ ref }) => ref);
    const taken = await this.takeovers.taken(actor, refs);
    return { items: hits.map((hit) => ({ ...hit, vacancyId: taken.get(hit.ref) ?? null })), total };
  }

  @Get(':ref')
  @Allow('job-search:read')
  @ApiOperation({ summary: 'One posting of that search' })
  async show(@Param('ref') ref: string): Promise<JobView> {
    return this.jobs.job(ref);
  }

  @Post(':ref/vacancy')
  @Allow('job-search:read')
  @ApiOperation({
    summary: 'Takes a posting over as a vacancy of a firm; it is held until a person looks at it',
  })
  async take(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: CreateVacancyDto,
  ): Promise<VacancyView> {
    await this.jobs.job(ref);
    return vacancyView(await this.takeovers.take(actor, ref, body));
  }
}
