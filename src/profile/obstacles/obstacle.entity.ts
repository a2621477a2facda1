import { Check, Entity, Index } from 'typeorm';
import type { ObstacleNeed } from '../../domain/obstacles/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { SealedColumn, SealedField } from '../../platform/vault/index.js';

/** What stands between a person and work, for her and her desk alone; no firm and no office reads it. */
@Entity('obstacle')
@Check('obstacle_sealed_sealed', 'get_byte(sealed, 0) = 1')
export class Obstacle {
  @IdField()
  id: string;

  @Index('obstacle_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  @Field('case', { type: 'date' })
  notedOn: LocalDate;

  /** Until when the next step is to be done. */
  @Field('case', { type: 'date', nullable: true })
  dueOn: LocalDate | null;

  @Field('case', { type: 'date', nullable: true })
  solvedOn: LocalDate | null;

  @SealedField('special')
  need: ObstacleNeed;

  /** The next step in the words of who wrote it; empty: the usual one. */
  @SealedField('special', '')
  step: string;

  /** Who helps; empty: who does as a rule. */
  @SealedField('special', '')
  helper: string;

  @SealedColumn('obstacle', 'personId')
  sealed?: Buffer | null;
}
