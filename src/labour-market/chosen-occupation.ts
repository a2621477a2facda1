import type { KldbCode } from '../domain/shared/index.js';
import type { LabourMarketService } from './labour-market.service.js';
import type { OccupationHit } from './views.js';

interface Suggestion {
  readonly code: KldbCode;
  readonly label: string;
}

export interface ChosenOccupation {
  readonly kldb: KldbCode | undefined;
  /** What the words may mean, best first, the chosen code among them; empty where they name one exactly. */
  readonly suggestions: readonly Suggestion[];
  /** How sure the code is by the words beside it; left out where they do not tell. */
  readonly confidence?: number;
}

/** The occupation that a form names: by the chosen code, else by words that name exactly one. */
export async function chosenOccupation(
  labourMarket: LabourMarketService,
  code: string | undefined,
  words: string | undefined,
  locale: string,
): Promise<ChosenOccupation> {
  if (words === undefined) return { kldb: code, suggestions: [] };
  const hits = await labourMarket.searchOccupation(words, locale);
  if (code !== undefined) {
    const confidence = hits.find(({ kldb }) => kldb === code)?.confidence;
    const suggestions = keeping(code, words, hits.map(toSuggestion));
    return { kldb: code, suggestions, ...(confidence !== undefined && { confidence }) };
  }
  const meant = onlyOneNamed(hits);
  if (meant) return { kldb: meant.kldb, suggestions: [], confidence: meant.confidence };
  return { kldb: undefined, suggestions: hits.map(toSuggestion) };
}

/** A form that comes back for another fault still offers what was chosen in it. */
function keeping(code: KldbCode, words: string, offered: readonly Suggestion[]): readonly Suggestion[] {
  return offered.some((one) => one.code === code) ? offered : [{ code, label: words }, ...offered];
}

function toSuggestion({ kldb, label }: { readonly kldb: KldbCode; readonly label: string }): Suggestion {
  return { code: kldb, label };
}

/** The one that the words name in everyday language, else the only one that they name at all. */
function onlyOneNamed(hits: readonly OccupationHit[]): OccupationHit | null {
  const everyday = hits.filter((hit) => hit.everyday);
  const named = everyday.length > 0 ? everyday : hits.filter((hit) => hit.named);
  return named.length === 1 ? (named[0] ?? null) : null;
}
