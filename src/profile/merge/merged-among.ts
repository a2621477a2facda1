import type { EntityManager } from 'typeorm';

/** Which of these records went into another one, or took one in. */
export async function mergedAmong(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select person_id as id from person_merge where undone_at is null and person_id = any($1)
     union select gone_id from person_merge where undone_at is null and gone_id = any($1)`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
