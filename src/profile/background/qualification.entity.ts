import { Check, Entity, Index } from 'typeorm';
import type { RecognitionState } from '../../domain/background/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { SealedColumn, SealedField } from '../../platform/vault/index.js';

/** A training or degree from anywhere, and how far its recognition in Germany has come. */
@Entity('qualification')
@Check('qualification_sealed_sealed', 'get_byte(sealed, 0) = 1')
export class Qualification {
  @IdField()
  id: string;

  @Index('qualification_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  /** The German occupation it stands for: KldB 2010, five digits. */
  @Field('case', { type: 'text' })
  kldb: string;

  @Field('case', { type: 'text', nullable: true })
  escoId: string | null;

  /** Whether the work needs the recognition before the first day. */
  @Field('case', { type: 'boolean' })
  regulated: boolean;

  @Field('case', { type: 'text' })
  state: RecognitionState;

  /** Day on which the state began. */
  @Field('case', { type: 'date' })
  since: LocalDate;

  @Field('case', { type: 'date', nullable: true })
  papersCompleteOn: LocalDate | null;

  /** What the paper is called. */
  @SealedField('case', '')
  title: string;

  @SealedField('special', '')
  country: string;

  @SealedColumn('qualification', 'personId')
  sealed?: Buffer | null;
}
