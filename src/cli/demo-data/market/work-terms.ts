import {
  addDays,
  addMonths,
  KldbCode,
  LocalDate,
  pick,
  Random,
  RequirementLevel,
  VacancyKind,
} from '../../../domain/shared/index.js';
import { Shift } from '../../../domain/matching/index.js';
import { PayDraft } from '../drafts.js';
import { between } from './chooser.js';
import { FIGURES } from './figures.js';

/** Hours per week that a kind of work usually has. */
export function hoursOf(random: Random, kind: VacancyKind): readonly [min: number, max: number] {
  switch (kind) {
    case 'side_job':
      return [8, 9];
    case 'employment':
      return random() < FIGURES.fullTime.value
        ? [38, 40]
        : pick(random, [
            [15, 20],
            [20, 25],
            [25, 30],
          ] as const);
    default:
      return [35, 40];
  }
}

/** Lawful pay: above every minimum wage that is known. */
export function payOf(random: Random, kind: VacancyKind, level: RequirementLevel): PayDraft | null {
  // An orientation internship of up to three months needs no pay (§ 22(1) no. 2 MiLoG).
  if (kind === 'internship_orientation') return null;
  // Federal share of the introductory qualification (§ 54a SGB III) and a little more.
  if (kind === 'eq') return { amountCents: between(random, 30, 45) * 1000, per: 'month' };
  // Nine hours a week at this pay stay below the Minijob limit of every year known.
  const [low, high] = kind === 'side_job' ? [1460, 1540] : FIGURES.hourlyPay.value[level];
  return { amountCents: between(random, low / 10, high / 10) * 10, per: 'hour' };
}

/** Last day of the contract; null for an open-ended one. */
export function endOf(random: Random, kind: VacancyKind, start: LocalDate): LocalDate | null {
  switch (kind) {
    case 'internship_orientation':
      return addDays(start, between(random, 27, 83));
    case 'eq':
      return addDays(addMonths(start, between(random, 6, 12)), -1);
    case 'trial_work':
      return addDays(start, 27);
    default:
      return random() < 0.2 ? addDays(addMonths(start, 12), -1) : null;
  }
}

/** Working times beside the day that an occupation usually brings. */
export function shiftsOf(kldb: KldbCode): readonly Shift[] {
  if (/^(81|82)/.test(kldb)) return ['early', 'late', 'weekend'];
  if (/^(63|293)/.test(kldb)) return ['late', 'weekend'];
  if (/^53/.test(kldb)) return ['night', 'weekend'];
  if (/^(51|25|24)/.test(kldb)) return ['early', 'late'];
  if (/^(54|62|292)/.test(kldb)) return ['early'];
  return [];
}
