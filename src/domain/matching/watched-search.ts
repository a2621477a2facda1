import { KldbCode } from '../shared/index.js';
import { MatchKind } from './types.js';
import { POINT } from './weights.js';

/** Digits of a KldB code that name an occupational group ("Berufsgruppe"). */
const GROUP_DIGITS = 3;

/** What somebody wants to hear of, as they set it themselves. */
export interface WatchedSearch {
  /** Five digits; null = every occupation. */
  readonly kldb: KldbCode | null;
  /** The whole occupational group of `kldb` instead of the one occupation. */
  readonly wholeGroup: boolean;
  /** AGS of a Land (two digits) or of a Kreis (five); null = everywhere. */
  readonly region: string | null;
  /** Points, 0..100; a match counts from this score on. */
  readonly threshold: number;
  /** Also what is not possible before a day to come. */
  readonly alsoLater: boolean;
}

/** An entry of a stored list with where and what the work is. */
export interface ListedMatch {
  readonly personId: string;
  readonly vacancyId: string;
  readonly kind: MatchKind;
  /** Hundredths of a point, 0..10,000. */
  readonly score: number;
  readonly kldb: KldbCode;
  /** Kreis of the work; null for work from anywhere, which counts in every region. */
  readonly ags: string | null;
}

/** Whether a match is one of those that the search asks for. */
export function isWatched(search: WatchedSearch, match: ListedMatch): boolean {
  return (
    match.score >= search.threshold * POINT &&
    (search.alsoLater || match.kind !== 'not_yet') &&
    isIn(search.region, match.ags) &&
    isOccupation(search, match.kldb)
  );
}

/** Names a pair of person and vacancy. */
export function pairKey({ personId, vacancyId }: Pick<ListedMatch, 'personId' | 'vacancyId'>): string {
  return `${personId}/${vacancyId}`;
}

/** Matches that the search asks for and that are not known to it: each of them is told once. */
export function newMatches<T extends ListedMatch>(
  search: WatchedSearch,
  matches: readonly T[],
  known: ReadonlySet<string>,
): readonly T[] {
  return matches.filter((match) => isWatched(search, match) && !known.has(pairKey(match)));
}

function isIn(region: string | null, ags: string | null): boolean {
  return region === null || ags === null || ags.startsWith(region);
}

function isOccupation({ kldb, wholeGroup }: WatchedSearch, offered: KldbCode): boolean {
  if (kldb === null) return true;
  return wholeGroup ? offered.startsWith(kldb.slice(0, GROUP_DIGITS)) : offered === kldb;
}
