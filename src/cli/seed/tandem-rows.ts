import type { EntityManager } from 'typeorm';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import { writeRows } from './bulk-writer.js';
import type { Refs } from './refs.js';

/** What the mentors of the demo offer: one person more than they go along with. */
const OFFER = { languages: ['de', 'en'], occupations: [], times: ['evening', 'weekend'] } as const;

/** Mentors and the people they go along with, each inside the group that keeps the case. */
export async function writeTandems(tx: EntityManager, world: SmallWorld, refs: Refs): Promise<void> {
  const logins = [...new Set(world.tandems.map(({ mentorLogin }) => mentorLogin))];
  const found = await tx.query<{ id: string; orgId: string; login: string }[]>(
    `select id, org_id as "orgId", login from member where login = any($1)`,
    [logins],
  );
  const mentors = new Map(found.map((member) => [member.login, member]));
  await writeRows(
    tx,
    'mentor',
    found.map(({ id, orgId, login }) => ({
      ...{ member_id: id, org_id: orgId, ...OFFER },
      capacity: world.tandems.filter(({ mentorLogin }) => mentorLogin === login).length + 1,
    })),
  );
  await writeRows(
    tx,
    'tandem',
    world.tandems.map(({ mentorLogin, personRef, since }) => ({
      org_id: mentors.get(mentorLogin)?.orgId,
      person_id: refs.of(personRef),
      mentor_id: mentors.get(mentorLogin)?.id,
      state: 'active',
      suggested_on: since,
      started_on: since,
    })),
  );
}
