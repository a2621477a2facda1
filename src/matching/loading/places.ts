import { WEIGHTS } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { MatchSide } from '../match-list.entity.js';

/** Places of columns in a statement's list, by the names they get there. */
export function placesOf(columns: string): ReadonlyMap<string, number> {
  const names = columns.split(',').map((column) => column.trim().split(/\s+/).at(-1) ?? '');
  return new Map(names.map((name, place) => [name.replaceAll('"', ''), place]));
}

/** @throws Error for a name that is not there */
export function placeOf(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no column ${name}`);
  return place;
}

/** A column `limitScore`: the score of the last place of the owner's full list that was stored on the day, else NULL. */
export function limitOn(day: LocalDate, side: MatchSide, owner: string): string {
  return `(select l.limit_score from match_list l where l.side = '${side}' and l.owner_id = ${owner}
    and l.day = '${day}' and l.parameter_version = '${WEIGHTS.version}') as "limitScore"`;
}
