import { EntityManager } from 'typeorm';
import type { MatchKind } from '../../domain/matching/index.js';
import { compareNames, personNames } from '../../profile/index.js';
import type { ChangeReason } from './assignment-pair.entity.js';

/** A pair of a plan with the names that its page shows. */
export interface NamedPair {
  readonly id: string;
  readonly runId: string;
  readonly orgId: string;
  readonly personId: string;
  readonly personName: string;
  readonly vacancyId: string;
  readonly title: string;
  readonly employer: string;
  readonly kind: MatchKind;
  readonly opensOn: string | null;
  readonly score: number;
  readonly price: number;
  readonly origin: 'best' | 'chosen';
  readonly dropped: boolean;
  readonly reason: ChangeReason | null;
  readonly note: string;
  readonly changedAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly proposed: boolean;
}

/** Pairs by a condition on `a`; people by name, then vacancies by title. */
export async function loadPairs(
  tx: EntityManager,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly NamedPair[]> {
  const rows = await tx.query<NamedPair[]>(
    `select a.id, a.run_id as "runId", a.org_id as "orgId", a.person_id as "personId",
       a.vacancy_id as "vacancyId", v.title, e.name as employer, a.kind,
       a.opens_on::text as "opensOn", a.score, a.price, a.origin, a.dropped, a.reason, a.note,
       a.changed_at as "changedAt", a.reviewed_at as "reviewedAt",
       exists (select from placement t where t.person_id = a.person_id and t.vacancy_id = a.vacancy_id) as proposed
     from assignment_pair a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id
       join employer e on e.id = v.employer_id
     where ${condition} order by p.id, a.dropped, v.title, v.id`,
    [...parameters],
  );
  const names = await personNames(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows
    .map((row) => ({ ...row, personName: names.get(row.personId) ?? '' }))
    .sort((a, b) => compareNames(a.personName, b.personName));
}
