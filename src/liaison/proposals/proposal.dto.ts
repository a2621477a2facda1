import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { SUGGESTION_OUTCOMES, type SuggestionOutcome } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { IsDay, SafeText, ShowsColumnsOf } from '../../platform/http/index.js';
import { OfficialProposal } from './proposal.entity.js';

export class ProposalDto {
  @SafeText(160)
  title: string;

  @SafeText(160)
  employer: string;

  /** Day of the letter. */
  @IsDay()
  proposedOn: LocalDate;

  /** Last day to answer that stands in the letter. */
  @IsOptional()
  @IsDay()
  answerBy?: LocalDate;

  @ApiPropertyOptional({ description: 'as `kind/area`; left out by an office, which enters its own' })
  @IsOptional()
  @SafeText(60)
  office?: string;
}

export class ProposalOutcomeDto {
  @ApiProperty({ enum: SUGGESTION_OUTCOMES })
  @IsIn(SUGGESTION_OUTCOMES)
  outcome: SuggestionOutcome;
}

@ShowsColumnsOf(OfficialProposal)
export class ProposalView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['official'], description: 'never a suggestion of the portal' })
  source: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'uuid' })
  officeId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  employer: string;

  @ApiProperty({ type: String, format: 'date' })
  proposedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answerBy: string | null;

  @ApiProperty({
    enum: SUGGESTION_OUTCOMES,
    nullable: true,
    description: 'null for an office: it hears the answer from the person',
  })
  outcome: string | null;
}

export function proposalView(proposal: OfficialProposal, forOffice: boolean): ProposalView {
  const { id, personId, officeId, title, employer, proposedOn, answerBy, outcome } = proposal;
  const row = { id, source: 'official', personId, officeId, title, employer, proposedOn, answerBy };
  return { ...row, outcome: forOffice ? null : outcome };
}
