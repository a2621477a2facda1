import { EntityManager, IsNull } from 'typeorm';
import { asGrant, ConsentGrant } from '../../access/index.js';
import { isDisclosed, type Scope, SCOPES } from '../../domain/consent/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { columnsOpenedBy, type OpenColumns } from '../../domain/table-export/index.js';
import type { PeopleExport } from './people-export.entity.js';

export type ExportAim = Pick<PeopleExport, 'orgId' | 'recipientOrgId' | 'vacancyId' | 'columns'>;

/** A vacancy for which people of a desk let its firm read something today. */
export interface ExportTarget {
  readonly vacancyId: string;
  readonly recipientOrgId: string;
  readonly title: string;
  readonly recipient: string;
  readonly people: number;
}

const TARGETS = `select v.id as "vacancyId", o.id as "recipientOrgId", v.title, o.name as recipient,
    count(distinct p.id)::int as people
  from consent_grant g join person p on p.id = g.person_id and p.org_id = $1 and p.archived_at is null
    join vacancy v on v.id = g.purpose_id join employer e on e.id = v.employer_id and e.org_id = g.recipient_org_id
    join organisation o on o.id = g.recipient_org_id
  where g.purpose_kind = 'vacancy' and g.revoked_at is null and $2::date between g.valid_from and g.valid_until
    and g.scopes && array['contact', 'cv']
  group by v.id, o.id order by o.name, v.title, v.id`;

/** Firms to which an export may go, each for one vacancy. */
export async function exportTargets(
  tx: EntityManager,
  orgId: string,
  today: LocalDate,
): Promise<readonly ExportTarget[]> {
  return tx.query<ExportTarget[]>(TARGETS, [orgId, today]);
}

/**
 * Which columns of whom the export may hold today. For the desk itself all asked ones of all its people; for a firm what
 * a live grant to it for this vacancy opens, and nobody without one.
 */
export async function openColumns(tx: EntityManager, aim: ExportAim, today: LocalDate): Promise<OpenColumns> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from person where org_id = $1 and archived_at is null order by id`,
    [aim.orgId],
  );
  const { recipientOrgId, vacancyId, columns } = aim;
  if (recipientOrgId === null || vacancyId === null) return new Map(rows.map(({ id }) => [id, columns]));
  const found = await tx.findBy(ConsentGrant, {
    ...{ recipientOrgId, purposeKind: 'vacancy', purposeId: vacancyId, revokedAt: IsNull() },
  });
  const grants = found.map(asGrant);
  const purpose = { kind: 'vacancy', id: vacancyId } as const;
  const opened = rows.map(({ id: personId }) => {
    const live = SCOPES.filter((scope: Scope) =>
      isDisclosed(grants, { personId, recipientOrgId, scope, purpose, day: today }),
    );
    return [personId, columnsOpenedBy(columns, new Set(live))] as const;
  });
  return new Map(opened.filter(([, open]) => open.length > 0));
}
