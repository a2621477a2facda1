import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { toSchemaOrg } from '../../domain/course-feed/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor, Public } from '../../platform/auth/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { IdParam } from '../../platform/http/index.js';
import { CourseService } from '../course.service.js';
import { CourseImport } from './course-import.entity.js';
import { CourseFileDto, CourseImportView } from './import.dto.js';
import { CourseImportService } from './import.service.js';
import { publishedCourse } from './published.js';

const MOST_PUBLISHED = 1000;

@ApiTags('courses')
@Controller('api/v1')
export class CourseImportController {
  constructor(
    private readonly imports: CourseImportService,
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

  @Post('course-imports')
  @Allow('course:import')
  @ApiOperation({ summary: 'Reads a list of courses and judges each row; the catalogue stays as it is' })
  async check(@CurrentActor() actor: Actor, @Body() body: CourseFileDto): Promise<CourseImportView> {
    return importView(
      await this.imports.check(actor, body.fileName, Buffer.from(body.content, 'base64'), '/content'),
    );
  }

  @Get('course-imports/:id')
  @Allow('course:import')
  @ApiOperation({ summary: 'An import of the own organisation with its rows' })
  async one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CourseImportView> {
    return importView(await this.imports.get(actor, id));
  }

  @Post('course-imports/:id/commit')
  @Allow('course:import')
  @HttpCode(200)
  @ApiOperation({ summary: 'Enters the rows without faults, once' })
  async commit(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CourseImportView> {
    return importView(await this.imports.commit(actor, id));
  }
}

function importView({ id, format, state, rows, created, changed }: CourseImport): CourseImportView {
  return {
    ...{ id, format, state, created, changed },
    rows: rows.map(({ row, title, draft, faults, notes }) => ({
      ...{ row, title, good: draft !== null },
      faults: faults.map(({ pointer, code }) => ({ pointer, code })),
      notes: [...notes],
    })),
  };
}
