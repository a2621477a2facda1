import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { type Agent, postForm } from '../../support/office.js';

const START: LocalDate = '2026-12-01';

describe('the round of a Kreis', () => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let town: Agent;
  let townId = '';
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    const made = { kind: 'municipality', name: 'Landkreis Starnberg', ags: '09188' };
    const { body } = await desk.operator.post('/api/v1/organisations').send(made).expect(201);
    townId = (body as { id: string }).id;
    await desk.operator
      .post(`/api/v1/organisations/${townId}/members`)
      .send({
        login: 'kreis@example.org',
        displayName: 'Kerstin',
        password: PASSWORD,
        role: 'municipal_reader',
      })
      .expect(201);
    town = portal.visitor();
    await signIn(town, 'kreis@example.org');
  });
  afterAll(() => portal.stop());

  const office = async (name: string, ags: string, login: string): Promise<readonly [string, Agent]> => {
    const { body } = await desk.operator
      .post('/api/v1/organisations')
      .send({ kind: 'agency', name, ags })
      .expect(201);
    const { id } = body as { id: string };
    await desk.operator
      .post(`/api/v1/organisations/${id}/members`)
      .send({ login, displayName: 'Anna', password: PASSWORD, role: 'caseworker' })
      .expect(201);
    const agent = portal.visitor();
    await signIn(agent, login);
    return [id, agent];
  };
  const obstacles = async (agent: Agent): Promise<readonly { obstacle: string; count: number | null }[]> =>
    ((await agent.get('/api/v1/round').expect(200)).body as { obstacles: never[] }).obstacles;
  const said = async (obstacle: string, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      await desk.volunteer
        .post('/api/v1/reflections')
        .send({ obstacle, helped: true, text: 'Früh anfangen.' })
        .expect(204);
  };

  it('counts what stood in the way, and tells no number below five', async () => {
    await said('offices', 4);
    expect((await obstacles(town)).filter(({ count }) => count !== null)).toEqual([]);
    expect((await town.get('/round').expect(200)).text).toContain('Ab fünf steht sie hier');
    await said('offices', 3);
    await said('language', 12);
    await said('housing', 2);
    const told = (await obstacles(town)).filter(({ count }) => count !== null);
    expect(told).toContainEqual({ obstacle: 'language', count: 10 });
    expect(told.map(({ obstacle }) => obstacle)).not.toContain('housing');
    expect(await obstacles(desk.volunteer)).toEqual(await obstacles(town));
  });

  it('agrees who does what by when; the organisation finds it on its first page', async () => {
    const due = { dueOn_day: '10', dueOn_month: '12', dueOn_year: '2026' };
    const task = { what: 'Raum für den Sprachtreff finden', orgId: townId, ...due };
    const wrong = await postForm(desk.lead, '/round', '/round/tasks', { ...task, orgId: desk.firmId });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Raum für den Sprachtreff finden');
    const named = await postForm(desk.lead, '/round', '/round/tasks', {
      ...task,
      what: 'Ruf 0151 5550100 an',
    });
    expect(named.status).toBe(422);
    expect((await postForm(desk.lead, '/round', '/round/tasks', task)).status).toBe(303);
    await desk.volunteer.post('/api/v1/round/tasks').send({}).expect(403);
    expect((await town.get('/').expect(200)).text).toMatch(/href="\/round\?only=mine"><b class="num">1</);
    const mine = await town.get('/round?only=mine').expect(200);
    const id = /\/round\/tasks\/([0-9a-f-]{36})/.exec(mine.text)?.[1] ?? '';
    clock.set(new Date(`${addDays(START, 10)}T09:00:00Z`));
    await signIn(town, 'kreis@example.org');
    expect((await town.get('/round').expect(200)).text).toContain('überfällig');
    expect((await postForm(town, '/round', `/round/tasks/${id}`, { done: 'yes' })).status).toBe(303);
    expect((await town.get('/').expect(200)).text).toMatch(/href="\/round\?only=mine"><b class="num">0</);
  });

  it('seats an office that serves several Kreise at the round of each, once the operator says so', async () => {
    await signIn(desk.operator, 'op@example.org');
    await signIn(desk.lead, 'lena@example.org');
    const [agencyId, caseworker] = await office(
      'Agentur für Arbeit Weilheim',
      '09190',
      'agentur@example.org',
    );
    const path = `/organisations/${agencyId}`;
    await caseworker.get('/api/v1/round?kreis=09188').expect(404);
    await desk.lead
      .put(`/api/v1${path}/round-kreise`)
      .send({ kreise: ['09188'] })
      .expect(403);
    const refused = await postForm(desk.operator, path, `${path}/round-kreise`, { kreise: '9188' });
    expect(refused.status).toBe(422);
    const kept = await postForm(desk.operator, path, `${path}/round-kreise`, { kreise: '09188, 09190' });
    expect(kept.status).toBe(303);
    const { body } = await caseworker.get('/api/v1/round').expect(200);
    expect(body).toMatchObject({ ags: '09190', kreise: ['09190', '09188'], tasks: [] });
    expect((await caseworker.get('/round').expect(200)).text).toContain('href="/round?kreis=09188"');
    const there = await caseworker.get('/round?kreis=09188').expect(200);
    expect(there.text).toContain('Raum für den Sprachtreff');
    const due = { dueOn_day: '30', dueOn_month: '12', dueOn_year: '2026' };
    const task = { what: 'Berufsberatung im Rathaus', orgId: agencyId, kreis: '09188', ...due };
    const round = '/round?kreis=09188';
    const made = await postForm(desk.lead, '/round', '/round/tasks', task);
    expect(made.status).toBe(303);
    expect((await caseworker.get('/').expect(200)).text).toMatch(
      /href="\/round\?only=mine"><b class="num">1</,
    );
    expect((await caseworker.get('/round?only=mine').expect(200)).text).toContain(
      'Berufsberatung im Rathaus',
    );
    const minutes = { day_day: '11', day_month: '12', day_year: '2026', text: 'Termine', kreis: '09188' };
    const answer = await postForm(caseworker, round, '/round/minutes', minutes);
    expect(answer).toMatchObject({ status: 303, headers: { location: round } });
    expect((await town.get('/round').expect(200)).text).toContain('Termine');
    await caseworker.get('/round?kreis=09162').expect(404);
    await desk.operator.put(`/api/v1${path}/round-kreise`).send({ kreise: [] }).expect(200);
    await caseworker.get('/round?kreis=09188').expect(404);
    const { rowCount } = await portal.db.read(
      { kind: 'member', id: townId, orgId: agencyId, orgKind: 'agency', role: 'caseworker', personId: null },
      async (tx) => ({ rowCount: (await tx.query<unknown[]>('select 1 from round_task')).length }),
    );
    expect(rowCount).toBe(0);
  });

  it('keeps minutes for those of the Kreis and nobody else', async () => {
    await signIn(desk.volunteer, 'vera@example.org');
    await signIn(desk.stranger, 'stefan@example.org');
    const day = { day_day: '10', day_month: '12', day_year: '2026' };
    const text = 'Der Sprachtreff bekommt den Saal im Rathaus.';
    expect((await postForm(town, '/round', '/round/minutes', { ...day, text })).status).toBe(303);
    expect((await desk.volunteer.get('/round').expect(200)).text).toContain(text);
    const other = await desk.stranger.get('/round').expect(200);
    expect(other.text).not.toContain(text);
    expect(other.text).not.toContain('Raum für den Sprachtreff');
    await signIn(desk.employer, 'huber@example.org');
    await desk.employer.get('/round').expect(403);
  });
});
