import { Entity, Index, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../database/fields.js';

/** Fingerprints by which a person is found though her name and contact are sealed; goes with her. */
@Entity('person_lookup')
export class PersonLookup {
  @PrimaryColumn({ type: 'uuid' })
  @classify('case')
  personId: string;

  /** Of the beginnings of the words of the name; 20 bits each, so that several words share one. */
  @Field('case', { type: 'integer', array: true, default: [] })
  words: number[];

  /** Of name and year of birth together: who has the same may be entered twice. Null without both. */
  @Index('person_lookup_twin', { where: 'twin is not null' })
  @Field('case', { type: 'bytea', nullable: true })
  twin: Buffer | null;

  /** Of name and postcode together: who has the same is perhaps the same. Null where it was not worked out yet. */
  @Index('person_lookup_named')
  @Field('case', { type: 'bytea', nullable: true })
  named: Buffer | null;

  @Index('person_lookup_phone', { where: 'phone is not null' })
  @Field('case', { type: 'bytea', nullable: true })
  phone: Buffer | null;

  @Index('person_lookup_email', { where: 'email is not null' })
  @Field('case', { type: 'bytea', nullable: true })
  email: Buffer | null;
}
