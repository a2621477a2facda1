import { randomUUID } from 'node:crypto';
import type supertest from 'supertest';
import { ROLES, type Role } from '../../../src/platform/auth/index.js';
import { hashPassword } from '../../../src/access/index.js';
import type { StartedApp } from '../../support/app.js';
import { PASSWORD, signIn } from '../../support/desk.js';
import {
  insertGrant,
  insertOrganisation,
  insertPerson,
  insertPlacement,
  insertRequest,
  insertVacancy,
} from '../../support/security-world.js';

export type Agent = ReturnType<typeof supertest.agent>;

/** One half of the world: a desk, its person, a firm with a vacancy, and what binds them. */
export interface Half {
  readonly desk: string;
  readonly firm: string;
  readonly person: string;
  readonly name: string;
  readonly vacancy: string;
  readonly placement: string;
  readonly grant: string;
  readonly request: string;
}

/** Everybody of the first half with a browser of their own; the second half only owns things. */
export interface AttackWorld {
  readonly own: Half;
  readonly foreign: Half;
  readonly agents: ReadonlyMap<Role, Agent>;
}

const ORGANISATION_OF: Readonly<Partial<Record<Role, string>>> = {
  caseworker: 'job_centre',
  municipal_reader: 'municipality',
  auditor: 'platform',
  operator: 'platform',
  provider_editor: 'provider',
};

export async function attackWorld(portal: StartedApp): Promise<AttackWorld> {
  const own = await half(portal, 'Amal Eigen-7f3a');
  const foreign = await half(portal, 'Berhane Fremd-9c1d');
  const agents = new Map<Role, Agent>();
  const passwordHash = await hashPassword(PASSWORD);
  for (const role of ROLES) {
    const kind = ORGANISATION_OF[role];
    const orgId =
      kind !== undefined
        ? await insertOrganisation(portal.admin, kind, `Org of ${role}`)
        : role === 'employer_editor'
          ? own.firm
          : own.desk;
    await portal.admin.query(
      `insert into member (org_id, person_id, login, display_name, password_hash, role, valid_from)
       values ($1, $2, $3, $4, $5, $4, '2020-01-01')`,
      role === 'person'
        ? [null, own.person, `${role}@example.org`, role, passwordHash]
        : [orgId, null, `${role}@example.org`, role, passwordHash],
    );
    const agent = portal.visitor();
    await signIn(agent, `${role}@example.org`);
    agents.set(role, agent);
  }
  return { own, foreign, agents };
}

async function half({ admin }: StartedApp, name: string): Promise<Half> {
  const desk = await insertOrganisation(admin, 'helper_group', `Desk ${name.slice(0, 3)}`);
  const firm = await insertOrganisation(admin, 'employer', `Firm ${name.slice(0, 3)}`);
  const person = await insertPerson(admin, desk, name);
  await admin.query(
    `update person set occupations = '[{"kldb":"22342","relation":"trained","years":3}]'
     where id = $1`,
    [person],
  );
  await admin.query(
    `insert into language_claim (person_id, language, speaking, source, dated_on) values ($1, 'de', 2, 'self', current_date)`,
    [person],
  );
  const vacancy = await insertVacancy(admin, firm);
  // Posted by the desk for the firm, so that both may act on it.
  await admin.query(`update vacancy set org_id = $2 where id = $1`, [vacancy, desk]);
  const placement = await insertPlacement(admin, person, vacancy, desk);
  const grant = await insertGrant(admin, { personId: person, orgId: firm, vacancyId: vacancy });
  const request = await insertRequest(admin, person, desk);
  return { desk, firm, person, name, vacancy, placement, grant, request };
}

/** Whose things an attempt is aimed at; `unknown` are random ids. */
export type Relation = 'own' | 'foreign' | 'unknown';

/** The address of an operation with the ids of one half put in; null for a path that this table does not know. */
export function pathFor(path: string, target: Half | null): string | null {
  const id = (value: (half: Half) => string): string => (target === null ? randomUUID() : value(target));
  const first = /^\/api\/v1\/([\w-]+)/.exec(path)?.[1] ?? '';
  const ofFirst: Readonly<Record<string, ((half: Half) => string) | undefined>> = {
    people: (half) => half.person,
    vacancies: (half) => half.vacancy,
    placements: (half) => half.placement,
    requests: (half) => half.request,
    organisations: (half) => half.desk,
  };
  let known = true;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'kldb') return '22342';
    if (name === 'vacancyId') return target === null ? randomUUID() : target.vacancy;
    if (name === 'grantId') return id((half) => half.grant);
    const value = name === 'id' ? ofFirst[first] : undefined;
    if (value) return id(value);
    known = false;
    return randomUUID();
  });
  return known ? filled : null;
}

/** Rows of every table that name the other half, as text; equal before and after means that nothing was touched. */
export async function rowsNaming(portal: StartedApp, half: Half): Promise<readonly string[]> {
  const { rows: tables } = await portal.admin.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
       and relname not in ('session', 'idempotency', 'outbox') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await portal.admin.query<{ line: string }>(
      `select t::text as line from ${name} t where t::text like any ($1) order by 1`,
      [[half.person, half.placement, half.grant].map((id) => `%${id}%`)],
    );
    found.push(...rows.map(({ line }) => `${name}: ${line}`));
  }
  return found;
}
