import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Notices } from '../../platform/notify/index.js';
import type { OfficialProposal } from './proposal.entity.js';

interface Told {
  readonly code: 'official_made' | 'official_near';
  /** Tells this notice from others of the same proposal. */
  readonly key: string;
  readonly day: LocalDate;
}

/** Tells the desk, if one keeps the case, and the person of an official proposal, each once per key. */
export async function tellOfProposal(
  notices: Notices,
  tx: EntityManager,
  { id, orgId, personId }: Pick<OfficialProposal, 'id' | 'orgId' | 'personId'>,
  { code, key, day }: Told,
): Promise<void> {
  const start = `official/${id}/${key}`;
  const rest = { code, href: `/people/${personId}/proposals`, day };
  if (orgId !== null) await notices.add(tx, { key: `${start}/desk`, audience: 'desk', orgId, ...rest });
  await notices.add(tx, { key: `${start}/person`, audience: 'person', personId, ...rest });
}
