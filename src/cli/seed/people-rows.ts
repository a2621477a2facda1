import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../domain/shared/index.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import { writeRows } from './bulk-writer.js';
import { grantRow } from './grant-row.js';
import type { Refs } from './refs.js';
import { type Sealer, writeSealedPeople } from './sealed-people.js';

export async function writePeople(
  tx: EntityManager,
  world: SmallWorld,
  refs: Refs,
  hashes: ReadonlyMap<string, string>,
  sealer: Sealer,
  today: LocalDate,
): Promise<void> {
  const people = world.people.map((draft) => ({
    draft,
    id: refs.make(draft.ref),
    orgId: refs.orNull(draft.deskRef),
  }));
  await writeSealedPeople(tx, sealer, people, today);
  await writeRows(
    tx,
    'member',
    world.logins.map(({ login, password, role, displayName, locale, orgRef, personRef }) => ({
      id: crypto.randomUUID(),
      org_id: refs.orNull(orgRef),
      person_id: refs.orNull(personRef),
      login: personRef === null ? login : sealer.keys.lookup().login(login),
      display_name: personRef === null ? displayName : '',
      password_hash: hashes.get(password),
      role,
      locale,
    })),
  );
  // Every other person of the demo agreed to be found, so that firms have blind profiles to look at.
  await writeRows(
    tx,
    'consent_grant',
    world.people
      .filter((_, index) => index % 2 === 0)
      .map(({ ref }) => grantRow(refs.of(ref), null, null, today)),
  );
}
