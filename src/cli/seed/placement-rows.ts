import type { EntityManager } from 'typeorm';
import { SEATED_STAGES } from '../../domain/placement/index.js';
import type { PlacementDraft } from '../demo-data/drafts.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import { writeRows } from './bulk-writer.js';
import { grantRow } from './grant-row.js';
import type { Refs } from './refs.js';

export async function writePlacements(tx: EntityManager, world: SmallWorld, refs: Refs): Promise<void> {
  const people = new Map(world.people.map((draft) => [draft.ref, draft]));
  const employerOf = new Map(world.vacancies.map(({ ref, employerRef }) => [ref, employerRef]));
  await writeRows(
    tx,
    'placement',
    world.placements.map((draft) => {
      const last = draft.steps.at(-1);
      return {
        id: refs.make(draft.ref),
        person_id: refs.of(draft.personRef),
        vacancy_id: refs.of(draft.vacancyRef),
        org_id: refs.orNull(people.get(draft.personRef)?.deskRef ?? null),
        stage: last?.stage,
        revision: draft.steps.length,
        stage_since: `${last?.on}T09:00:00Z`,
        started_on: draft.steps.find(({ stage }) => stage === 'started')?.on ?? null,
        created_at: `${draft.steps[0]?.on}T09:00:00Z`,
      };
    }),
  );
  await writeRows(
    tx,
    'placement_step',
    world.placements.flatMap((draft) => stepRows(draft, refs.of(draft.ref))),
  );
  const grants = await orgsOfFirms(tx);
  await writeRows(
    tx,
    'consent_grant',
    world.placements.flatMap((draft) => {
      const agreed = draft.steps.find(({ stage }) => stage === 'agreed');
      const org = grants.get(refs.of(employerOf.get(draft.vacancyRef) ?? ''));
      return agreed && org
        ? [grantRow(refs.of(draft.personRef), org, refs.of(draft.vacancyRef), agreed.on)]
        : [];
    }),
  );
  for (const draft of world.placements) await takeSeat(tx, draft, refs);
}

async function orgsOfFirms(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; org_id: string }[]>(`select id, org_id from employer`);
  return new Map(rows.map(({ id, org_id }) => [id, org_id]));
}

async function takeSeat(tx: EntityManager, { steps, vacancyRef }: PlacementDraft, refs: Refs): Promise<void> {
  const last = steps.at(-1)?.stage;
  if (last === undefined || !SEATED_STAGES.includes(last)) return;
  await tx.query(
    `update vacancy set seats = greatest(seats, seats_taken + 1), seats_taken = seats_taken + 1 where id = $1`,
    [refs.of(vacancyRef)],
  );
}

function stepRows(draft: PlacementDraft, placementId: string): readonly Record<string, unknown>[] {
  return draft.steps.map(({ stage, on }, index) => ({
    id: crypto.randomUUID(),
    placement_id: placementId,
    number: index + 1,
    from_stage: draft.steps[index - 1]?.stage ?? null,
    to_stage: stage,
    actor_role: stage === 'agreed' ? 'person' : 'desk',
    reason: stage === 'closed' ? draft.reason : null,
    note: index === draft.steps.length - 1 ? draft.note : '',
    at: `${on}T09:00:00Z`,
  }));
}
