import { Entity, Index } from 'typeorm';
import type { KldbCode, LocalDate } from '../../domain/shared/index.js';
import { Field, IdField } from '../../platform/database/index.js';

/** A search of a desk or of a person whose new matches are told. */
@Entity('watched_search')
export class WatchedSearchRow {
  @IdField()
  id: string;

  /** The desk that watches for all its people; null where a person watches for herself. */
  @Index('watched_search_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  @Index('watched_search_person')
  @Field('case', { type: 'uuid', nullable: true })
  personId: string | null;

  @Field('case', { type: 'text', nullable: true })
  kldb: KldbCode | null;

  @Field('case', { type: 'boolean' })
  wholeGroup: boolean;

  /** AGS of a Land or Kreis. */
  @Field('case', { type: 'text', nullable: true })
  region: string | null;

  /** Points, 0..100. */
  @Field('case', { type: 'smallint' })
  threshold: number;

  @Field('case', { type: 'boolean' })
  alsoLater: boolean;

  @Field('case', { type: 'boolean', default: true })
  active: boolean;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  savedAt: Date;
}

/** A match that a search knows: told on a day, or there already when the search was saved. */
@Entity('watched_match')
export class WatchedMatch {
  @Field('case', { type: 'uuid', primary: true })
  searchId: string;

  @Index('watched_match_person')
  @Field('case', { type: 'uuid', primary: true })
  personId: string;

  @Index('watched_match_vacancy')
  @Field('case', { type: 'uuid', primary: true })
  vacancyId: string;

  @Field('case', { type: 'date', nullable: true })
  toldOn: LocalDate | null;
}
