import type { LocalDate } from '../../shared/index.js';
import type { OfficeKind } from './kinds.js';

/**
 * Who put a vacancy before the person. A refused official proposal (Vermittlungsvorschlag) can cost benefits
 * (§§ 31, 32 SGB II); a declined portal suggestion costs nothing and is nobody's business.
 */
export type SuggestionSource = 'official' | 'portal';

export const SUGGESTION_OUTCOMES = [
  'open',
  'applied',
  'interviewed',
  'hired',
  'declined',
  'no_answer',
] as const;
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];

export interface Suggestion {
  readonly source: SuggestionSource;
  readonly outcome: SuggestionOutcome;
}

const EFFORT: readonly SuggestionOutcome[] = ['applied', 'interviewed', 'hired'];

/** What an office may see of a suggestion through the portal: of the portal's own only what the person did, never a no. */
export function officeMaySee(suggestion: Suggestion): boolean {
  return suggestion.source === 'official' || EFFORT.includes(suggestion.outcome);
}

/** Lines of the "proof of effort" sheet, which the person makes and hands over: steps taken, never declined ones. */
export function effortLines<T extends Suggestion>(suggestions: readonly T[]): readonly T[] {
  return suggestions.filter((entry) => EFFORT.includes(entry.outcome));
}

/** Offices that place people into work and so make official proposals. */
export const PROPOSING_OFFICES = ['jobcenter', 'agentur'] as const satisfies readonly OfficeKind[];

export interface RefusalRisk {
  /** `cut`: less money is possible. `ask`: what follows is not for the portal to say. */
  readonly risk: 'cut' | 'ask';
  readonly source: string | null;
}

/**
 * What saying no to a suggestion may mean. A Jobcenter may cut benefits by 30 % after a refusal without good reason;
 * for other offices the person asks an adviser; a portal suggestion has no consequence at all (null).
 */
export function refusalRisk(source: SuggestionSource, office: OfficeKind | null): RefusalRisk | null {
  if (source === 'portal') return null;
  return office === 'jobcenter'
    ? { risk: 'cut', source: '§§ 31, 31a SGB II' }
    : { risk: 'ask', source: null };
}

/** Days before the last day to answer from which an open proposal waits on the first page. */
export const ANSWER_SOON_DAYS = 7;

/** How an official proposal stands on a day: answered, without a day, still open, on its last day, or too late. */
export type AnswerState = 'settled' | 'undated' | 'open' | 'last_day' | 'late';

export function answerState(
  { outcome, answerBy }: { readonly outcome: SuggestionOutcome; readonly answerBy: LocalDate | null },
  day: LocalDate,
): AnswerState {
  if (outcome !== 'open') return 'settled';
  if (answerBy === null) return 'undated';
  if (day > answerBy) return 'late';
  return day === answerBy ? 'last_day' : 'open';
}
