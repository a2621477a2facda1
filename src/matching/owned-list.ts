import { type Match, PEOPLE_PER_VACANCY, VACANCIES_PER_PERSON } from '../domain/matching/index.js';
import type { MatchSide } from './match-list.entity.js';

/** A list that was worked out from this revision of its owner. */
export interface OwnedList {
  readonly ownerId: string;
  readonly revision: number;
  readonly matches: readonly Match[];
}

/** Score of a full list's last place; null while there is room. */
export function limitOf(side: MatchSide, matches: readonly Match[]): number | null {
  const places = side === 'person' ? VACANCIES_PER_PERSON : PEOPLE_PER_VACANCY;
  return matches.length < places ? null : (matches.at(-1)?.score ?? null);
}
