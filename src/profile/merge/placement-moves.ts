import type { EntityManager } from 'typeorm';
import { type MergePlacement, placementsAside } from '../../domain/profile-merge/index.js';
import type { Result } from '../../domain/shared/index.js';
import type { MovedPlacement } from './person-merge.entity.js';
import type { Move } from './row-moves.js';

type Row = MergePlacement & MovedPlacement;

const ALL = `select id, vacancy_id as "vacancyId", stage, person_id as "personId", org_id as "orgId" from placement
  where person_id = any($1) order by id`;

/** The placements of two records, and which of them would stand aside; the error names vacancies with two open ways. */
export async function placementsOf(
  tx: EntityManager,
  { from, to }: Move,
): Promise<{ readonly rows: readonly Row[]; readonly aside: Result<readonly string[], readonly string[]> }> {
  const rows = await tx.query<Row[]>(ALL, [[from, to]]);
  const of = (id: string): readonly Row[] => rows.filter(({ personId }) => personId === id);
  return { rows, aside: placementsAside(of(to), of(from)) };
}

/**
 * Takes placements over. One that stands aside has ended; it stays with the record that went and loses its
 * organisation, so that no list shows it.
 */
export async function movePlacements(
  tx: EntityManager,
  { from, to }: Move,
  rows: readonly Row[],
  aside: readonly string[],
): Promise<readonly MovedPlacement[]> {
  const before = rows
    .filter(({ id, personId }) => personId === from || aside.includes(id))
    .map(({ id, personId, orgId }) => ({ id, personId, orgId }));
  const isAside = ({ id }: MovedPlacement): boolean => aside.includes(id);
  await put(
    tx,
    before.map((row) => ({
      ...row,
      personId: isAside(row) ? from : to,
      orgId: isAside(row) ? null : row.orgId,
    })),
  );
  return before;
}

/** Brings placements back to the records they came from, with whatever happened in them since. */
export async function movePlacementsBack(
  tx: EntityManager,
  before: readonly MovedPlacement[],
): Promise<void> {
  await put(tx, before);
}

const FINAL = `stage in ('closed', 'held_12')`;

/**
 * A person has one placement per vacancy at any moment, and of two at most one is open: those that ended step out of the
 * way under ids of nobody, then the open ones take their places, and the others after them.
 */
async function put(tx: EntityManager, rows: readonly MovedPlacement[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx.query(`update placement set person_id = id where id = any($1) and ${FINAL}`, [ids]);
  for (const which of [`not (${FINAL})`, FINAL])
    await tx.query(
      `update placement p set person_id = given."personId", org_id = given."orgId"
       from jsonb_to_recordset($1::jsonb) as given(id uuid, "personId" uuid, "orgId" uuid)
       where p.id = given.id and ${which}`,
      [JSON.stringify(rows)],
    );
}
