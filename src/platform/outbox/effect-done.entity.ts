import { Entity, Index, PrimaryColumn } from 'typeorm';
import { classify, Field } from '../database/fields.js';

/** Effects that have happened. The key is written in the effect's own transaction, so a second run finds it. */
@Entity('effect_done')
@Index(['doneAt'])
export class EffectDone {
  @PrimaryColumn({ type: 'text' })
  @classify('org')
  key: string;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  doneAt: Date;
}
