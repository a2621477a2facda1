import { hashPassword } from '../../../src/access/index.js';
import type { RequestState } from '../../../src/domain/liaison/index.js';
import { SEATED_STAGES, type Stage } from '../../../src/domain/placement/index.js';
import type { StartedApp } from '../../support/app.js';
import { PASSWORD, signIn } from '../../support/desk.js';
import {
  insertGrant,
  insertOrganisation,
  insertPerson,
  insertRequest,
  insertVacancy,
} from '../../support/security-world.js';
import type { Agent } from './attack.js';
import { type Stand, STANDS } from './transition-table.js';

/** One case with everybody around it, and another case with its own. */
export interface TransitionWorld {
  readonly desk: string;
  readonly firm: string;
  readonly person: string;
  readonly agents: ReadonlyMap<Stand, Agent>;
}

/** Role and organisation (or person) of each stand. */
function seats(
  own: Readonly<Record<'desk' | 'firm' | 'office' | 'person', string>>,
  foreign: typeof own,
  plain: Readonly<Record<string, string>>,
): Readonly<Record<Exclude<Stand, 'visitor'>, readonly [role: string, where: string]>> {
  const org = (kind: string): string => plain[kind] ?? '';
  return {
    person: ['person', own.person],
    volunteer: ['volunteer', own.desk],
    desk_lead: ['desk_lead', own.desk],
    mentor: ['mentor', own.desk],
    firm: ['employer_editor', own.firm],
    office: ['caseworker', own.office],
    foreign_person: ['person', foreign.person],
    foreign_volunteer: ['volunteer', foreign.desk],
    foreign_lead: ['desk_lead', foreign.desk],
    foreign_firm: ['employer_editor', foreign.firm],
    foreign_office: ['caseworker', foreign.office],
    provider_editor: ['provider_editor', org('provider')],
    municipal_reader: ['municipal_reader', org('municipality')],
    auditor: ['auditor', org('platform')],
    operator: ['operator', org('platform')],
  };
}

