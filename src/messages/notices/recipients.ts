import type { EntityManager } from 'typeorm';
import { Member } from '../../access/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Role } from '../../platform/auth/index.js';
import type { Audience, Notice } from '../../platform/notify/index.js';

/** Who acts for an organisation when a notice is for the whole of it. */
const ROLES: Readonly<Record<Extract<Audience, 'desk' | 'lead' | 'office' | 'firm'>, readonly Role[]>> = {
  desk: ['volunteer', 'desk_lead'],
  lead: ['desk_lead'],
  office: ['caseworker'],
  firm: ['employer_editor'],
};

/** Accounts that a notice is for and that are valid on the day; the same people who read it in the portal. */
export async function recipientsOf(
  tx: EntityManager,
  notice: Pick<Notice, 'audience' | 'orgId' | 'personId' | 'memberId'>,
  day: LocalDate,
): Promise<readonly Member[]> {
  const { audience, orgId, personId, memberId } = notice;
  const found = tx
    .createQueryBuilder(Member, 'm')
    .where('m.validFrom <= :day and (m.validUntil is null or m.validUntil >= :day)', { day })
    .orderBy('m.id');
  if (audience === 'member') return found.andWhere('m.id = :memberId', { memberId }).getMany();
  if (audience === 'person') return found.andWhere('m.personId = :personId', { personId }).getMany();
  return found
    .andWhere('m.orgId = :orgId and m.role in (:...roles)', { orgId, roles: ROLES[audience] })
    .getMany();
}
