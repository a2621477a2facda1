import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor, Public, SYSTEM } from '../../src/platform/auth/index.js';
import { Database } from '../../src/platform/database/index.js';
import { AppError, IdParam, IsDay, IsId, LARGE_UPLOAD, SafeText } from '../../src/platform/http/index.js';

export class NoteLanguageDto {
  @IsIn(['de', 'en', 'ar'])
  language: string;

  @IsInt()
  @Min(0)
  @Max(6)
  level: number;
}

export class NoteDto {
  @SafeText(20)
  title: string;

  @IsDay()
  day: string;

  @IsOptional()
  @IsId()
  about?: string;

  @IsOptional()
  @SafeText(200, { multiline: true, min: 0 })
  text?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => NoteLanguageDto)
  languages?: NoteLanguageDto[];
}

export class PageDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  page?: number;
}

export class MessageDto {
  @SafeText(50)
  message: string;
}

/** Endpoints that exist for the tests of the platform only. */
@Controller()
export class TryItController {
  constructor(private readonly database: Database) {}

  @Post('api/v1/notes')
  @Allow('person:write')
  @ApiOperation({ summary: 'Keeps a note' })
  async create(@CurrentActor() actor: Actor, @Body() note: NoteDto): Promise<{ id: string; title: string }> {
    const id = randomUUID();
    await this.database.transaction(actor, (tx) =>
      tx.query(`INSERT INTO effect_done (key) VALUES ($1)`, [`note/${note.title}/${id}`]),
    );
    return { id, title: note.title };
  }

  @Get('api/v1/notes')
  @Public()
  @ApiOperation({ summary: 'Lists notes' })
  list(@Query() query: PageDto): { page: number } {
    return { page: query.page ?? 1 };
  }

  @Get('api/v1/notes/:id')
  @Allow('person:read')
  @ApiOperation({ summary: 'Shows a note' })
  one(@IdParam() id: string): never {
    throw new AppError('not_found', { params: { id } });
  }

  @Delete('api/v1/notes/:id')
  @ApiOperation({ summary: 'Has no permission tag, so nobody may call it' })
  untagged(): string {
    return 'deleted';
  }

  @Get('api/v1/broken')
  @Public()
  @ApiOperation({ summary: 'Fails with a text that must not get out' })
  broken(): never {
    throw new Error('canary-4711 in a message');
  }

  @Get('api/v1/sql')
  @Public()
  @ApiOperation({ summary: 'Sends nonsense to the database' })
  async sql(): Promise<unknown> {
    return this.database.read(SYSTEM, (tx) => tx.query(`SELECT 'canary-4711' FROM no_such_table`));
  }

  @Get('api/v1/slow')
  @Public()
  @ApiOperation({ summary: 'Takes half a second in the database' })
  async slow(): Promise<{ done: boolean }> {
    await this.database.read(SYSTEM, (tx) => tx.query('SELECT pg_sleep(0.5)'));
    return { done: true };
  }

  @Get('api/v1/who')
  @Public()
  @ApiOperation({ summary: 'Tells who acts' })
  who(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  /** Stands in for sign-in, which is the access module's. */
  @Post('api/v1/become')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Signs a test account in' })
  become(@Req() request: FastifyRequest): void {
    request.session.actor = {
      kind: 'member',
      id: request.headers['x-member'] === undefined ? randomUUID() : String(request.headers['x-member']),
      orgId: randomUUID(),
      orgKind: 'helper_group',
      role: 'volunteer',
      personId: null,
    };
  }

  @Post('api/v1/table')
  @Public()
  @RouteConfig(LARGE_UPLOAD)
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes what a slow line brings' })
  table(): void {
    // Nothing is kept.
  }

  @Get('page')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  page(@Res({ passthrough: true }) reply: FastifyReply): string {
    return `<!doctype html><form method="post"><input name="_csrf" value="${reply.generateCsrf()}"></form>`;
  }

  @Post('page')
  @Public()
  post(@Body() body: MessageDto): string {
    return body.message;
  }

  @Get('page/broken')
  @Public()
  brokenPage(): never {
    throw new AppError('forbidden');
  }
}
