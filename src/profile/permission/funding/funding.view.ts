import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '../../../domain/shared/index.js';
import type {
  FundingAmount,
  FundingOption,
  PrerequisiteState,
} from '../../../domain/work-permission/index.js';

export class FundingPrerequisiteView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['met', 'not_met', 'ask'] })
  state: PrerequisiteState;
}

export class FundingAmountView implements FundingAmount {
  @ApiProperty({
    enum: ['percent_of_wage', 'percent_of_minimum_wage', 'percent_of_costs', 'cents_per_month', 'cents'],
  })
  unit: FundingAmount['unit'];

  @ApiProperty()
  value: number;

  @ApiProperty()
  isMaximum: boolean;

  @ApiProperty({ type: Number, nullable: true })
  fromMonth: number | null;

  @ApiProperty({ type: Number, nullable: true })
  toMonth: number | null;
}

export class FundingOptionView {
  @ApiProperty()
  instrument: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ enum: ['employer', 'person', 'employer_or_person', 'office'] })
  applicant: string;

  @ApiProperty()
  decidedBy: string;

  @ApiProperty({ description: 'a right; all others are at the office’s discretion' })
  isRight: boolean;

  @ApiProperty({ enum: ['met', 'not_met', 'ask'] })
  availability: PrerequisiteState;

  @ApiProperty({ type: FundingPrerequisiteView, isArray: true })
  prerequisites: FundingPrerequisiteView[];

  @ApiProperty({ type: FundingAmountView, isArray: true })
  amounts: FundingAmountView[];

  @ApiProperty({ type: Number, nullable: true })
  maxMonths: number | null;

  @ApiProperty({ type: Number, nullable: true })
  maxWeeks: number | null;

  @ApiProperty({ description: 'the event before which the application must be in' })
  deadlineEvent: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  applyBy: LocalDate | null;

  @ApiProperty()
  isMissed: boolean;
}

export class FundingListView {
  @ApiProperty({ type: FundingOptionView, isArray: true })
  options: FundingOptionView[];
}

export function fundingView(options: readonly FundingOption[]): FundingListView {
  return {
    options: options.map(({ deadline, prerequisites, amounts, ...option }) => ({
      instrument: option.instrument,
      source: option.source,
      applicant: option.applicant,
      decidedBy: option.decidedBy,
      isRight: option.isRight,
      availability: option.availability,
      prerequisites: [...prerequisites],
      amounts: [...amounts],
      maxMonths: option.maxMonths,
      maxWeeks: option.maxWeeks,
      deadlineEvent: deadline.event,
      applyBy: deadline.applyBy,
      isMissed: deadline.isMissed,
    })),
  };
}
