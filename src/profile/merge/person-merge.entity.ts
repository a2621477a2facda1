import { Check, Entity, Index } from 'typeorm';
import type { MergeRecord } from '../../domain/profile-merge/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { SealedColumn, SealedField } from '../../platform/vault/index.js';
import type { MovedRows } from './row-moves.js';

/** What an undo needs, and nothing else does. */
export interface MergeContent {
  /** The record that stayed, before and right after the merge. */
  readonly before: MergeRecord;
  readonly merged: MergeRecord;
  /** The record that went, as it lies apart. */
  readonly gone: MergeRecord;
  readonly rows: readonly MovedRows[];
  readonly placements: readonly MovedPlacement[];
  /** Consents that ended with the merge. */
  readonly endedGrants: readonly string[];
}

/** A placement with whose it was, and which organisation's; it stands aside without one. */
export interface MovedPlacement {
  readonly id: string;
  readonly personId: string;
  readonly orgId: string | null;
}

/** That one record of a person went into another one of hers. */
@Entity('person_merge')
@Index('person_merge_gone', ['goneId'], { unique: true, where: '(undone_at IS NULL)' })
@Check('person_merge_sealed_sealed', 'get_byte(sealed, 0) = 1')
@Check('person_merge_two', 'person_id <> gone_id')
export class PersonMerge {
  @IdField()
  id: string;

  /** The record that stays. */
  @Index('person_merge_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  /** The record that went; its id leads to the one that stays. */
  @Field('case', { type: 'uuid' })
  goneId: string;

  /** The desk that kept both. */
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'timestamptz' })
  mergedAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  /** Null once it was undone or its time is over. */
  @SealedField('special')
  content: MergeContent | null;

  @SealedColumn('person_merge', 'personId')
  sealed?: Buffer | null;
}
