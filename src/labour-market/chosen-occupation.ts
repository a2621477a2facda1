import type { KldbCode } from '../domain/shared/index.js';
import type { LabourMarketService } from './labour-market.service.js';

export interface ChosenOccupation {
  readonly kldb: KldbCode | undefined;
  /** What the words may mean, best first, where no code was chosen and they name none exactly. */
  readonly suggestions: readonly { readonly code: KldbCode; readonly label: string }[];
}

/** The occupation that a form names: by the chosen code, else by words that name exactly one. */
export async function chosenOccupation(
  labourMarket: LabourMarketService,
  code: string | undefined,
  words: string | undefined,
  locale: string,
): Promise<ChosenOccupation> {
  if (code !== undefined) return { kldb: code, suggestions: [] };
  if (words === undefined) return { kldb: undefined, suggestions: [] };
  const hits = await labourMarket.searchOccupation(words, locale);
  const named = hits.filter((hit) => isSame(hit.label, words) || isSame(hit.matched, words));
  if (named[0] && named.length === 1) return { kldb: named[0].kldb, suggestions: [] };
  return { kldb: undefined, suggestions: hits.map((hit) => ({ code: hit.kldb, label: hit.label })) };
}

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, 'de', { sensitivity: 'base' }) === 0;
}
