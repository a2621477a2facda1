import { Entity, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../../platform/database/index.js';

/** Who was erased: a random id and a moment. Feeds the journal outside the database. */
@Entity('erasure')
export class Erasure {
  @PrimaryColumn({ type: 'uuid' })
  @classify('case')
  personId: string;

  @Field('case', { type: 'timestamptz' })
  erasedAt: Date;
}
