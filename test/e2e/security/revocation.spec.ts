import { type StartedApp, startApp } from '../../support/app.js';
import { type Agent, type AttackWorld, attackWorld } from './attack.js';

let portal: StartedApp;
let world: AttackWorld;

beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
}, 120_000);
afterAll(() => portal.stop());

const agentOf = (role: Parameters<AttackWorld['agents']['get']>[0]): Agent =>
  world.agents.get(role) ?? portal.visitor();

describe('a consent that is taken back', () => {
  it('closes page, API and list to the firm with the next request', async () => {
    const firm = agentOf('employer_editor');
    const { person, placement, grant } = world.own;
    const look = async (): Promise<readonly unknown[]> => [
      (await firm.get(`/api/v1/placements/${placement}`)).status,
      (await firm.get(`/placements/${placement}`)).status,
      ((await firm.get('/api/v1/placements')).body as { total: number }).total,
    ];
    expect(await look()).toEqual([200, 200, 1]);
    await agentOf('person').post(`/api/v1/people/${person}/grants/${grant}/revoke`).expect(204);
    expect(await look()).toEqual([404, 404, 0]);
  });
});

describe('a membership that ends', () => {
  it('closes an open session with the next request', async () => {
    const volunteer = agentOf('volunteer');
    const { person } = world.own;
    expect((await volunteer.get(`/api/v1/people/${person}`)).status).toBe(200);
    await portal.admin.query(
      `update member set valid_until = current_date - 1, valid_from = current_date - 9 where login = 'volunteer@example.org'`,
    );
    expect((await volunteer.get(`/api/v1/people/${person}`)).status).toBe(401);
    expect((await volunteer.get('/people')).status).toBe(401);
  });

  it('and one that got another role has that role at once', async () => {
    const mentor = agentOf('mentor');
    await portal.admin.query(`update member set role = 'auditor' where login = 'mentor@example.org'`);
    expect((await mentor.get(`/api/v1/people/${world.own.person}`)).status).toBe(403);
  });
});
