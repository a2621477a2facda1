import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { OBSTACLES, type Obstacle } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, IsId, SafeText } from '../../platform/http/index.js';
import type { Round } from './round.service.js';

/** At which round, for an organisation that sits at several. */
function RoundOf(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      description: 'Kreis (AGS) of the round; the own one unless named',
      example: '09188',
    }),
    IsOptional(),
    Matches(/^\d{5}$/),
  );
}

export class RoundTaskDto {
  @SafeText(200)
  what: string;

  /** Organisation of the Kreis that does it. */
  @IsId()
  orgId: string;

  @IsDay()
  dueOn: LocalDate;

  @RoundOf()
  kreis?: string;
}

export class RoundTaskDoneDto {
  @ApiProperty()
  @IsBoolean()
  done: boolean;
}

export class RoundMinutesDto {
  @IsDay()
  day: LocalDate;

  @SafeText(4000, { multiline: true })
  text: string;

  @RoundOf()
  kreis?: string;
}

export class RoundQuery {
  @RoundOf()
  kreis?: string;
}

export class ObstacleCountView {
  @ApiProperty({ enum: OBSTACLES })
  obstacle: Obstacle;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'rounded; null: fewer than five, or it would give such a one away',
  })
  count: number | null;
}

export class RoundTaskView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  what: string;

  @ApiProperty({ description: 'organisation that does it' })
  organisation: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn: string | null;
}

export class RoundMinutesView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty()
  text: string;
}

export class RoundView {
  @ApiProperty({ description: 'Kreis' })
  ags: string;

  @ApiProperty({
    type: String,
    isArray: true,
    description: 'Kreise at whose round the reader sits, the own first',
  })
  kreise: string[];

  @ApiProperty({ type: ObstacleCountView, isArray: true })
  obstacles: ObstacleCountView[];

  @ApiProperty({ type: RoundTaskView, isArray: true })
  tasks: RoundTaskView[];

  @ApiProperty({ type: RoundMinutesView, isArray: true })
  minutes: RoundMinutesView[];
}

export function roundView({ ags, kreise, obstacles, tasks, minutes }: Round): RoundView {
  return {
    ags,
    kreise: [...kreise],
    obstacles: [...obstacles.counts],
    tasks: tasks.map(({ task: { id, what, dueOn, doneOn }, organisation }) => ({
      id,
      what,
      organisation,
      dueOn,
      doneOn,
    })),
    minutes: minutes.map(({ day, text }) => ({ day, text })),
  };
}
