import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { coarseArea, type LocalDate } from '../../domain/shared/index.js';
import { ServiceKeys, Vault } from '../../platform/vault/index.js';
import { Person } from '../../profile/index.js';
import type { PersonDraft } from '../demo-data/drafts.js';
import { writeRows } from './bulk-writer.js';
import { claimRows, personRow } from './rows.js';

/** What a bulk writer of people needs to seal them and to make them findable. */
export interface Sealer {
  readonly vault: Vault;
  readonly keys: ServiceKeys;
}

export interface NewPerson {
  readonly draft: PersonDraft;
  readonly id: string;
  readonly orgId: string | null;
}

/** The portal's own keys. */
export function sealerOf(app: INestApplicationContext): Sealer {
  return { vault: app.get(Vault), keys: app.get(ServiceKeys) };
}

/** Writes people in bulk: keys, sealed rows, fingerprints and what they say of their German. */
export async function writeSealedPeople(
  tx: EntityManager,
  { vault, keys }: Sealer,
  people: readonly NewPerson[],
  today: LocalDate,
): Promise<number> {
  const dataKeys = await vault.createKeys(
    tx,
    people.map(({ id }) => id),
  );
  const lookup = keys.lookup();
  const written = await writeRows(
    tx,
    'person',
    people.map(({ draft, id, orgId }) => {
      const key = dataKeys.get(id);
      const sealed = key && vault.sealUnder(key, Person, id, { ...draft, residence: null });
      const area = coarseArea(draft);
      return {
        ...personRow(draft, id, orgId, today),
        ...{ area_lat: area.lat, area_lon: area.lon, sealed },
      };
    }),
  );
  await writeRows(
    tx,
    'person_lookup',
    people.map(({ draft, id }) => {
      const birthDate = draft.statusFacts.birthDate ?? null;
      const { displayName, plz } = draft;
      const findable = { displayName, plz, phone: null, email: null, birthDate };
      const { words, twin, named } = lookup.fingerprints(findable);
      return { person_id: id, words, twin, named };
    }),
  );
  await writeRows(
    tx,
    'language_claim',
    people.flatMap(({ draft, id }) => claimRows(draft, id)),
  );
  return written;
}
