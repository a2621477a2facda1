import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import type { Database } from '../../platform/database/index.js';

/** The member of the demo who signs in with this name, as services know her. */
export async function memberOf(database: Database, login: string): Promise<Actor> {
  const rows = await database.read(SYSTEM, (tx) =>
    tx.query<Pick<Actor, 'id' | 'orgId' | 'orgKind' | 'role'>[]>(
      `select m.id, o.id as "orgId", o.kind as "orgKind", m.role from member m join organisation o on o.id = m.org_id
       where m.login = $1`,
      [login],
    ),
  );
  if (!rows[0]) throw new Error(`the demo has nobody called ${login}`);
  return { kind: 'member', ...rows[0], personId: null };
}