/** The office is the one that the request of `insertRequest` goes to; the world gives that request's office its account. */
export async function transitionWorld(
  portal: StartedApp,
): Promise<TransitionWorld & { readonly office: string }> {
  const { admin } = portal;
  const half = async (name: string): Promise<Parameters<typeof seats>[0]> => {
    const desk = await insertOrganisation(admin, 'helper_group', `Desk ${name}`);
    return {
      desk,
      firm: await insertOrganisation(admin, 'employer', `Firm ${name}`),
      office: await insertOrganisation(admin, 'job_centre', `Office ${name}`),
      person: await insertPerson(admin, desk, name),
    };
  };
  const [own, foreign] = [await half('Amal'), await half('Berhane')];
  const plain: Record<string, string> = {};
  for (const kind of ['provider', 'municipality', 'platform'])
    plain[kind] = await insertOrganisation(admin, kind, kind);
  await admin.query(`insert into liaison_office (id, kind, area) values ($1, 'jobcenter', '1')`, [
    own.office,
  ]);
  const passwordHash = await hashPassword(PASSWORD);
  const agents = new Map<Stand, Agent>([['visitor', portal.visitor()]]);
  for (const [stand, [role, where]] of Object.entries(seats(own, foreign, plain))) {
    const owner = role === 'person' ? [null, where] : [where, null];
    await admin.query(
      `insert into member (org_id, person_id, login, display_name, password_hash, role, valid_from)
       values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
      [...owner, `${stand}@example.org`, stand, passwordHash, role],
    );
    const agent = portal.visitor();
    await signIn(agent, `${stand}@example.org`);
    agents.set(stand as Stand, agent);
  }
  return { ...own, agents };
}

/** A placement that stands at a stage, with the grant and the history that lead there. */
export async function placementAt(portal: StartedApp, world: TransitionWorld, stage: Stage): Promise<string> {
  const { admin } = portal;
  const vacancy = await insertVacancy(admin, world.firm);
  const seated = SEATED_STAGES.includes(stage);
  await admin.query(`update vacancy set seats = 3, seats_taken = $2 where id = $1`, [
    vacancy,
    seated ? 1 : 0,
  ]);
  await insertGrant(admin, { personId: world.person, orgId: world.firm, vacancyId: vacancy });
  const { rows } = await admin.query<{ id: string }>(
    `insert into placement (person_id, vacancy_id, org_id, stage, revision, started_on)
     values ($1, $2, $3, $4, 3, $5) returning id`,
    [world.person, vacancy, world.desk, stage, seated && stage !== 'permit_pending' ? '2020-01-01' : null],
  );
  const id = rows[0]?.id ?? '';
  const known = stage !== 'suggested' && stage !== 'agreed';
  await admin.query(
    `insert into placement_step (placement_id, number, to_stage, actor_role)
     values ($1, 1, 'suggested', 'desk'), ($1, 2, $2, 'desk'), ($1, 3, $3, 'desk')`,
    [id, known ? 'introduced' : 'suggested', stage],
  );
  return id;
}

/** A request that stands at a state, with the person's grant for it. */
export async function requestAt(
  portal: StartedApp,
  world: TransitionWorld & { readonly office: string },
  state: RequestState,
): Promise<string> {
  const { admin } = portal;
  const id = await insertRequest(admin, world.person, world.desk);
  await admin.query(`update liaison_request set office_id = $2, state = $3, revision = 2 where id = $1`, [
    id,
    world.office,
    state,
  ]);
  await admin.query(
    `insert into consent_grant (person_id, recipient_org_id, scopes, purpose_kind, purpose_id, valid_from, valid_until,
       text_version, locale, channel)
     values ($1, $2, '{contact,progress}', 'measure', $3, current_date, current_date + 30, 't', 'de', 'spoken')`,
    [world.person, world.office, id],
  );
  return id;
}

/** What a row says now; an attempt that was refused must not have changed it. */
export async function lineOf(
  portal: StartedApp,
  table: 'placement' | 'liaison_request',
  id: string,
): Promise<string> {
  const { rows } = await portal.admin.query<{ line: string }>(
    `select t::text as line from ${table} t where id = $1`,
    [id],
  );
  return rows[0]?.line ?? '';
}

export interface Try<S> {
  readonly from: S;
  readonly to: S;
  readonly stand: Stand;
  readonly status: number;
  readonly changed: boolean;
}

/**
 * Plays every pair of states as every stand through HTTP. A thing is made anew after each step that went through, so
 * that everybody finds it in the same state.
 */
export async function playAll<S extends string>(
  portal: StartedApp,
  table: 'placement' | 'liaison_request',
  states: readonly S[],
  stands: readonly Stand[],
  make: (state: S) => Promise<string>,
  call: (stand: Stand, id: string, to: S) => Promise<number>,
): Promise<readonly Try<S>[]> {
  const tries: Try<S>[] = [];
  for (const from of states) {
    let id = await make(from);
    let line = await lineOf(portal, table, id);
    for (const to of states)
      for (const stand of STANDS.filter((one) => stands.includes(one))) {
        const status = await call(stand, id, to);
        const now = await lineOf(portal, table, id);
        tries.push({ from, to, stand, status, changed: now !== line });
        if (now === line) continue;
        id = await make(from);
        line = await lineOf(portal, table, id);
      }
  }
  return tries;
}

/** The attempt at a step of a placement. */
export async function stepPlacement(
  portal: StartedApp,
  world: TransitionWorld,
  stand: Stand,
  id: string,
  to: Stage,
): Promise<number> {
  const agent = world.agents.get(stand) ?? portal.visitor();
  const answer = await agent.post(`/api/v1/placements/${id}/steps`).send({
    ...{ to, revision: 3, confirmed: true },
    ...(to === 'closed' && { reason: 'pay' }),
    ...(to === 'started' && { startedOn: '2026-01-01' }),
  });
  return answer.status;
}

/** The attempt at a step of a request; sending has an operation of its own. */
export async function stepRequest(
  portal: StartedApp,
  world: TransitionWorld,
  stand: Stand,
  id: string,
  to: RequestState,
): Promise<number> {
  const agent = world.agents.get(stand) ?? portal.visitor();
  if (to !== 'sent') {
    const step = { to, revision: 2, channel: 'phone', decidedOn: '2026-01-01', reason: 'not_stated' };
    return (await agent.post(`/api/v1/requests/${id}/steps`).send(step)).status;
  }
  const shown = await world.agents.get('person')?.get(`/api/v1/requests/${id}`);
  const { seen = 'x' } = (shown?.body ?? {}) as { seen?: string };
  return (await agent.post(`/api/v1/requests/${id}/send`).send({ seen, revision: 2, consent: 'paper' }))
    .status;
}
