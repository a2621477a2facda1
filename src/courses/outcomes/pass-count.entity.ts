import { Entity } from 'typeorm';
import { Field } from '../../platform/database/index.js';

/** How many consented outcomes of a provider's exams are known; kept by a trigger on the outcomes. */
@Entity('pass_count')
export class PassCountRow {
  @Field('public', { type: 'text', primary: true })
  providerKey: string;

  @Field('public', { type: 'text', primary: true })
  scheme: string;

  @Field('public', { type: 'smallint', primary: true })
  target: number;

  @Field('org', { type: 'integer', default: 0 })
  passed: number;

  @Field('org', { type: 'integer', default: 0 })
  failed: number;
}
