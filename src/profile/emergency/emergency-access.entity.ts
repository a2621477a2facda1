import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Member } from '../../access/index.js';
import { Field, IdField } from '../../platform/database/index.js';
import { SealedColumn, SealedField } from '../../platform/vault/index.js';

/** That a lead of another group opened a person's record in an emergency. Nothing of it changes but its end. */
@Entity('emergency_access')
@Check('emergency_access_sealed_sealed', 'get_byte(sealed, 0) = 1')
@Index('emergency_access_once', ['memberId', 'personId'], { unique: true, where: '(closed_at IS NULL)' })
@ForeignKey(() => Member, ['memberId', 'orgId'], ['id', 'orgId'], { name: 'emergency_access_same_org' })
export class EmergencyAccess {
  @IdField()
  id: string;

  @Index('emergency_access_person')
  @Field('case', { type: 'uuid' })
  personId: string;

  /** The group of who opened it. */
  @Field('org', { type: 'uuid' })
  orgId: string;

  @Field('org', { type: 'uuid' })
  memberId: string;

  /** The group that kept the case then; null for a person on her own. */
  @Field('case', { type: 'uuid', nullable: true })
  keeperOrgId: string | null;

  @Field('org', { type: 'timestamptz', default: () => 'now()' })
  openedAt: Date;

  @Field('org', { type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  /** Why, as typed; lies under the person's key, so that it goes with her. */
  @SealedField('case', '')
  reason: string;

  @SealedColumn('emergency_access', 'personId')
  sealed?: Buffer | null;
}
