import { Entity, Index } from 'typeorm';
import { Field } from '../platform/database/index.js';
import { Sourced } from './provenance.entity.js';

/** An Agentur für Arbeit by its three-digit number, with the Regionaldirektion above it. */
@Entity('agentur')
export class Agentur extends Sourced {
  @Field('public', { type: 'text', primary: true })
  id: string;

  @Field('public', { type: 'text' })
  name: string;

  @Field('public', { type: 'text' })
  directorate: string;
}

/**
 * `office`: the Agentur that serves the Kreis today. `statistics`: the district under which figures of an earlier
 * year count it; only where that was another one.
 */
export type AgenturRole = 'office' | 'statistics';

@Entity('kreis_agentur')
export class KreisAgentur extends Sourced {
  @Field('public', { type: 'text', primary: true })
  ags: string;

  @Field('public', { type: 'text', primary: true })
  agenturId: string;

  @Field('public', { type: 'text', primary: true })
  role: AgenturRole;
}

/** `gE`: run by Agentur and Kommune together; `zkT`: run by the Kommune alone (Optionskommune). */
export type JobcenterForm = 'gE' | 'zkT';

/** A Jobcenter by its official five-digit number. */
@Entity('jobcenter')
export class Jobcenter extends Sourced {
  @Field('public', { type: 'text', primary: true })
  id: string;

  @Index('jobcenter_agentur')
  @Field('public', { type: 'text' })
  agenturId: string;

  @Field('public', { type: 'text' })
  form: JobcenterForm;

  @Field('public', { type: 'text' })
  name: string;
}

@Entity('jobcenter_kreis')
export class JobcenterKreis extends Sourced {
  @Field('public', { type: 'text', primary: true })
  jobcenterId: string;

  @Index('jobcenter_kreis_ags')
  @Field('public', { type: 'text', primary: true })
  ags: string;
}
