import { Entity, Index } from 'typeorm';
import type { PersonOccupation, Recognition, ResidenceRule, Shift } from '../domain/matching/index.js';
import type { CefrLevel, LocalDate, RequirementLevel } from '../domain/shared/index.js';
import type { ResidenceStatus, StoredPermissionFacts } from '../domain/work-permission/index.js';
import { Field, IdField } from '../platform/database/index.js';

/** An occupation of the person with the years of practice; null = not said. */
export interface PracticedOccupation extends PersonOccupation {
  readonly years: number | null;
}

/** A person in search of work. The person owns the profile; a desk keeps it for her while she wants that. */
@Entity('person')
export class Person {
  @IdField()
  id: string;

  /** The desk that keeps the case; null when the person acts alone. */
  @Index('person_org')
  @Field('org', { type: 'uuid', nullable: true })
  orgId: string | null;

  /** Random id of the blind profile; leads to no name outside this table. */
  @Index('person_blind', { unique: true })
  @Field('case', { type: 'uuid', default: () => 'gen_random_uuid()' })
  blindId: string;

  @Field('case', { type: 'integer', default: 1 })
  revision: number;

  @Field('case', { type: 'text' })
  displayName: string;

  @Field('case', { type: 'text' })
  plz: string;

  @Field('case', { type: 'text' })
  ags: string;

  @Field('case', { type: 'double precision' })
  lat: number;

  @Field('case', { type: 'double precision' })
  lon: number;

  @Field('special', { type: 'text' })
  status: ResidenceStatus;

  /** Dates and yes/no facts printed on papers; volatile facts are never stored (invariant 4). */
  @Field('special', { type: 'jsonb', default: {} })
  statusFacts: Partial<StoredPermissionFacts>;

  @Field('case', { type: 'jsonb', default: [] })
  occupations: PracticedOccupation[];

  /** Foreign training found equal to the German one, or expected to be. */
  @Field('case', { type: 'jsonb', default: [] })
  recognitions: Recognition[];

  /** Where the person must live by law (§ 12a, § 61(1d) AufenthG); null = nowhere in particular. */
  @Field('special', { type: 'jsonb', nullable: true })
  residence: ResidenceRule | null;

  /** Requirement level proven by training or practice, 1 helper to 4 expert; null = not asked. */
  @Field('case', { type: 'smallint', nullable: true })
  qualification: RequirementLevel | null;

  @Field('case', { type: 'text', array: true, default: [] })
  skills: string[];

  /** Ids of licences held; null = not asked. */
  @Field('case', { type: 'text', array: true, nullable: true })
  licences: string[] | null;

  /** Effective German levels, from the newest proof per skill; the claims are in `language_claim`. */
  @Field('case', { type: 'smallint', default: 0 })
  germanListening: CefrLevel;

  @Field('case', { type: 'smallint', default: 0 })
  germanReading: CefrLevel;

  @Field('case', { type: 'smallint', default: 0 })
  germanSpeaking: CefrLevel;

  @Field('case', { type: 'smallint', default: 0 })
  germanWriting: CefrLevel;

  @Field('case', { type: 'jsonb', default: {} })
  otherLanguages: Record<string, CefrLevel>;

  /** Day per CEFR level 0..6 on which all four skills are there by the language plan; null = no way known. */
  @Field('case', { type: 'jsonb', nullable: true })
  languageReady: (LocalDate | null)[] | null;

  /** Hours per week the person can work; both null = not asked. */
  @Field('case', { type: 'smallint', nullable: true })
  hoursMin: number | null;

  @Field('case', { type: 'smallint', nullable: true })
  hoursMax: number | null;

  /** Working times beside weekday daytime that care and courses allow; null = not asked. */
  @Field('case', { type: 'text', array: true, nullable: true })
  shifts: Shift[] | null;

  @Field('case', { type: 'date', nullable: true })
  availableFrom: LocalDate | null;

  /** Longest way to work in km; null when the person would move. */
  @Field('case', { type: 'smallint', nullable: true })
  mobilityKm: number | null;

  @Field('case', { type: 'text', default: '' })
  wishes: string;

  /** Until when an adviser has confirmed that the person may be proposed; the reasons are nobody's to keep. */
  @Field('case', { type: 'date', nullable: true })
  mayProposeUntil: LocalDate | null;

  @Field('case', { type: 'uuid', nullable: true })
  mayProposeConfirmedBy: string | null;

  @Field('case', { type: 'date' })
  confirmedOn: string;

  @Field('case', { type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field('case', { type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  /** Transaction that changed the row last; lets the match index read only what is new. Set by a trigger. */
  @Index('person_change_tx')
  @Field('org', { type: 'bigint', default: 0 })
  changeTx: string;
}
