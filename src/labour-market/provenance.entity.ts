import { Entity } from 'typeorm';
import { Field } from '../platform/database/index.js';

/** `starter`: written for this project; `reference`: imported from a national table, which replaces starter rows. */
export type Provenance = 'starter' | 'reference';

/** Every row of the labour market says where it comes from. */
export abstract class Sourced {
  @Field('public', { type: 'text' })
  source: Provenance;
}

/** A reference file that was imported, with the notice that must be shown wherever its data is shown. */
@Entity('reference_source')
export class ReferenceSource {
  @Field('public', { type: 'text', primary: true })
  file: string;

  @Field('public', { type: 'integer' })
  rows: number;

  @Field('public', { type: 'text' })
  sha256: string;

  @Field('public', { type: 'text' })
  notice: string;

  @Field('public', { type: 'timestamptz', default: () => 'now()' })
  importedAt: Date;
}
