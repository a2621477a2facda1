import { LocalDate, addDays, daysBetween, minDate } from '../../shared/index.js';
import { Place, Service, endOfPeriod, inForce, lastDayToAct } from '../calendar/index.js';
import { REMEDY_RULES, Remedy, RemedyMatter, RemedyRule } from './rules.js';

/** What the end of the letter says about remedies; `unknown` while nobody has looked. */
export type Instruction = 'given' | 'missing_or_wrong' | 'unknown';

export interface RemedyFacts {
  readonly matter: RemedyMatter;
  readonly service: Service;
  readonly instruction: Instruction;
  /** Seat of the office or court at which the remedy is filed; without it only holidays of all Germany shift. */
  readonly place: Place;
}

export interface RemedyClock {
  readonly remedy: Remedy;
  /** Last day on which the remedy must have arrived. */
  readonly lastDay: LocalDate;
  /** The later day that holds if a later receipt is accepted: for a lawyer, never for a plan. */
  readonly laterIfProven: LocalDate | null;
  /** Last day when the instruction is missing or wrong; null where it was given. A lawyer must confirm that. */
  readonly withoutInstruction: LocalDate | null;
  readonly also: readonly {
    readonly act: 'urgent_application' | 'grounds';
    readonly lastDay: LocalDate;
    readonly source: string;
  }[];
  readonly state: 'running' | 'last_day' | 'over';
  /** Days left with the last day included; 0 when over. */
  readonly daysLeft: number;
  readonly ruleId: string;
  readonly sources: readonly string[];
}

/**
 * The last days for a remedy against a decision served on a day, counted by §§ 187 to 193 BGB (§ 57(2) VwGO with
 * § 222 ZPO; § 64 SGG). As long as nobody has found the instruction wanting, the short time leads. Null where no rule
 * is known for the day of service. After a missed day only reinstatement helps (§ 60 VwGO, § 67 SGG: two weeks, one
 * month): a lawyer's matter, which the page names and this function does not count.
 */
export function remedyClock(facts: RemedyFacts, day: LocalDate): RemedyClock | null {
  const { service, place } = facts;
  const rule = ruleFor(facts.matter, service.servedOn);
  if (!rule) return null;
  const withoutInstruction =
    facts.instruction === 'given' ? null : lastDayToAct(service.servedOn, rule.withoutInstruction, place);
  const lastDay =
    facts.instruction === 'missing_or_wrong' && withoutInstruction !== null
      ? withoutInstruction
      : lastDayToAct(service.servedOn, rule.time, place);
  return {
    remedy: rule.remedy,
    lastDay,
    laterIfProven:
      service.laterIfProven === null ? null : lastDayToAct(service.laterIfProven, rule.time, place),
    withoutInstruction,
    also: rule.also.map((entry) => ({
      act: entry.act,
      lastDay: lastDayToAct(service.servedOn, entry.time, place),
      source: entry.source,
    })),
    ...countdown(lastDay, day),
    ruleId: rule.id,
    sources: [
      rule.source,
      service.source,
      ...(withoutInstruction === null ? [] : [rule.sourceWithoutInstruction]),
    ],
  };
}

function ruleFor(matter: RemedyMatter, servedOn: LocalDate): RemedyRule | null {
  return inForce(
    REMEDY_RULES.filter((entry) => entry.matter === matter),
    servedOn,
  );
}

function countdown(lastDay: LocalDate, day: LocalDate): Pick<RemedyClock, 'state' | 'daysLeft'> {
  if (day > lastDay) return { state: 'over', daysLeft: 0 };
  return { state: day === lastDay ? 'last_day' : 'running', daysLeft: daysBetween(day, lastDay) + 1 };
}

/** What an office has left undecided: an application, or an objection. */
export type PendingAct = 'application' | 'objection';

/** Law of the court that would hear an action for failure to act. */
export type CourtBranch = 'social' | 'administrative';

/**
 * First day on which an action for failure to act (Untätigkeitsklage) is admissible: after three months before the
 * administrative courts (§ 75 s. 2 VwGO); after six on an application and three on an objection before the social
 * courts (§ 88 SGG). Counted from the day of the application; a waiting time, so no shift from weekends.
 */
export function failureToActFrom(
  branch: CourtBranch,
  act: PendingAct,
  filedOn: LocalDate,
  place: Place,
): LocalDate {
  const months = branch === 'social' && act === 'application' ? 6 : 3;
  return addDays(endOfPeriod(filedOn, { count: months, unit: 'months' }, place), 1);
}

/** Where an asylum letter does not say which, the shorter time is the safe one. */
export function safeAsylumMatter(short: boolean | null): RemedyMatter {
  return short === false ? 'asylum' : 'asylum_short';
}

/** The first of all days that a clock names: what a reminder counts down to. */
export function firstLastDay(clock: RemedyClock): LocalDate {
  return minDate(clock.lastDay, ...clock.also.map((entry) => entry.lastDay));
}
