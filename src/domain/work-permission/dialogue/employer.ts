import { addDays, LocalDate, maxDate, VacancyKind } from '../../shared/index.js';
import { Assessment } from '../assess.js';
import { isPermissible } from '../vocabulary.js';

/** The Bundesagentur has two weeks for complete papers; no office has a day by which it must decide. */
const SHORTEST_DAYS = 14;
/** What offices usually need at most; to be planned, never to be promised. */
const LONGEST_DAYS = 56;

/** One step of the neutral guide: who does what, in this order. */
export interface GuideStep {
  readonly who: 'employer' | 'person' | 'office';
  readonly step:
    | 'look_at_paper'
    | 'copy_paper'
    | 'form_of_employment'
    | 'apply_at_office'
    | 'agency_checks'
    | 'office_decides'
    | 'start_after_permission'
    | 'register_contract'
    | 'ask_agency_first'
    | 'equal_conditions';
}

/**
 * All that an employer may learn: may start, may start after a permission and realistically when, or that the day is
 * open. Never a status, never a class, never a reason. null: nothing is to be handed to an employer.
 */
export interface EmployerAnswer {
  readonly start: 'now' | 'after_permission' | 'open';
  /** Realistic span of the first day; null where it is now or open. */
  readonly realistic: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly steps: readonly GuideStep[];
}

export function employerAnswer(
  answer: Pick<Assessment, 'accessClass' | 'legalStrength' | 'earliestDate' | 'baApproval'>,
  kind: VacancyKind,
  day: LocalDate,
): EmployerAnswer | null {
  const { accessClass, earliestDate } = answer;
  if (accessClass === 'FORBIDDEN') return null;
  if (accessClass === 'FREE') return { start: 'now', realistic: null, steps: freeSteps(answer, kind) };
  const steps = permissionSteps(answer, kind);
  if (!isPermissible(accessClass) && accessClass !== 'NOT_YET')
    return { start: 'open', realistic: null, steps };
  const first = maxDate(day, earliestDate ?? day);
  return {
    start: 'after_permission',
    realistic: { from: addDays(first, SHORTEST_DAYS), to: addDays(first, LONGEST_DAYS) },
    steps,
  };
}

function freeSteps(
  { legalStrength }: Pick<Assessment, 'legalStrength'>,
  kind: VacancyKind,
): readonly GuideStep[] {
  if (kind === 'mag') return [{ who: 'person', step: 'ask_agency_first' }];
  if (legalStrength === 'no_employment') return [];
  return [
    { who: 'employer', step: 'look_at_paper' },
    { who: 'employer', step: 'copy_paper' },
    ...(kind === 'apprenticeship' ? [{ who: 'employer', step: 'register_contract' } as const] : []),
  ];
}

function permissionSteps(
  { baApproval }: Pick<Assessment, 'baApproval'>,
  kind: VacancyKind,
): readonly GuideStep[] {
  const checks = baApproval === 'required' || baApproval === 'unknown';
  return [
    ...(kind === 'apprenticeship' ? [{ who: 'employer', step: 'register_contract' } as const] : []),
    { who: 'employer', step: 'form_of_employment' },
    { who: 'person', step: 'apply_at_office' },
    ...(checks ? [{ who: 'office', step: 'agency_checks' } as const] : []),
    { who: 'office', step: 'office_decides' },
    { who: 'employer', step: 'start_after_permission' },
    { who: 'employer', step: 'copy_paper' },
    ...(checks ? [{ who: 'employer', step: 'equal_conditions' } as const] : []),
  ];
}
