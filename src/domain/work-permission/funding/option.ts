import { availabilityOf, percent } from './build.js';
import { FundingOption } from './types.js';

type Base = Pick<FundingOption, 'instrument' | 'rule' | 'source' | 'prerequisites' | 'deadline'>;

/** An instrument of a person that pays what is needed, at discretion, by the office that places. */
export function option(base: Base, more: Partial<FundingOption> = {}): FundingOption {
  return {
    applicant: 'person',
    decidedBy: 'jobcenter_or_agentur',
    isRight: false,
    availability: availabilityOf(base.prerequisites),
    amounts: [percent('percent_of_costs', 100)],
    maxMonths: null,
    maxWeeks: null,
    ...base,
    ...more,
  };
}
