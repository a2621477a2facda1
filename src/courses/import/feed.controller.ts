import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { toSchemaOrg } from '../../domain/course-feed/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { CurrentActor, Public } from '../../platform/auth/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { CourseService } from '../course.service.js';
import { publishedCourse } from './published.js';

const MOST_PUBLISHED = 1000;

@ApiTags('courses')
@Controller('api/v1')
export class CourseFeedController {
  constructor(
    private readonly courses: CourseService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get('course-feed')
  @Public()
  @Header('content-type', 'application/ld+json; charset=utf-8')
  @ApiProduces('application/ld+json')
  @ApiOperation({ summary: 'The open courses as schema.org JSON-LD' })
  async feed(@CurrentActor() actor: Actor): Promise<string> {
    const { items } = await this.courses.list(actor, { target: null, limit: MOST_PUBLISHED, offset: 0 });
    const base = this.config.http.publicUrl ?? '';
    return JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': items.map((run) => toSchemaOrg(publishedCourse(run, base))),
    });
  }
}
