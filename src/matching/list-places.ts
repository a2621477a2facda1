import type { LocalDate } from '../domain/shared/index.js';
import type { MatchEntry, MatchList } from './match-list.entity.js';

/** Letters of `match_list.kinds`; `match_entries` reads them in SQL. */
const LETTER = { now: 'n', after_permission: 'p', not_yet: 'l' } as const;
const KIND: Readonly<Record<string, MatchEntry['kind']>> = { n: 'now', p: 'after_permission', l: 'not_yet' };

/** The columns of a list's places. */
export type ListPlaces = Pick<MatchList, 'others' | 'kinds' | 'scores' | 'opensOn' | 'revisions'>;

/** The same columns as PostgreSQL gives them to `entriesOf`; a date is text on the way. */
export const LIST_PLACES = `l.others, l.kinds, l.scores, l.opens_on::text[] as "opensOn", l.revisions`;

/** The places of a list, the best first. */
export function entriesOf({
  others,
  kinds,
  scores,
  opensOn,
  revisions,
}: ListPlaces): readonly Required<MatchEntry>[] {
  return others.map((id, at) => {
    const kind = KIND[kinds.charAt(at)] ?? 'not_yet';
    return {
      id,
      kind,
      score: scores[at] ?? 0,
      on: kind === 'now' ? null : (opensOn[at] ?? null),
      revision: revisions[at] ?? 0,
    };
  });
}

/** The places of many lists one after the other, and in `lengths` how many belong to each. */
export interface Laid extends ListPlaces {
  readonly lengths: readonly number[];
}

/** Lays the places of lists of this day out in columns. */
export function laidOut(lists: readonly (readonly MatchEntry[])[], day: LocalDate): Laid {
  const all = lists.flat();
  return {
    others: all.map(({ id }) => id),
    kinds: all.map(({ kind }) => LETTER[kind]).join(''),
    scores: all.map(({ score }) => score),
    opensOn: all.map(({ on }) => on ?? day),
    revisions: all.map(({ revision }) => revision ?? 0),
    lengths: lists.map(({ length }) => length),
  };
}
