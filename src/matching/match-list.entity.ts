import { Entity } from 'typeorm';
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

/** The stored ranking of one person or vacancy; explanations are recomputed on read, so they cannot go stale. */
@Entity('match_list')
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

  @Field('case', { type: 'jsonb' })
  entries: MatchEntry[];

  /** Score of the last place of a full list; null while there is room, and for a list of an earlier version. */
  @Field('case', { type: 'smallint', nullable: true })
  limitScore: number | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  computedAt: Date;
}
