import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../../src/platform/auth/index.js';
import { errorCode } from '../../src/platform/database/index.js';
import type { TestDatabase } from './database.js';
import { sealedPerson } from './sealed.js';

/** Two desks, two firms, an office, and one person at each desk; written past every policy. */
export interface SecurityWorld {
  readonly deskA: string;
  readonly deskB: string;
  readonly firm: string;
  readonly otherFirm: string;
  readonly office: string;
  readonly personA: string;
  readonly personB: string;
  readonly vacancy: string;
  readonly placement: string;
  readonly grant: string;
}

/** A member of an organisation in one role. */
export function member(orgId: string, role: Role): Actor {
  return { kind: 'member', id: randomUUID(), orgId, orgKind: null, role, personId: null };
}

export function personActor(personId: string): Actor {
  return { kind: 'person', id: randomUUID(), orgId: null, orgKind: null, role: 'person', personId };
}

type Admin = TestDatabase['admin'];

export async function insertPerson(admin: Admin, orgId: string | null, name: string): Promise<string> {
  const { id, sealed } = await sealedPerson(admin, { displayName: name, wishes: `wishes of ${name}` });
  return insert(
    admin,
    `insert into person (id, org_id, sealed, ags, area_lat, area_lon, confirmed_on)
     values ($1, $2, $3, '09188', 48, 11.25, current_date) returning id`,
    [id, orgId, sealed],
  );
}

export async function insertOrganisation(admin: Admin, kind: string, name: string): Promise<string> {
  return insert(admin, `insert into organisation (kind, name) values ($1, $2) returning id`, [kind, name]);
}

/** A published vacancy of a firm of its own; gives the vacancy. */
export async function insertVacancy(admin: Admin, orgId: string): Promise<string> {
  const employer = await insert(
    admin,
    `insert into employer (org_id, name) values ($1, 'Firma')
     on conflict (org_id) do update set name = excluded.name returning id`,
    [orgId],
  );
  return insert(
    admin,
    `insert into vacancy (employer_id, org_id, state, kind, title, kldb, plz, ags, lat, lon, check_verdict, expires_on,
       confirmed_on)
     values ($1, $2, 'published', 'employment', 'Tischler', '22342', '82319', '09188', 48, 11.3, 'ok',
       current_date + 60, current_date) returning id`,
    [employer, orgId],
  );
}

/** A placement that the firm was introduced to, with its first steps. */
export async function insertPlacement(
  admin: Admin,
  personId: string,
  vacancyId: string,
  orgId: string,
): Promise<string> {
  const id = await insert(
    admin,
    `insert into placement (person_id, vacancy_id, org_id, stage, revision) values ($1, $2, $3, 'introduced', 2)
     returning id`,
    [personId, vacancyId, orgId],
  );
  await admin.query(
    `insert into placement_step (placement_id, number, to_stage, actor_role)
     values ($1, 1, 'suggested', 'desk'), ($1, 2, 'introduced', 'desk')`,
    [id],
  );
  return id;
}

export async function insertGrant(
  admin: Admin,
  grant: { readonly personId: string; readonly orgId: string | null; readonly vacancyId: string | null },
): Promise<string> {
  const { personId, orgId, vacancyId } = grant;
  return insert(
    admin,
    `insert into consent_grant (person_id, recipient_org_id, scopes, purpose_kind, purpose_id, valid_from, valid_until,
       text_version, locale, channel)
     values ($1, $2, '{blind}', $4, $3, current_date, current_date + 30, 't', 'de', 'spoken') returning id`,
    [personId, orgId, vacancyId, vacancyId === null ? 'measure' : 'vacancy'],
  );
}

export async function securityWorld({ admin }: TestDatabase): Promise<SecurityWorld> {
  const deskA = await insertOrganisation(admin, 'helper_group', 'A');
  const deskB = await insertOrganisation(admin, 'helper_group', 'B');
  const firm = await insertOrganisation(admin, 'employer', 'Firma');
  const otherFirm = await insertOrganisation(admin, 'employer', 'Andere');
  const office = await insertOrganisation(admin, 'job_centre', 'Jobcenter');
  const personA = await insertPerson(admin, deskA, 'Amira Geheim');
  const personB = await insertPerson(admin, deskB, 'Berhane Geheim');
  const vacancy = await insertVacancy(admin, firm);
  await insertVacancy(admin, otherFirm);
  const placement = await insertPlacement(admin, personA, vacancy, deskA);
  const grant = await insertGrant(admin, { personId: personA, orgId: firm, vacancyId: vacancy });
  for (const personId of [personA, personB]) {
    await admin.query(
      `insert into language_claim (person_id, language, source, dated_on) values ($1, 'de', 'self', current_date)`,
      [personId],
    );
    await admin.query(
      `insert into match_list (side, owner_id, owner_revision, parameter_version, day)
       values ('person', $1, 1, 'x', current_date)`,
      [personId],
    );
    await admin.query(
      `insert into audit_event (actor_kind, action, subject_id) values ('system', 'person:read', $1)`,
      [personId],
    );
    await admin.query(
      `insert into member (person_id, login, display_name, password_hash, role)
       values ($1::uuid, $1::uuid || '@example.org', 'x', 'x', 'person')`,
      [personId],
    );
  }
  return { deskA, deskB, firm, otherFirm, office, personA, personB, vacancy, placement, grant };
}

/** SQLSTATE of a refused statement; `done` when it went through. */
export async function stateOf(
  test: TestDatabase,
  actor: Actor,
  sql: string,
  values: readonly unknown[] = [],
): Promise<string> {
  return test.db
    .transaction(actor, (tx: EntityManager) => tx.query(sql, [...values]))
    .then(
      () => 'done',
      (error: unknown) => errorCode(error) ?? String(error),
    );
}

async function insert(admin: Admin, sql: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(sql, [...values]);
  return rows[0]?.id ?? '';
}

/** A request that was sent to an office of its own. */
export async function insertRequest(admin: Admin, person: string, desk: string): Promise<string> {
  const office = await insertOrganisation(admin, 'authority', 'Office');
  await admin.query(
    `insert into liaison_office (id, kind, area) values ($1::uuid, 'auslaenderbehoerde', $1::text)`,
    [office],
  );
  const { rows } = await admin.query<{ id: string }>(
    `insert into liaison_request (org_id, person_id, office_id, kind, state, sent_on)
     values ($1, $2, $3, 'question', 'sent', current_date) returning id`,
    [desk, person, office],
  );
  return rows[0]?.id ?? '';
}
