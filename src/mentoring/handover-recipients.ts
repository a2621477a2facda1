import type { EntityManager } from 'typeorm';
import type { HandoverKind } from '../domain/liaison/index.js';

/** An organisation that a case can be offered to. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
}

/** Groups keep cases and can take one over; offices can only help beside them. */
const RECIPIENTS: Readonly<Record<HandoverKind, string>> = {
  transfer: `('helper_group', 'ngo')`,
  referral: `('helper_group', 'ngo', 'job_centre', 'agency', 'authority')`,
};

/** Who can take a case of this kind, besides the organisation that has it, by name. */
export async function recipientsBeside(
  tx: EntityManager,
  kind: HandoverKind,
  orgId: string | null,
): Promise<readonly Recipient[]> {
  return tx.query<Recipient[]>(
    `select id, name from organisation where kind in ${RECIPIENTS[kind]} and id <> $1 order by name, id`,
    [orgId],
  );
}

/** Whom a notice to the organisation reaches: the desk of a group, or an office. */
export async function audienceOf(tx: EntityManager, orgId: string): Promise<'desk' | 'office'> {
  const rows = await tx.query<unknown[]>(
    `select 1 from organisation where id = $1 and kind in ${RECIPIENTS.transfer}`,
    [orgId],
  );
  return rows.length > 0 ? 'desk' : 'office';
}
