import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { VACANCY_KINDS } from '../../domain/shared/index.js';
import type { LocalDate, VacancyKind } from '../../domain/shared/index.js';
import { ACCESS_CLASSES, WARNING_LEVELS } from '../../domain/work-permission/index.js';
import type {
  AccessClass,
  Assessment,
  Authority,
  BaApproval,
  Body,
  UnconfirmedAssessment,
  WarningLevel,
} from '../../domain/work-permission/index.js';

const BODIES: readonly Body[] = ['jobcenter_sgb2', 'agentur_sgb3', 'sozialamt_asylblg', 'unknown'];

export class PermissionQueryDto {
  @ApiProperty({ enum: VACANCY_KINDS })
  @IsIn(VACANCY_KINDS)
  kind: VacancyKind;
}

export class RuleView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  source: string;
}

export class WarningView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['stop', 'act', 'know'] })
  level: WarningLevel;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  date: LocalDate | null;
}

export class QuestionView {
  @ApiProperty({ enum: ['person', 'vacancy'] })
  about: 'person' | 'vacancy';

  @ApiProperty()
  fact: string;
}

/** May the person do this kind of work? For the person and the own desk; never for an employer. */
export class PermissionView {
  @ApiProperty({ enum: VACANCY_KINDS })
  kind: VacancyKind;

  @ApiProperty({ enum: ACCESS_CLASSES })
  accessClass: AccessClass;

  @ApiProperty({ description: 'an adviser has to confirm it before a proposal' })
  toBeConfirmed: boolean;

  @ApiProperty({ enum: ['auslaenderbehoerde', 'none'] })
  authority: Authority;

  @ApiProperty({ enum: ['required', 'not_required', 'not_applicable', 'unknown'] })
  baApproval: BaApproval;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  baFreeFrom: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'first day of a permission' })
  earliestDate: LocalDate | null;

  @ApiProperty({ enum: BODIES, nullable: true, description: 'null: needs no benefits' })
  livelihoodBody: Body | null;

  @ApiProperty({ enum: BODIES })
  placementBody: Body;

  @ApiProperty({ type: RuleView, isArray: true })
  rules: RuleView[];

  @ApiProperty({ type: WarningView, isArray: true })
  warnings: WarningView[];

  @ApiProperty({ type: QuestionView, isArray: true, description: 'what would make the answer firmer' })
  questions: QuestionView[];
}

export function permissionView(kind: VacancyKind, assessment: UnconfirmedAssessment): PermissionView {
  const { accessClass, toBeConfirmed, authority, baApproval, baFreeFrom, earliestDate } = assessment;
  return {
    kind,
    ...{ accessClass, toBeConfirmed, authority, baApproval, baFreeFrom, earliestDate },
    livelihoodBody: assessment.livelihoodBody,
    placementBody: assessment.placementBody,
    rules: assessment.rules.map(({ id, source }) => ({ id, source })),
    warnings: assessment.warnings.map(({ code, date }) => ({ code, level: WARNING_LEVELS[code], date })),
    questions: storableQuestions(assessment),
  };
}

/** Questions whose answers may be kept; volatile ones belong in the adviser's session. */
export function storableQuestions({ questions }: Pick<Assessment, 'questions'>): QuestionView[] {
  return questions
    .filter((question) => question.about === 'vacancy' || !question.isVolatile)
    .map(({ about, fact }) => ({ about, fact }));
}
