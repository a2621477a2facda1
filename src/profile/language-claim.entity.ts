import { Entity, Index } from 'typeorm';
import type { CefrLevel, LevelSource } from '../domain/shared/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** One statement about a language, with where it comes from and its day; never changed, only followed by newer ones. */
@Entity('language_claim')
export class LanguageClaim {
  @IdField()
  id: string;

  @Index('language_claim_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  /** ISO 639-1 code. */
  @Field('case', { type: 'text' })
  language: string;

  @Field('case', { type: 'smallint', nullable: true })
  listening: CefrLevel | null;

  @Field('case', { type: 'smallint', nullable: true })
  reading: CefrLevel | null;

  @Field('case', { type: 'smallint', nullable: true })
  speaking: CefrLevel | null;

  @Field('case', { type: 'smallint', nullable: true })
  writing: CefrLevel | null;

  @Field('case', { type: 'text' })
  source: LevelSource;

  @Field('case', { type: 'date' })
  datedOn: string;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  recordedAt: Date;
}
