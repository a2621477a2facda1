import { Entity, Index } from 'typeorm';
import { Field } from '../platform/database/index.js';
import { Sourced } from './provenance.entity.js';

/** An ESCO occupation; the id is the last part of its URI. */
@Entity('esco_occupation')
export class EscoOccupation extends Sourced {
  @Field('public', { type: 'text', primary: true })
  id: string;

  @Field('public', { type: 'text' })
  uri: string;

  @Field('public', { type: 'text' })
  isco: string;

  @Field('public', { type: 'text' })
  code: string;

  @Field('public', { type: 'text' })
  labelDe: string;

  @Field('public', { type: 'text', array: true, default: [] })
  altDe: string[];

  @Field('public', { type: 'text' })
  labelEn: string;

  /** True where ESCO says that some state of the EU regulates it; German law may differ. */
  @Field('public', { type: 'boolean' })
  regulated: boolean;
}

/** How close an ESCO occupation is to a German one, in the words of the official crosswalk (SKOS). */
export type CrosswalkRelation = 'exactMatch' | 'closeMatch' | 'narrowMatch' | 'broadMatch';

/** A German occupation (number of the Berufsdatenbank and KldB code) that an ESCO occupation corresponds to. */
@Entity('esco_kldb')
export class EscoKldb extends Sourced {
  @Field('public', { type: 'text', primary: true })
  occupationId: string;

  @Field('public', { type: 'text', primary: true })
  number: string;

  @Index('esco_kldb_kldb')
  @Field('public', { type: 'text' })
  kldb: string;

  @Field('public', { type: 'text' })
  label: string;

  @Field('public', { type: 'text' })
  relation: CrosswalkRelation;
}

/** A skill; the English label is its key, so that an imported skill takes the place of the same one in the starter pack. */
@Entity('skill')
export class Skill extends Sourced {
  @Field('public', { type: 'text', primary: true })
  id: string;

  @Field('public', { type: 'text', nullable: true })
  labelDe: string | null;

  @Index('skill_label_en', { unique: true })
  @Field('public', { type: 'text' })
  labelEn: string;

  @Field('public', { type: 'text', nullable: true })
  labelAr: string | null;

  @Field('public', { type: 'text', nullable: true })
  uri: string | null;

  /** Number by which the imported tables of one edition refer to it; changes with the edition. */
  @Field('public', { type: 'integer', nullable: true })
  escoNumber: number | null;
}

/** Skill of an ESCO occupation. A few are listed both as essential and as optional. */
@Entity('occupation_skill')
export class OccupationSkill extends Sourced {
  @Field('public', { type: 'text', primary: true })
  occupationId: string;

  @Field('public', { type: 'text', primary: true })
  skillId: string;

  @Field('public', { type: 'boolean', primary: true })
  essential: boolean;
}

/** Skill of a KldB occupation, chosen by hand; stands before what the ESCO crosswalk gives. */
@Entity('kldb_skill')
export class KldbSkill extends Sourced {
  @Field('public', { type: 'text', primary: true })
  kldb: string;

  @Field('public', { type: 'text', primary: true })
  skillId: string;

  @Field('public', { type: 'boolean' })
  essential: boolean;

  @Field('public', { type: 'smallint' })
  position: number;
}
