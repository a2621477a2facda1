import { LANGUAGE_SKILLS, toEpochDay } from '../../shared/index.js';
import { LanguageGoal } from '../model/index.js';
import { PackedLevels, packLevels } from './packed.js';
import { EnginePerson, RunView } from './view.js';

/** What a person still has to prove for a goal. */
export interface OpenGoal {
  /** Equal for goals that differ at most in their last day. */
  readonly key: string;
  /** Day on which the goal is proven without any run; Infinity when it is not. */
  readonly rootDay: number;
  /** Per skill the day of a certificate that is announced but not out; Infinity without one. */
  readonly announced: readonly number[];
  /** Needed levels in the skills that are not proven today; 0 elsewhere. */
  readonly need: PackedLevels;
  readonly assessed: boolean;
  /** Number of the kind of certificate; ANY or NONE_OF_THESE. */
  readonly scheme: number;
  /** No later day is of interest. */
  readonly cap: number;
}

const ANY = -1;
const NONE_OF_THESE = -2;
/** A day later than all others: no limit. */
export const NO_CAP = 2_147_483_646;
/** Later than every day. */
export const NEVER = NO_CAP + 1;

export const NOTHING_OPEN: OpenGoal = {
  key: '',
  rootDay: 0,
  announced: [],
  need: 0,
  assessed: true,
  scheme: ANY,
  cap: 0,
};

export function openGoal(goal: LanguageGoal, view: RunView): OpenGoal {
  const { today } = view.person;
  const full = LANGUAGE_SKILLS.map((skill) => goal.need[skill] ?? 0);
  const proven = full.map((level, skill) => provenWithoutRun(goal, view.person, skill, level));
  const need = packLevels(full.map((level, skill) => ((proven[skill] ?? today) <= today ? 0 : level)));
  const announced = proven.map((day) => (day <= today ? Infinity : day));
  const scheme = need === 0 ? '' : (goal.certScheme ?? '');
  return {
    key: `${need} ${goal.proof} ${scheme} ${isPlain(announced) ? '' : announced.join()}`,
    rootDay: Math.max(today, ...proven),
    announced,
    need,
    assessed: goal.proof === 'assessed',
    scheme: goal.certScheme === null ? ANY : schemeNumber(view, goal.certScheme),
    cap: goal.latest === null ? NO_CAP : toEpochDay(goal.latest),
  };
}

function isPlain(announced: readonly number[]): boolean {
  return announced.every((day) => day === Infinity);
}

function provenWithoutRun(goal: LanguageGoal, person: EnginePerson, skill: number, level: number): number {
  const covers = (levels: PackedLevels): boolean => ((levels >> (4 * skill)) & 15) >= level;
  if (level === 0) return person.today;
  if (goal.proof === 'assessed') return covers(person.reached) ? person.today : Infinity;
  let day = Infinity;
  for (const cert of person.certs)
    if (covers(cert.levels) && (goal.certScheme === null || goal.certScheme === cert.certScheme))
      day = Math.min(day, cert.date);
  return Math.max(day, person.today);
}

function schemeNumber(view: RunView, scheme: string): number {
  const known = view.catalogue.certSchemes.indexOf(scheme);
  return known < 0 ? NONE_OF_THESE : known;
}

export function schemeFits(goal: OpenGoal, certScheme: number): boolean {
  return goal.scheme === ANY || goal.scheme === certScheme;
}
