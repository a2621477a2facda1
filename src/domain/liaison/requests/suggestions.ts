/**
 * Who put a vacancy before the person. A refused official proposal (Vermittlungsvorschlag) can cost benefits
 * (§§ 31, 32 SGB II); a declined portal suggestion costs nothing and is nobody's business.
 */
export type SuggestionSource = 'official' | 'portal';

export type SuggestionOutcome = 'open' | 'applied' | 'interviewed' | 'hired' | 'declined' | 'no_answer';

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
