import type { EntityManager } from 'typeorm';
import { CONSENT_TEXT_VERSION, hashPassword } from '../../access/index.js';
import { SEATED_STAGES } from '../../domain/placement/index.js';
import { addDays } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { PlaceDraft, PlacementDraft } from '../demo-data/drafts.js';
import { smallWorld } from '../demo-data/small/small-world.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import type { DemoLogin, SeedDemo } from '../demo-seeders.js';
import { writeRows } from './bulk-writer.js';
import { claimRows, courseRow, employerRow, personRow, vacancyRow } from './rows.js';

/** Ids that the drafts' names got in the database. */
export class Refs {
  private readonly ids = new Map<string, string>();

  make(ref: string): string {
    const id = crypto.randomUUID();
    this.ids.set(ref, id);
    return id;
  }

  of(ref: string): string {
    const id = this.ids.get(ref);
    if (id === undefined) throw new Error(`demo data names "${ref}", which it does not hold`);
    return id;
  }

  orNull(ref: string | null): string | null {
    return ref === null ? null : this.of(ref);
  }
}

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
  await database.transaction(SYSTEM, async (tx) => {
    const refs = new Refs();
    await writeOrganisations(tx, world, refs, clock.now());
    await writeMarket(tx, world, refs, clock);
    await writePeople(tx, world, refs, hashes, clock.today());
    await writePlacements(tx, world, refs);
    const outbox = app.get(Outbox);
    await outbox.add(tx, 'match.rematch', { day: clock.today() });
    for (const { ref } of world.placements)
      await outbox.add(tx, 'shortage-tracking.placement', { placementId: refs.of(ref), number: 1 });
  });
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
  return world.logins.map(({ role, orgRef, login, password, shows }) => ({
    role,
    organisation: orgRef === null ? shows : (names.get(orgRef) ?? ''),
    login,
    password,
  }));
}

async function writeOrganisations(
  tx: EntityManager,
  world: SmallWorld,
  refs: Refs,
  now: Date,
): Promise<void> {
  await writeRows(
    tx,
    'organisation',
    world.organisations.map(({ ref, kind, name, ags }) => ({
      id: refs.make(ref),
      kind,
      name,
      ags,
      created_at: now.toISOString(),
    })),
  );
}

/** Firms without an account get an organisation of their own, as when a desk posts for them. */
async function writeMarket(tx: EntityManager, world: SmallWorld, refs: Refs, clock: Clock): Promise<void> {
  // Entered a year ago, so that no firm of the demo counts as brand-new.
  const entered = new Date(clock.now().getTime() - 365 * 86_400_000);
  const orgs = new Set(world.organisations.filter(({ kind }) => kind === 'employer').map(({ ref }) => ref));
  const withoutAccount = world.employers.filter(({ orgRef }) => orgRef === null || !orgs.has(orgRef));
  await writeRows(
    tx,
    'organisation',
    withoutAccount.map(({ ref, name, ags }) => ({
      id: refs.make(`org-of-${ref}`),
      kind: 'employer',
      name,
      ags,
      created_at: entered.toISOString(),
    })),
  );
  const orgOf = (employer: SmallWorld['employers'][number]): string =>
    employer.orgRef !== null && orgs.has(employer.orgRef)
      ? refs.of(employer.orgRef)
      : refs.of(`org-of-${employer.ref}`);
  await writeRows(
    tx,
    'employer',
    world.employers.map((draft) => employerRow(draft, refs.make(draft.ref), orgOf(draft), entered)),
  );
  const employers = new Map(world.employers.map((draft) => [draft.ref, draft]));
  await writeRows(
    tx,
    'vacancy',
    world.vacancies.map((draft) => {
      const employer = employers.get(draft.employerRef);
      if (!employer)
        throw new Error(`demo data names the firm "${draft.employerRef}", which it does not hold`);
      const known = { ...employer, id: refs.of(employer.ref), createdAt: entered };
      const orgId = employer.orgRef === null ? null : refs.of(employer.orgRef);
      return vacancyRow(draft, refs.make(draft.ref), known, orgId, 'demo', clock.now(), clock.today());
    }),
  );
  await writeRows(
    tx,
    'course_run',
    world.courseRuns.map((draft) => courseRow(draft, refs.make(draft.ref), 'demo')),
  );
}

async function writePeople(
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

async function writePlacements(tx: EntityManager, world: SmallWorld, refs: Refs): Promise<void> {
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

function grantRow(
  personId: string,
  orgId: string | null,
  vacancyId: string | null,
  from: LocalDate,
): Record<string, unknown> {
  return {
    id: crypto.randomUUID(),
    person_id: personId,
    recipient_org_id: orgId,
    scopes: ['blind'],
    purpose_kind: vacancyId === null ? 'being_found' : 'vacancy',
    purpose_id: vacancyId,
    valid_from: from,
    valid_until: addDays(from, 365),
    text_version: CONSENT_TEXT_VERSION,
    locale: 'de',
    channel: 'spoken',
    given_at: `${from}T09:00:00Z`,
  };
}
