import { Check, Entity, Index } from 'typeorm';
import type { Month } from '../../domain/background/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { SealedColumn, SealedField } from '../../platform/vault/index.js';

/** Work of some months in one occupation, wherever it was. */
@Entity('work_period')
@Check('work_period_sealed_sealed', 'get_byte(sealed, 0) = 1')
export class WorkPeriod {
  @IdField()
  id: string;

  @Index('work_period_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  /** KldB 2010, five digits. */
  @Field('case', { type: 'text' })
  kldb: string;

  /** Nearest ESCO occupation by the official crosswalk; null where the tables are not loaded. */
  @Field('case', { type: 'text', nullable: true })
  escoId: string | null;

  @Field('case', { type: 'text' })
  fromMonth: Month;

  /** Last month; null = still so. */
  @Field('case', { type: 'text', nullable: true })
  toMonth: Month | null;

  /** Hours per week. */
  @Field('case', { type: 'smallint', nullable: true })
  hours: number | null;

  @SealedField('special', '')
  country: string;

  /** What was done, in her own words. */
  @SealedField('case', '')
  tasks: string;

  @SealedColumn('work_period', 'personId')
  sealed?: Buffer | null;
}
