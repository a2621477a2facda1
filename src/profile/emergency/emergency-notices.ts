import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { type NewNotice, Notices } from '../../platform/notify/index.js';
import type { EmergencyAccess } from './emergency-access.entity.js';

/** Who oversees: the other leads of both groups, and whoever reads the trail. */
const WITNESSES = `select id, role from member where id <> $1 and valid_from <= $4::date
    and (valid_until is null or valid_until >= $4::date)
    and ((role = 'desk_lead' and (org_id = $2 or org_id = $3)) or role = 'auditor')`;

type Opened = Pick<EmergencyAccess, 'id' | 'personId' | 'orgId' | 'memberId' | 'keeperOrgId'>;

/** Tells the person and a second pair of eyes that a record was opened in an emergency. */
@Injectable()
export class EmergencyNotices {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. Gives how many were told beside the person and the one who opened it. */
  async tell(tx: EntityManager, { id, personId, orgId, memberId, keeperOrgId }: Opened): Promise<number> {
    const day = this.clock.today();
    const witnesses = await tx.query<{ id: string; role: string }[]>(WITNESSES, [
      ...[memberId, orgId, keeperOrgId, day],
    ]);
    const add = (to: string, notice: Omit<NewNotice, 'key' | 'day'>): Promise<void> =>
      this.notices.add(tx, { key: `emergency/${id}/${to}`, day, ...notice });
    await add('person', { audience: 'person', personId, code: 'emergency_yours', href: '/me/consents' });
    for (const { id: witness, role } of witnesses) {
      const href = role === 'auditor' ? '/notices' : '/emergency';
      await add(witness, { audience: 'member', memberId: witness, code: 'emergency_opened', href });
    }
    return witnesses.length;
  }
}
