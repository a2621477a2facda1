import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { SharedSeatsView, WaitingView } from './waiting.dto.js';
import { WaitingService } from './waiting.service.js';

/** What a desk sees of all its people's courses at once, for programs. */
@ApiTags('language plan')
@Controller('api/v1/courses')
export class WaitingController {
  constructor(private readonly waiting: WaitingService) {}

  @Get('waiting')
  @Allow('course:waiting')
  @ApiOperation({ summary: 'Who of the desk waits for which course, and who for none' })
  @ApiOkResponse({ type: WaitingView })
  async list(@CurrentActor() actor: Actor): Promise<WaitingView> {
    const { courses, without } = await this.waiting.list(actor);
    return {
      courses: courses.map(({ run, people }) => ({
        ...{ run: run.id, seats: run.seats, registerBy: run.registerBy },
        people: people.map(({ person, level, qualifiedOn }) => ({
          ...{ personId: person.id, level, on: qualifiedOn },
        })),
      })),
      without: without.map(({ id }) => id),
    };
  }

  @Get(':id/seats')
  @Allow('course:waiting')
  @ApiOperation({ summary: 'How the seats of a course are best shared among those who wait for it' })
  @ApiOkResponse({ type: SharedSeatsView })
  async seats(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SharedSeatsView> {
    const { run, joint } = await this.waiting.share(actor, id);
    const { exact, gap } = joint;
    return {
      ...{ run: run.id, seats: run.seats, exact, gap: { ...gap } },
      people: joint.assignments.map(({ id: personId, plan }) => ({
        personId,
        gets: plan === null ? 'none' : plan.runs.includes(run.id) ? 'this' : 'other',
        runs: [...(plan?.runs ?? [])],
        on: plan?.qualifiedOn ?? null,
      })),
    };
  }
}
