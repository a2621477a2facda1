import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { LocalDate } from '../../../domain/shared/index.js';
import { NO_INVESTMENT_ANSWERS, NO_VOLATILE_FACTS } from '../../../domain/work-permission/index.js';
import type {
  ExclusionGround,
  InvestmentAnswers,
  InvestmentCheck,
  PlannedTraining,
  RouteCheck,
  RouteStanding,
  VolatileFacts,
} from '../../../domain/work-permission/index.js';
import { IsDay } from '../../../platform/http/index.js';
import { GROUNDS } from '../session/session.dto.js';

export const INVESTMENT_FLAGS = [
  'beganTrainingAsAsylumSeeker',
  'convictedAboveLimit',
  'convictedOfIntentionalOffence',
  'expulsionOrdered',
  'livelihoodSecured',
  'livelihoodSecuredForAYear',
  'mainlySelfSupporting',
  'oralGermanA2',
  'childrenAtSchool',
  'livesWithMinorChild',
  'integrationCourseSettled',
  'germanDiploma',
  'commitsToConstitution',
  'deceptionBlocksRemoval',
] as const satisfies readonly (keyof InvestmentAnswers)[];

export const TRAINING_LEVELS = ['qualified', 'helper'] as const;

/** Answers of a conversation about a training that is to be protected; used for one check and kept nowhere. */
export class InvestmentAnswersDto implements Partial<InvestmentAnswers> {
  @IsOptional()
  @IsBoolean()
  beganTrainingAsAsylumSeeker?: boolean;

  @IsOptional()
  @IsBoolean()
  convictedAboveLimit?: boolean;

  @IsOptional()
  @IsBoolean()
  convictedOfIntentionalOffence?: boolean;

  @IsOptional()
  @IsBoolean()
  expulsionOrdered?: boolean;

  @IsOptional()
  @IsBoolean()
  livelihoodSecured?: boolean;

  @IsOptional()
  @IsBoolean()
  livelihoodSecuredForAYear?: boolean;

  @IsOptional()
  @IsBoolean()
  mainlySelfSupporting?: boolean;

  @IsOptional()
  @IsBoolean()
  oralGermanA2?: boolean;

  @IsOptional()
  @IsBoolean()
  childrenAtSchool?: boolean;

  @IsOptional()
  @IsBoolean()
  livesWithMinorChild?: boolean;

  @IsOptional()
  @IsBoolean()
  integrationCourseSettled?: boolean;

  @IsOptional()
  @IsBoolean()
  germanDiploma?: boolean;

  @IsOptional()
  @IsBoolean()
  commitsToConstitution?: boolean;

  @IsOptional()
  @IsBoolean()
  deceptionBlocksRemoval?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  successfulSchoolYears?: number;

  @IsOptional()
  @IsBoolean()
  concreteRemovalMeasures?: boolean;

  @ApiPropertyOptional({ enum: GROUNDS })
  @IsOptional()
  @IsIn(GROUNDS)
  exclusionGround?: ExclusionGround;

  @ApiPropertyOptional({ enum: TRAINING_LEVELS })
  @IsOptional()
  @IsIn(TRAINING_LEVELS)
  level?: 'qualified' | 'helper';

  @IsOptional()
  @IsBoolean()
  followUpPromised?: boolean;

  @IsOptional()
  @IsDay()
  start?: LocalDate;

  @IsOptional()
  @IsBoolean()
  contractRegistrationRequested?: boolean;
}

export function investmentAnswers(dto: InvestmentAnswersDto): InvestmentAnswers & VolatileFacts {
  const flags = Object.fromEntries(INVESTMENT_FLAGS.map((flag) => [flag, dto[flag] ?? null]));
  return {
    ...NO_VOLATILE_FACTS,
    ...NO_INVESTMENT_ANSWERS,
    ...flags,
    successfulSchoolYears: dto.successfulSchoolYears ?? null,
    concreteRemovalMeasures: dto.concreteRemovalMeasures ?? null,
    exclusionGround: dto.exclusionGround ?? null,
  };
}

export function plannedTraining(dto: InvestmentAnswersDto): PlannedTraining {
  return {
    level: dto.level ?? null,
    followUpPromised: dto.followUpPromised ?? null,
    start: dto.start ?? null,
    contractRegistrationRequested: dto.contractRegistrationRequested ?? null,
  };
}

export class PrerequisiteView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ enum: ['fulfilled', 'missing', 'ask'] })
  state: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day to bring it about' })
  by: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'there by itself from this day' })
  from: LocalDate | null;
}

export class RouteView {
  @ApiProperty({ enum: ['60c', '16g', '60d', '25a', '25b'] })
  route: string;

  @ApiProperty({ enum: ['open', 'discretion', 'later', 'incomplete', 'ask', 'closed'] })
  standing: RouteStanding;

  @ApiProperty({ type: PrerequisiteView, isArray: true })
  prerequisites: PrerequisiteView[];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  applyFrom: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  grantEarliest: LocalDate | null;

  @ApiProperty({ type: String, isArray: true })
  advice: string[];
}

export class InvestmentDeadlineView {
  @ApiProperty({ format: 'date' })
  day: LocalDate;

  @ApiProperty()
  rule: string;

  @ApiProperty()
  route: string;
}

/** Facts, dates and advice; no probability and no judgement on a person. */
export class InvestmentCheckView {
  @ApiProperty({ type: RouteView, isArray: true })
  routes: RouteView[];

  @ApiProperty({ type: InvestmentDeadlineView, isArray: true })
  deadlines: InvestmentDeadlineView[];

  @ApiProperty({ description: 'the stay hangs on a running procedure' })
  staysByProcedure: boolean;
}

export function investmentView({
  routes,
  deadlines,
  staysByProcedure,
}: InvestmentCheck): InvestmentCheckView {
  return { routes: routes.map(routeView), deadlines: [...deadlines], staysByProcedure };
}

function routeView({ route, standing, prerequisites, window, advice }: RouteCheck): RouteView {
  return {
    ...{ route, standing, advice: [...advice] },
    prerequisites: prerequisites.map(({ id, source, state, by, from }) => ({ id, source, state, by, from })),
    applyFrom: window?.applyFrom ?? null,
    grantEarliest: window?.grantEarliest ?? null,
  };
}
