import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { VACANCY_KINDS } from '../../../domain/shared/index.js';
import type { LocalDate, VacancyKind } from '../../../domain/shared/index.js';
import { NO_VOLATILE_FACTS, vacancyOfKind } from '../../../domain/work-permission/index.js';
import type {
  Assessment,
  ExclusionGround,
  PermissionVacancy,
  VolatileFacts,
} from '../../../domain/work-permission/index.js';
import { IsDay } from '../../../platform/http/index.js';
import { PermissionView, permissionView } from '../permission.dto.js';

export const GROUNDS: readonly ExclusionGround[] = ['none', 'no1', 'no2', 'no3'];

/** What an adviser heard in the conversation: used for one answer and kept nowhere. */
export class SessionAnswersDto implements Partial<VolatileFacts> {
  @ApiProperty({ enum: VACANCY_KINDS })
  @IsIn(VACANCY_KINDS)
  kind: VacancyKind;

  @ApiPropertyOptional({ description: 'accelerated procedure of Art. 42(1)(a)-(f) Reg. 2024/1348' })
  @IsOptional()
  @IsBoolean()
  acceleratedProcedure?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  dublinRequestSent?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  transferDecision?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  protectionInOtherMemberState?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  germanyMustExamineAgain?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  cooperationBreach?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  concreteRemovalMeasures?: boolean;

  @ApiPropertyOptional({ enum: GROUNDS })
  @IsOptional()
  @IsIn(GROUNDS)
  exclusionGround?: ExclusionGround;

  @IsOptional()
  @IsDay()
  start?: LocalDate;

  @IsOptional()
  @IsDay()
  end?: LocalDate;

  @ApiPropertyOptional({ minimum: 1, maximum: 60 })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(60)
  hoursPerWeek?: number;

  @ApiPropertyOptional({
    description: 'the training contract is registered or its registration is requested',
  })
  @IsOptional()
  @IsBoolean()
  contractRegistrationRequested?: boolean;
}

/** The volatile facts as heard; what was not said counts as not asked. */
export function volatileFacts(answers: SessionAnswersDto): VolatileFacts {
  const { acceleratedProcedure, dublinRequestSent, transferDecision, protectionInOtherMemberState } = answers;
  const { germanyMustExamineAgain, cooperationBreach, concreteRemovalMeasures, exclusionGround } = answers;
  return {
    acceleratedProcedure: acceleratedProcedure ?? NO_VOLATILE_FACTS.acceleratedProcedure,
    dublinRequestSent: dublinRequestSent ?? null,
    transferDecision: transferDecision ?? null,
    protectionInOtherMemberState: protectionInOtherMemberState ?? null,
    germanyMustExamineAgain: germanyMustExamineAgain ?? null,
    cooperationBreach: cooperationBreach ?? null,
    concreteRemovalMeasures: concreteRemovalMeasures ?? null,
    exclusionGround: exclusionGround ?? null,
  };
}

export function sessionWork(answers: SessionAnswersDto): PermissionVacancy {
  const { start, end, hoursPerWeek, contractRegistrationRequested } = answers;
  return {
    ...vacancyOfKind(answers.kind),
    start: start ?? null,
    end: end ?? null,
    hoursPerWeek: hoursPerWeek ?? null,
    contractRegistrationRequested: contractRegistrationRequested ?? null,
  };
}

/** The answer of a conversation; never stored, so it has no id. */
export function sessionView(kind: VacancyKind, assessment: Assessment): PermissionView {
  return permissionView(kind, { ...assessment, toBeConfirmed: false });
}

export class ConfirmationDto {
  @ApiProperty({ description: 'last day on which the person may be proposed; at most 90 days ahead' })
  @IsDay()
  until: LocalDate;
}

export class ConfirmationView {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  mayProposeUntil: LocalDate | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  confirmedBy: string | null;
}
