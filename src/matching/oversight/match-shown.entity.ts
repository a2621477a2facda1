import { Entity, Index } from 'typeorm';
import type { ShownList } from '../../domain/matching/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import type { MatchSide } from '../match-list.entity.js';

/** A list that somebody saw, with the versions of both sides it rests on; kept for half a year, read by nobody. */
@Entity('match_shown')
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

  @Field('special', { type: 'jsonb' })
  facts: Pick<ShownList, 'context' | 'people' | 'vacancies' | 'entries'>;

  @Field('org', { type: 'timestamptz' })
  computedAt: Date;

  @Index('match_shown_at')
  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  shownAt: Date;
}
