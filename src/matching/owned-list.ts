import { PEOPLE_PER_VACANCY, VACANCIES_PER_PERSON } from '../domain/matching/index.js';
import type { MatchEntry, MatchSide } from './match-list.entity.js';

/** A list that was worked out from this revision of its owner. */
export interface OwnedList {
  readonly ownerId: string;
  readonly revision: number;
  readonly entries: readonly MatchEntry[];
}

/** Score of a full list's last place; null while there is room. */
export function limitOf(side: MatchSide, entries: readonly MatchEntry[]): number | null {
  const places = side === 'person' ? VACANCIES_PER_PERSON : PEOPLE_PER_VACANCY;
  return entries.length < places ? null : (entries.at(-1)?.score ?? null);
}
