import { Check, Entity, Index } from 'typeorm';
import type { ShownList } from '../../domain/matching/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import type { MatchSide } from '../match-list.entity.js';

/** What a shown list rests on. */
export type ShownFacts = Pick<ShownList, 'context' | 'people' | 'vacancies' | 'entries'>;

/** A list that somebody saw, with the versions of both sides it rests on; kept for half a year, read by nobody. */
@Entity('match_shown')
@Check('match_shown_facts_sealed', 'get_byte(facts, 0) = 1')
@Index('match_shown_once', ['side', 'ownerId', 'computedAt'], { unique: true })
export class MatchShown {
  @IdField()
  id: string;

  @Field('org', { type: 'text' })
  side: MatchSide;

  @Field('case', { type: 'uuid' })
  ownerId: string;

  @Field('org', { type: 'date' })
  day: string;

  @Field('org', { type: 'text' })
  parameterVersion: string;

  /** True when the profile was newer than the list; then the list followed a moment later. */
  @Field('org', { type: 'boolean' })
  stale: boolean;

  /** Both sides and the entries as `ShownFacts`, sealed. */
  @Field('special', { type: 'bytea', nullable: true })
  facts: Buffer | null;

  /** Who is in it, so that an erasure finds the row. */
  @Field('case', { type: 'uuid', array: true, default: [] })
  people: string[];

  @Field('org', { type: 'timestamptz' })
  computedAt: Date;

  @Index('match_shown_at')
  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  shownAt: Date;
}
