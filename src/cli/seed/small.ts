import { hashPassword } from '../../access/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { PlaceDraft } from '../demo-data/drafts.js';
import { smallWorld } from '../demo-data/small/small-world.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import type { DemoLogin, SeedDemo } from '../demo-seeders.js';
import { writeRequests } from './asking.js';
import { writeMarket, writeOrganisations } from './market-rows.js';
import { writePeople } from './people-rows.js';
import { writePlacements } from './placement-rows.js';
import { writeHelping } from './helping.js';
import { Refs } from './refs.js';
import { sealerOf } from './sealed-people.js';
import { writeTandems } from './tandem-rows.js';

/** The hand-written demo; does nothing when it is there already. */
export const seedSmall: SeedDemo = async (app, { report }) => {
  const database = app.get(Database);
  const world = await makeWorld(database, app.get(LabourMarketService), app.get(Clock).today());
  if (await isThere(database)) return loginsOf(world);
  report('Writing the demo: three regions, four helper groups, sixty people …');
  const hashes = new Map<string, string>();
  for (const { password } of world.logins)
    if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
  const clock = app.get(Clock);
  const refs = new Refs();
  await database.transaction(SYSTEM, async (tx) => {
    await writeOrganisations(tx, world, refs, clock.now());
    await writeMarket(tx, world, refs, clock);
    await writePeople(tx, world, refs, hashes, sealerOf(app), clock.today());
    await writePlacements(tx, world, refs);
    await writeTandems(tx, world, refs);
    const outbox = app.get(Outbox);
    await outbox.add(tx, 'match.rematch', { day: clock.today() });
    for (const { ref } of world.placements)
      await outbox.add(tx, 'shortage-tracking.placement', { placementId: refs.of(ref), number: 1 });
  });
  await writeHelping(app, clock.today());
  await writeRequests(app, world, refs, clock.today());
  return loginsOf(world);
};

async function makeWorld(
  database: Database,
  labourMarket: LabourMarketService,
  today: LocalDate,
): Promise<SmallWorld> {
  const rows = await database.read(SYSTEM, (tx) =>
    tx.query<{ plz: string }[]>(`select distinct plz from postcode`),
  );
  const places = new Map<string, PlaceDraft>();
  for (const { plz } of rows) {
    const place = await labourMarket.placeOf(plz);
    if (place) places.set(plz, { plz, ags: place.ags, lat: place.lat, lon: place.lon });
  }
  return smallWorld(today, (plz) => {
    const place = places.get(plz);
    if (!place) throw new Error(`demo data uses postcode ${plz}, which is in no table`);
    return place;
  });
}

async function isThere(database: Database): Promise<boolean> {
  return database.read(SYSTEM, async (tx) => {
    const rows = await tx.query<unknown[]>(`select 1 from member limit 1`);
    return rows.length > 0;
  });
}

function loginsOf(world: SmallWorld): readonly DemoLogin[] {
  const names = new Map(world.organisations.map(({ ref, name }) => [ref, name]));
  return world.logins.map(({ role, orgRef, login, password }) => ({
    role,
    organisation: orgRef === null ? null : (names.get(orgRef) ?? ''),
    login,
    password,
  }));
}
