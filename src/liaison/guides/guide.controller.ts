import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PROCEDURE_GUIDES, stepTime } from '../../domain/liaison/index.js';
import { Public } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';

export class GuideStepView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['person', 'desk', 'employer', 'office'] })
  who: string;

  @ApiProperty({ type: String, isArray: true })
  papers: string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'count and unit, such as `2 weeks`; null: nobody sets a time',
  })
  time: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['law', 'usual'] })
  basis: string | null;
}

export class GuideView {
  @ApiProperty()
  kind: string;

  @ApiProperty({ type: GuideStepView, isArray: true })
  steps: GuideStepView[];

  @ApiProperty()
  source: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'day on which the law was read' })
  readOn: string | null;
}

@ApiTags('liaison')
@Controller('api/v1/guides')
export class GuideController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'How each kind of request goes: who, which paper, how long, what next' })
  @ApiOkResponse({ type: GuideView, isArray: true })
  list(): GuideView[] {
    const today = this.clock.today();
    return PROCEDURE_GUIDES.map(({ kind, steps, source, readOn }) => ({
      ...{ kind, source, readOn },
      steps: steps.map((step) => {
        const found = stepTime(kind, step, today);
        const time = found && `${String(found.time.count)} ${found.time.unit}`;
        return { id: step.id, who: step.who, papers: [...step.papers], time, basis: found?.basis ?? null };
      }),
    }));
  }
}
