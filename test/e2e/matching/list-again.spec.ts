import { randomUUID } from 'node:crypto';
import { MOVE } from '../../../src/mentoring/handover-moves.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Agent, type AttackWorld, attackWorld } from '../security/attack.js';

let portal: StartedApp;
let world: AttackWorld;

beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
});
afterAll(() => portal.stop());

const agentOf = (role: Parameters<AttackWorld['agents']['get']>[0]): Agent =>
  world.agents.get(role) ?? portal.visitor();
const path = (): string => `/api/v1/people/${world.own.person}/match-list`;
const statusOf = async (agent: Agent): Promise<number> => (await agent.get(path())).status;
const looks = async (): Promise<number> =>
  Number(
    (
      await portal.admin.query<{ count: string }>(
        `select count(*) from audit_event where action = 'person:read' and subject_id = $1`,
        [world.own.person],
      )
    ).rows[0]?.count,
  );

describe('a list that is read again', () => {
  it('is the same to the byte and with the same headers, as one look', async () => {
    const first = await agentOf('volunteer').get(path()).expect(200);
    const noted = await looks();
    const second = await agentOf('volunteer').get(path()).expect(200);
    expect(second.text).toBe(first.text);
    expect(Object.keys(second.headers).sort()).toEqual(Object.keys(first.headers).sort());
    expect(second.headers['cache-control']).toBe('no-store');
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect(await looks()).toBe(noted);
  });

  it('leaves a trace for each account that looks', async () => {
    const before = await looks();
    await agentOf('desk_lead').get(path()).expect(200);
    expect(await looks()).toBe(before + 1);
  });

  it('is nobody else’s: strangers, visitors and forged cookies get what they always got', async () => {
    expect(await statusOf(portal.visitor())).toBe(401);
    expect(await statusOf(agentOf('employer_editor'))).toBe(404);
    await portal.visitor().get(path()).set('cookie', `sid=${randomUUID()}.forged`).expect(401);
  });

  it('changes with the list', async () => {
    await portal.admin.query(
      `insert into match_list (side, owner_id, owner_revision, parameter_version, day)
       select 'person', id, revision, 'test', current_date from person where id = $1
       on conflict (side, owner_id) do update set computed_at = now()`,
      [world.own.person],
    );
    const { body } = (await agentOf('volunteer').get(path()).expect(200)) as { body: { state: string } };
    expect(body.state).toBe('ready');
    expect(((await agentOf('volunteer').get(path())).body as { state: string }).state).toBe('ready');
  });

  it('keeps the session of its reader in use', async () => {
    const sessions = `session where member_id = (select id from member where login = 'volunteer@example.org')`;
    expect(await statusOf(agentOf('volunteer'))).toBe(200);
    await portal.admin.query(
      `update session set seen_at = now() - interval '90 seconds' where id in (select id from ${sessions})`,
    );
    expect(await statusOf(agentOf('volunteer'))).toBe(200);
    const { rows } = await portal.admin.query<{ fresh: boolean }>(
      `select seen_at > now() - interval '60 seconds' as fresh from ${sessions}`,
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it('is closed with the next request when the case moves, the role changes or the membership ends', async () => {
    const volunteer = agentOf('volunteer');
    const member = `login = 'volunteer@example.org'`;
    const moveTo = (desk: string | null): Promise<void> =>
      portal.db.transaction(SYSTEM, async (tx) => {
        for (const sql of MOVE) await tx.query(sql, [world.own.person, desk]);
      });
    expect(await statusOf(volunteer)).toBe(200);
    const { rows } = await portal.admin.query<{ org_id: string }>(`select org_id from person where id = $1`, [
      world.own.person,
    ]);
    await moveTo(null);
    expect(await statusOf(volunteer)).toBe(404);
    await moveTo(rows[0]?.org_id ?? null);
    expect(await statusOf(volunteer)).toBe(200);
    await portal.admin.query(`update member set role = 'auditor' where ${member}`);
    expect(await statusOf(volunteer)).toBe(403);
    await portal.admin.query(`update member set role = 'volunteer' where ${member}`);
    expect(await statusOf(volunteer)).toBe(200);
    await portal.admin.query(
      `update member set valid_until = current_date - 1, valid_from = current_date - 9 where ${member}`,
    );
    expect(await statusOf(volunteer)).toBe(401);
  });

  it('is closed with the next request when the session is revoked', async () => {
    const lead = agentOf('desk_lead');
    expect(await statusOf(lead)).toBe(200);
    expect(await statusOf(lead)).toBe(200);
    await portal.admin.query(
      `delete from session where member_id = (select id from member where login = 'desk_lead@example.org')`,
    );
    expect(await statusOf(lead)).toBe(401);
  });
});

describe('a list that is read very often', () => {
  const most = 120;
  let busy: StartedApp;
  beforeAll(async () => (busy = await startApp({ env: { WORKERS: 'off', RATE_LIMIT: String(most) } })));
  afterAll(() => busy.stop());

  it('counts towards the limit of requests like any other', async () => {
    const { agents, own } = await attackWorld(busy);
    const lead = agents.get('desk_lead') ?? busy.visitor();
    const answers: number[] = [];
    for (let asked = 0; asked <= most; asked += 1)
      answers.push((await lead.get(`/api/v1/people/${own.person}/match-list`)).status);
    expect(new Set(answers)).toEqual(new Set([200, 429]));
    expect(answers.at(-1)).toBe(429);
  });
});
