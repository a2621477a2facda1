import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson, type Agent } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';

describe('the person’s own proof of her search', () => {
  const clock = new FixedClock(new Date('2026-12-01T09:00:00Z'));
  let portal: StartedApp;
  let desk: Desk;
  let person: Agent;
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    const personId = await addPerson(desk.volunteer, { displayName: 'Nadia' });
    await portal.admin.query(
      `insert into member (id, org_id, person_id, login, display_name, password_hash, role, valid_from)
       select gen_random_uuid(), null, $1, 'nadia@example.org', 'Nadia', password_hash, 'person', valid_from from member
       where login = 'vera@example.org'`,
      [personId],
    );
    person = portal.visitor();
    await signIn(person, 'nadia@example.org');
    const declined = await suggest(desk, personId, await addVacancy(desk, { title: 'Nicht gewollt' }));
    await walk(desk, declined, [{ to: 'closed', reason: 'distance' }]);
    const taken = await suggest(desk, personId, await addVacancy(desk, { title: 'Werkstatt' }));
    const revision = await walk(desk, taken, [{ to: 'agreed' }, { to: 'introduced' }, { to: 'interview' }]);
    await desk.volunteer.post(`/api/v1/placements/${taken}/undo`).send({ revision }).expect(201);
  });
  afterAll(() => portal.stop());

  it('holds what reached a firm and stood, never what was declined or taken back', async () => {
    const { body } = await person.get('/api/v1/me/effort').expect(200);
    expect(body).toMatchObject([{ day: '2026-12-01', stage: 'introduced', title: 'Werkstatt' }]);
    const page = await person.get('/me/effort').expect(200);
    expect(page.text).toContain('Schreinerei Huber');
    expect(page.text).not.toContain('Nicht gewollt');
    const without = await person.get('/me/effort?from_day=1&from_month=11&from_year=2026').expect(200);
    expect(without.text).toContain('Werkstatt');
    expect(without.text).not.toContain('Schreinerei Huber');
  });

  it('keeps to its days on both edges, and refuses a time that ends before it begins', async () => {
    const days = async (from: string, to: string): Promise<number> =>
      ((await person.get(`/api/v1/me/effort?from=${from}&to=${to}`).expect(200)).body as unknown[]).length;
    expect(await days('2026-12-01', '2026-12-01')).toBe(1);
    expect(await days('2026-11-01', '2026-11-30')).toBe(0);
    expect(await days('2026-12-02', '2026-12-31')).toBe(0);
    await person.get('/api/v1/me/effort?from=2026-12-02&to=2026-12-01').expect(400);
    const page = await person.get(
      '/me/effort?from_day=2&from_month=12&from_year=2026&to_day=1&to_month=12&to_year=2026',
    );
    expect(page.status).toBe(422);
    await desk.volunteer.get('/api/v1/me/effort').expect(403);
  });
});
