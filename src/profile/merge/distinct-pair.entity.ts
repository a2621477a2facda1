import { Check, Entity, Index } from 'typeorm';
import { Field, IdField } from '../../platform/database/index.js';

/** That two records of a desk, however alike, are two people. Gone as soon as one of them leaves the desk or is merged. */
@Entity('distinct_pair')
@Index('distinct_pair_once', ['oneId', 'otherId'], { unique: true })
@Index('distinct_pair_said', ['orgId', 'saidAt'])
@Check('distinct_pair_ordered', 'one_id < other_id')
export class DistinctPair {
  @IdField()
  id: string;

  /** The smaller of the two ids, so that a pair is one row whichever way round it is said. */
  @Field('case', { type: 'uuid' })
  oneId: string;

  @Index('distinct_pair_other')
  @Field('case', { type: 'uuid' })
  otherId: string;

  /** The desk that keeps both. */
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'timestamptz' })
  saidAt: Date;
}
