import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import type { Scope } from '../domain/consent/index.js';
import { SCOPES_FOR } from '../domain/consent/index.js';
import type { ClosingReason, Stage } from '../domain/placement/index.js';
import { CLOSING_REASONS, moveOf, STAGES } from '../domain/placement/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import type { EmployerAnswer, GuideStep } from '../domain/work-permission/index.js';
import { IsDay, IsId, SafeText, ShowsColumnsOf } from '../platform/http/index.js';
import type { Opened } from './disclosure.service.js';
import { PlacementStep } from './placement-step.entity.js';
import { Placement } from './placement.entity.js';

export class SuggestDto {
  @IsId()
  personId: string;

  @IsId()
  vacancyId: string;
}

export class StepDto {
  @ApiProperty({ enum: STAGES })
  @IsIn(STAGES)
  to: Stage;

  @ApiPropertyOptional({ enum: CLOSING_REASONS, description: 'needed to close' })
  @IsOptional()
  @IsIn(CLOSING_REASONS)
  reason?: ClosingReason;

  @ApiPropertyOptional({ enum: CLOSING_REASONS, description: 'a second reason that only helpers read' })
  @IsOptional()
  @IsIn(CLOSING_REASONS)
  helperReason?: ClosingReason;

  @IsOptional()
  @SafeText(1000, { min: 0, multiline: true })
  note?: string;

  @ApiProperty({ description: 'revision that was seen; another one answers 409' })
  @IsInt()
  @Min(1)
  revision: number;

  /** First day of work; needed with `started`. */
  @IsOptional()
  @IsDay()
  startedOn?: LocalDate;

  @ApiPropertyOptional({
    enum: SCOPES_FOR.vacancy,
    isArray: true,
    description: 'what the firm may see; counts with `agreed`',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(SCOPES_FOR.vacancy, { each: true })
  scopes?: Scope[];

  @ApiPropertyOptional({
    description: 'an adviser asked and nothing stands against it; counts with `introduced`',
  })
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;
}

export class UndoDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  revision: number;
}

export class PlacementView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: 'null for a firm' })
  personId: string | null;

  @ApiProperty({ format: 'uuid' })
  vacancyId: string;

  @ApiProperty({ enum: STAGES })
  stage: Stage;

  @ApiProperty()
  revision: number;

  @ApiProperty({ enum: ['person', 'desk', 'employer', 'office', 'nobody'] })
  nextMove: string;

  @ApiProperty({ format: 'date-time' })
  stageSince: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn: string | null;
}

@ShowsColumnsOf(PlacementStep)
export class StepView {
  @ApiProperty()
  number: number;

  @ApiProperty({ enum: STAGES })
  stage: Stage;

  @ApiProperty()
  by: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'number of the step that this one takes back' })
  corrects: number | null;

  @ApiProperty({ format: 'date-time' })
  at: Date;
}

export class ContactView {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;
}

export class CareerView {
  @ApiProperty()
  occupation: string;

  @ApiProperty()
  relation: string;

  @ApiProperty({ type: Number, nullable: true, description: 'of practice; null: not said' })
  years: number | null;
}

export class ProofView {
  @ApiProperty({ description: 'ISO 639-1' })
  language: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ format: 'date' })
  datedOn: string;
}

export class StartGuideView {
  @ApiProperty({ enum: ['employer', 'person', 'office'] })
  who: GuideStep['who'];

  @ApiProperty()
  step: GuideStep['step'];
}

/** When work may start, and who files what; never a paper, a status or its class. */
export class StartView {
  @ApiProperty({ enum: ['now', 'after_permission', 'open'] })
  start: EmployerAnswer['start'];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'first realistic day' })
  from: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last realistic day' })
  to: LocalDate | null;

  @ApiProperty({ type: StartGuideView, isArray: true })
  steps: StartGuideView[];
}

@ShowsColumnsOf(Placement)
export class PlacementDetailView extends PlacementView {
  @ApiProperty({
    type: ContactView,
    nullable: true,
    description: 'for a firm, while a grant of contact for this vacancy lives; null for everybody else',
  })
  contact: ContactView | null;

  @ApiProperty({ type: CareerView, isArray: true, nullable: true, description: 'the same for a grant of cv' })
  career: CareerView[] | null;

  @ApiProperty({ type: ProofView, isArray: true, nullable: true, description: 'the same for certificates' })
  proofs: ProofView[] | null;

  @ApiProperty({ type: StartView, nullable: true, description: 'the same for permission_class' })
  permission: StartView | null;

  @ApiProperty({ type: StepView, isArray: true })
  history: StepView[];
}

export class PlacementPageView {
  @ApiProperty({ type: PlacementView, isArray: true })
  items: PlacementView[];

  @ApiProperty()
  total: number;
}

/** A placement as it stands on a day: between a start and its next question it is nobody's move. */
export function placementView(placement: Placement, forEmployer: boolean, today: LocalDate): PlacementView {
  const { id, personId, vacancyId, stage, revision, stageSince, startedOn } = placement;
  return {
    ...{ id, vacancyId, stage, revision, stageSince, startedOn },
    personId: forEmployer ? null : personId,
    nextMove: moveOf(stage, startedOn, today),
  };
}

export function openedView({
  contact,
  career,
  proofs,
  permission,
}: Opened): Pick<PlacementDetailView, 'contact' | 'career' | 'proofs' | 'permission'> {
  return {
    ...{ contact, career: career && [...career], proofs: proofs && [...proofs] },
    permission: permission && {
      ...{ start: permission.start, steps: [...permission.steps] },
      ...{ from: permission.realistic?.from ?? null, to: permission.realistic?.to ?? null },
    },
  };
}

export function stepView({ number, toStage, actorRole, reason, corrects, at }: PlacementStep): StepView {
  return { number, stage: toStage, by: actorRole, reason, corrects, at };
}
