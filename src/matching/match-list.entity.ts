import { Check, Entity } from 'typeorm';
import { Field } from '../platform/database/index.js';

/** Which side a list belongs to: vacancies for a person, or people for a vacancy. */
export type MatchSide = 'person' | 'vacancy';

export interface MatchEntry {
  readonly id: string;
  readonly kind: 'now' | 'after_permission' | 'not_yet';
  /** Hundredths of a point, 0..10,000. */
  readonly score: number;
  /** The first day on which all gates are open; null for "now". */
  readonly on: string | null;
  /** Version of the other side that the list was worked out from. */
  readonly revision?: number;
}

/** The stored ranking of one person or vacancy; explanations are recomputed on read, so they cannot go stale. In SQL `match_entries` reads its places. */
@Entity('match_list')
@Check(
  'match_list_places',
  `length(kinds) = cardinality(others) and cardinality(scores) = cardinality(others) and cardinality(opens_on) = cardinality(others) and cardinality(revisions) = cardinality(others)`,
)
export class MatchList {
  @Field('org', { type: 'text', primary: true })
  side: MatchSide;

  @Field('case', { type: 'uuid', primary: true })
  ownerId: string;

  @Field('case', { type: 'integer' })
  ownerRevision: number;

  @Field('org', { type: 'text' })
  parameterVersion: string;

  @Field('org', { type: 'date' })
  day: string;

  /** Statistics the list was worked out by, see `match_context`. */
  @Field('org', { type: 'text', nullable: true })
  context: string | null;

  /** Ids of the places, the best first; the columns below stand in the same order. */
  @Field('case', { type: 'uuid', array: true, default: [] })
  others: string[];

  /** One letter a place: open now (n), after a permission (p), later (l). */
  @Field('case', { type: 'text', default: '' })
  kinds: string;

  @Field('case', { type: 'smallint', array: true, default: [] })
  scores: number[];

  /** First days on which all gates are open: for what is open now the day of the list. */
  @Field('case', { type: 'date', array: true, default: [] })
  opensOn: string[];

  @Field('case', { type: 'integer', array: true, default: [] })
  revisions: number[];

  /** Score of the last place of a full list; null while there is room, and for a list of an earlier version. */
  @Field('case', { type: 'smallint', nullable: true })
  limitScore: number | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  computedAt: Date;
}
