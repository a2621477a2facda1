import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import type { SmallWorld } from '../demo-data/small/small-world.js';
import { writeRows } from './bulk-writer.js';
import type { Refs } from './refs.js';
import { courseRow, employerRow, vacancyRow } from './rows.js';

export async function writeOrganisations(
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
export async function writeMarket(
  tx: EntityManager,
  world: SmallWorld,
  refs: Refs,
  clock: Clock,
): Promise<void> {
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
  const schools = world.organisations.filter(({ kind }) => kind === 'provider');
  await writeRows(
    tx,
    'course_run',
    world.courseRuns.map((draft) => {
      const school = schools.find(({ name }) => name === draft.provider);
      return courseRow(draft, refs.make(draft.ref), 'demo', school ? refs.of(school.ref) : null);
    }),
  );
}
