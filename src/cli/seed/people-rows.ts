import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../domain/shared/index.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import { writeRows } from './bulk-writer.js';
import { grantRow } from './grant-row.js';
import type { Refs } from './refs.js';
import { claimRows, personRow } from './rows.js';

export async function writePeople(
  tx: EntityManager,
  world: SmallWorld,
  refs: Refs,
  hashes: ReadonlyMap<string, string>,
  today: LocalDate,
): Promise<void> {
  await writeRows(
    tx,
    'person',
    world.people.map((draft) => personRow(draft, refs.make(draft.ref), refs.orNull(draft.deskRef), today)),
  );
  await writeRows(
    tx,
    'language_claim',
    world.people.flatMap((draft) => claimRows(draft, refs.of(draft.ref))),
  );
  await writeRows(
    tx,
    'member',
    world.logins.map(({ login, password, role, displayName, locale, orgRef, personRef }) => ({
      id: crypto.randomUUID(),
      org_id: refs.orNull(orgRef),
      person_id: refs.orNull(personRef),
      login,
      display_name: displayName,
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
