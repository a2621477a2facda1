import { addDays, ageOn, LocalDate } from '../../shared/index.js';
import { endOfMonth, firstDayAfter } from '../counting.js';
import { statute } from '../rules/rule.js';
import { STATUS_FAMILY } from '../status/families.js';
import { FundingFigures } from '../tables/law-tables.js';
import {
  FundingAmount,
  FundingDeadline,
  FundingPerson,
  FundingPrerequisite,
  FundingWork,
  PrerequisiteState,
} from './types.js';

/** A person, the work and the day: what every instrument is asked about. */
export interface FundingCase {
  readonly person: FundingPerson;
  readonly work: FundingWork;
  readonly day: LocalDate;
  readonly figures: FundingFigures;
}

export function need(code: string, answer: boolean | null): FundingPrerequisite {
  return { code, state: answer === null ? 'ask' : answer ? 'met' : 'not_met' };
}

/** Yes when one is, unknown when none is but one may be. */
export function oneOf(...answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

export function atLeast(value: number | null, minimum: number): boolean | null {
  return value === null ? null : value >= minimum;
}

/** Not met as soon as one is not; a question as long as one is open. */
export function availabilityOf(prerequisites: readonly FundingPrerequisite[]): PrerequisiteState {
  const states = prerequisites.map((each) => each.state);
  if (states.includes('not_met')) return 'not_met';
  return states.includes('ask') ? 'ask' : 'met';
}

/** Age on the day the work starts; null without a birth date. */
export function ageAtStart({ person, work, day }: FundingCase): number | null {
  const birth = person.facts.birthDate;
  return birth === null ? null : ageOn(birth, work.start ?? day);
}

/** Has the stay, or the toleration, lasted so many months? Null where its start is not known. */
export function lasted(start: LocalDate | null, months: number, day: LocalDate): boolean | null {
  return start === null ? null : day >= firstDayAfter(start, months);
}

export type Paper = 'gestattung' | 'duldung' | 'other';

export function paperOf({ person }: FundingCase): Paper {
  switch (STATUS_FAMILY[person.facts.status]) {
    case 'asylum':
      return 'gestattung';
    case 'toleration':
    case 'toleration_light':
    case 'training_toleration':
    case 'employment_toleration':
      return 'duldung';
    default:
      return 'other';
  }
}

export function percent(
  unit: 'percent_of_wage' | 'percent_of_minimum_wage' | 'percent_of_costs',
  value: number,
  span: { readonly isMaximum?: boolean; readonly fromMonth?: number; readonly toMonth?: number } = {},
): FundingAmount {
  return {
    unit,
    value,
    isMaximum: span.isMaximum ?? true,
    fromMonth: span.fromMonth ?? null,
    toMonth: span.toMonth ?? null,
  };
}

export function money(unit: 'cents' | 'cents_per_month', value: number, isMaximum = true): FundingAmount {
  return { unit, value, isMaximum, fromMonth: null, toMonth: null };
}

/** § 324(1) SGB III: only who applies before the event that gives rise to the benefit gets it; undue hardship excepted. */
export const sgb3Section324Para1 = statute(
  { id: 'sgb3Section324Para1', source: '§ 324 Abs. 1 SGB III', facts: ['start', 'contractOn'] },
  (event: 'contract' | 'start', { work, day }: FundingCase): FundingDeadline => {
    const eventDay = event === 'contract' ? (work.contractOn ?? work.start) : work.start;
    const applyBy = eventDay === null ? null : addDays(eventDay, -1);
    return { event, applyBy, isMissed: applyBy !== null && day > applyBy, rule: 'sgb3Section324Para1' };
  },
);

/** § 324(2) SGB III: the training grant may be applied for later, but is paid from the month of the application on (§ 325(1)). */
export const sgb3Section324Para2 = statute(
  { id: 'sgb3Section324Para2', source: '§ 324 Abs. 2 S. 1, § 325 Abs. 1 SGB III', facts: ['start'] },
  ({ work }: FundingCase): FundingDeadline => ({
    event: 'month_of_start',
    applyBy: work.start === null ? null : endOfMonth(work.start),
    isMissed: false,
    rule: 'sgb3Section324Para2',
  }),
);

/** § 45(4) sentence 5 SGB III: a private agent hands the voucher in after the placement. */
export const sgb3Section45Para4Sentence5 = statute(
  { id: 'sgb3Section45Para4Sentence5', source: '§ 45 Abs. 4 S. 5 SGB III', facts: [] },
  (): FundingDeadline => ({
    event: 'after_placement',
    applyBy: null,
    isMissed: false,
    rule: 'sgb3Section45Para4Sentence5',
  }),
);
