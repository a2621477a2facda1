import { ApiProperty } from '@nestjs/swagger';

export class PlanStepView {
  @ApiProperty({ enum: ['apply', 'register', 'course', 'exam', 'result', 'work', 'ready'] })
  kind: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  run: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'office that decides on the application' })
  office: string | null;
}

export class PlanWayView {
  @ApiProperty({
    enum: ['best', 'cheaper', 'surer', 'beside_work', 'hire_first', 'other_certificate'],
  })
  kind: string;
  @ApiProperty({ type: String, isArray: true, description: 'ids of course runs in order' })
  runs: string[];
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty()
  costEur: number;
  @ApiProperty({ description: 'chance that all exams are passed, retakes in the plan included' })
  probability: number;
}

export class RejectedRunView {
  @ApiProperty({ format: 'uuid' })
  run: string;
  @ApiProperty()
  code: string;
}

export class PlanView {
  @ApiProperty({ enum: ['none_needed', 'path', 'no_path'] })
  state: string;
  @ApiProperty({ type: String, isArray: true, description: 'ids of course runs in order' })
  runs: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'at the earliest' })
  earliest: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: '80 % likely; null: never that likely',
  })
  likelyOn: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'where 80 % is never reached: the probability of ever getting there by this catalogue',
  })
  reachable: number | null;
  @ApiProperty({ type: Number, nullable: true })
  costEur: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'CEFR level as a number that the firm wants promised and no known run reaches in time: the path is to the level at which it begins',
  })
  promise: number | null;
  @ApiProperty({ type: PlanStepView, isArray: true })
  steps: PlanStepView[];
  @ApiProperty({ type: RejectedRunView, isArray: true, description: 'runs that cannot be the first step' })
  rejected: RejectedRunView[];
}

export class PlanWaysView {
  @ApiProperty({ type: PlanWayView, isArray: true, description: 'the best way first' })
  ways: PlanWayView[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'what a missed place or exam leads to',
  })
  mishaps: object[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'where no way exists: single changes that open one, by how much they open',
  })
  changes: object[];
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'where the way is never 80 % likely: single changes that raise the chance, and what is reached then',
  })
  raising: object[];
}

export class UnlockedVacancyView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  title: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

export class OpeningChangeView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what would be different' })
  change: object;
  @ApiProperty({ description: 'as the weight of the sequence' })
  weight: number;
  @ApiProperty({ description: 'vacancies here that it opens' })
  vacancies: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'day of the first of them' })
  from: string | null;
}

export class UnlockView {
  @ApiProperty({ type: String, isArray: true, description: 'ids of course runs in order' })
  runs: string[];
  @ApiProperty({ description: 'one for each vacancy, and up to one more by shortage' })
  weight: number;
  @ApiProperty({ type: UnlockedVacancyView, isArray: true })
  vacancies: UnlockedVacancyView[];
  @ApiProperty({
    type: OpeningChangeView,
    isArray: true,
    description: 'single changes that would open more, the one that opens most first',
  })
  changes: OpeningChangeView[];
}

export class PlanNoticeView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty({ format: 'uuid' })
  runId: string;
  @ApiProperty({ enum: ['cancelled', 'moved'] })
  kind: string;
  @ApiProperty({ description: 'CEFR level as a number' })
  level: number;
  @ApiProperty({ format: 'date' })
  oldOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null: no way known any more' })
  newOn: string | null;
}

export class PlanNoticePageView {
  @ApiProperty({ type: PlanNoticeView, isArray: true })
  items: PlanNoticeView[];
  @ApiProperty()
  total: number;
}

export class PlanRefreshView {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  day: string | null;
  @ApiProperty()
  done: number;
  @ApiProperty()
  total: number;
  @ApiProperty()
  finished: boolean;
}
