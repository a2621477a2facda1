import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import type { LocalDate } from '../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../domain/work-permission/index.js';
import type {
  AsylumOutcome,
  ResidenceStatus,
  StoredPermissionFacts,
  WorkNote,
} from '../domain/work-permission/index.js';
import { IsDay } from '../platform/http/index.js';

const OUTCOMES: readonly AsylumOutcome[] = [
  'no_application',
  'pending',
  'rejected',
  'recognised',
  'withdrawn',
  'not_applicable',
];
const WORK_NOTES: readonly WorkNote[] = ['any_work', 'any_employment', 'only_with_permission', 'no_work'];

/**
 * What papers show, as far as somebody wrote it down. Facts that change without notice (removal steps, exclusion
 * grounds, Dublin, breach) have no field here: they are asked in the adviser's dialogue and never stored.
 */
export class PermissionFactsDto implements Partial<
  Omit<StoredPermissionFacts, 'status' | 'nationalityGroup'>
> {
  @ApiPropertyOptional({ enum: RESIDENCE_STATUSES, description: 'title before a Fiktionsbescheinigung' })
  @IsOptional()
  @IsIn(RESIDENCE_STATUSES)
  previousTitle?: ResidenceStatus;

  @ApiPropertyOptional({ description: 'ISO 3166 code; read by the rules that name states', example: 'SY' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  nationality?: string;

  @IsOptional()
  @IsDay()
  birthDate?: LocalDate;

  @IsOptional()
  @IsDay()
  entryDate?: LocalDate;

  @IsOptional()
  @IsDay()
  asylumRegisteredOn?: LocalDate;

  @IsOptional()
  @IsDay()
  asylumApplicationFiledOn?: LocalDate;

  @IsOptional()
  @IsDay()
  gestattetSince?: LocalDate;

  @IsOptional()
  @IsDay()
  duldungSince?: LocalDate;

  @IsOptional()
  @IsDay()
  stayUninterruptedSince?: LocalDate;

  @IsOptional()
  @IsDay()
  titleIssuedOn?: LocalDate;

  @IsOptional()
  @IsDay()
  titleValidUntil?: LocalDate;

  @ApiPropertyOptional({ enum: WORK_NOTES })
  @IsOptional()
  @IsIn(WORK_NOTES)
  titleWorkNote?: WorkNote;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  mustLiveInReception?: boolean;

  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  asylumOutcome?: AsylumOutcome;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  validPassportPresented?: boolean;

  @IsOptional()
  @IsDay()
  identityClarifiedOn?: LocalDate;

  @IsOptional()
  @IsDay()
  identityMeasuresTakenOn?: LocalDate;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  workPermittedDuringAsylum?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  workPermitHeldOn20260611?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  withdrawnAfterLegalInformation?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  minorBestInterest?: boolean;

  @IsOptional()
  @IsDay()
  suspensionDecidedOn?: LocalDate;

  @IsOptional()
  @IsDay()
  employedSince?: LocalDate;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  admittedBecauseOfWar?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  appliedFor25a25b?: boolean;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  inNeed?: boolean;
}
