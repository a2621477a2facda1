import { Check, Entity, Index } from 'typeorm';
import type { PracticedEntry } from '../domain/background/index.js';
import type { PersonOccupation, Recognition, ResidenceRule, Shift } from '../domain/matching/index.js';
import type { CefrLevel, LocalDate, RequirementLevel } from '../domain/shared/index.js';
import type { ResidenceStatus, StoredPermissionFacts } from '../domain/work-permission/index.js';
import { Field, IdField } from '../platform/database/index.js';
import { SealedColumn, SealedField } from '../platform/vault/index.js';

/** The second code of an occupation, and how sure the first one is. */
export interface CodedOccupation {
  /** Nearest ESCO occupation by the official crosswalk; left out where the tables have none. */
  readonly escoId?: string;
  /** How sure the KldB code is, above 0 to 1; 1 = the classification's own questions settled it; left out = not told. */
  readonly confidence?: number;
}

/** An occupation of the person with its codes and her practice: as she said, and as her work history shows. */
export type PracticedOccupation = PersonOccupation & PracticedEntry & CodedOccupation;

/**
 * A person in search of work. The person owns the profile; a desk keeps it for her while she wants that. Name, contact,
 * address, residence status and free words lie sealed under her own data key.
 */
@Entity('person')
@Index('person_change_tx', ['changeTx', 'id'])
@Check('person_sealed_sealed', 'get_byte(sealed, 0) = 1')
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

  @SealedField('case', '')
  displayName: string;

  @SealedField('case')
  phone: string | null;

  @SealedField('case')
  email: string | null;

  /** Name of a messenger and the name used there. */
  @SealedField('case')
  messenger: string | null;

  /** Street and number, where letters are to arrive. */
  @SealedField('case')
  street: string | null;

  @SealedField('case', '')
  plz: string;

  /** The Kreis: coarse enough for figures and for a search by region. */
  @Field('case', { type: 'text', default: '' })
  ags: string;

  @SealedField('case', 0)
  lat: number;

  @SealedField('case', 0)
  lon: number;

  /** Where about in Germany, see `coarseArea`; no nearer to the person than the Kreis is. */
  @Field('case', { type: 'double precision', default: 0 })
  areaLat: number;

  @Field('case', { type: 'double precision', default: 0 })
  areaLon: number;

  @SealedField('special', 'german')
  status: ResidenceStatus;

  /** Dates and yes/no facts printed on papers; volatile facts are never stored (invariant 4). */
  @SealedField('special', {})
  statusFacts: Partial<StoredPermissionFacts>;

  @Field('case', { type: 'jsonb', default: [] })
  occupations: PracticedOccupation[];

  /** Foreign training found equal to the German one, or expected to be. */
  @Field('case', { type: 'jsonb', default: [] })
  recognitions: Recognition[];

  /** Where the person must live by law (§ 12a, § 61(1d) AufenthG); null = nowhere in particular. */
  @SealedField('special')
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

  @SealedField('case', '')
  wishes: string;

  @SealedColumn('person', 'id')
  sealed?: Buffer | null;

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
  @Field('org', { type: 'bigint', default: 0 })
  changeTx: string;
}
