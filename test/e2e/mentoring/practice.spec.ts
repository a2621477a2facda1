import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson, type Agent, postForm } from '../../support/office.js';

interface Card {
  readonly id: string;
  readonly tried: number;
  readonly worked: number;
  readonly state: string;
  readonly originName: string | null;
}

describe('practice cards', () => {
  let portal: StartedApp;
  let desk: Desk;
  let other: Agent;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    await addPerson(desk.volunteer, { displayName: 'Karim Almasri' });
    const { rows } = await portal.admin.query<{ id: string }>(
      `select org_id as id from member where login = 'stefan@example.org'`,
    );
    await desk.operator
      .post(`/api/v1/organisations/${rows[0]?.id ?? ''}/members`)
      .send({ login: 'rosa@example.org', displayName: 'Rosa', password: PASSWORD, role: 'desk_lead' })
      .expect(201);
    other = portal.visitor();
    await signIn(other, 'rosa@example.org');
  });
  afterAll(() => portal.stop());

  const cards = async (agent: Agent): Promise<readonly Card[]> =>
    (await agent.get('/api/v1/practice-cards').expect(200)).body as Card[];

  it('are written without names, shared, counted, and copied with where they came from', async () => {
    const card = { obstacle: 'offices', title: 'Zu zweit zum Amt', what: 'Mit Karim geübt.', context: '' };
    const named = await postForm(desk.lead, '/practice/new', '/practice', card);
    expect(named.status).toBe(422);
    expect(named.text).toContain('Mit Karim geübt.');
    const saved = await postForm(desk.lead, '/practice/new', '/practice', { ...card, what: 'Vorher geübt.' });
    expect(saved.status).toBe(303);
    const [draft] = await cards(desk.lead);
    expect(draft).toMatchObject({ state: 'draft', tried: 0 });
    const id = draft?.id ?? '';
    expect(await cards(other)).toEqual([]);
    await other.get(`/practice/${id}`).expect(404);
    for (const helped of [true, false])
      await desk.volunteer
        .post('/api/v1/reflections')
        .send({ obstacle: 'offices', helped, text: 'Früh anfangen.', cardId: id })
        .expect(204);
    await desk.volunteer
      .post('/api/v1/reflections')
      .send({ obstacle: 'offices', helped: true, text: 'Herr Almasri war froh.' })
      .expect(400);
    await desk.lead.put(`/api/v1/practice-cards/${id}/shared`).send({ shared: true }).expect(204);
    expect(await cards(other)).toMatchObject([{ id, tried: 2, worked: 1, originName: null }]);
    await other
      .put(`/api/v1/practice-cards/${id}`)
      .send({ ...card, what: 'Anderes' })
      .expect(404);
    await postForm(other, `/practice/${id}`, `/practice/${id}/copy`, {});
    const copy = (await cards(other)).find((one) => one.id !== id);
    expect(copy).toMatchObject({ state: 'draft', tried: 0, worked: 0, originName: 'Jobtreff Starnberg' });
    expect((await desk.lead.get('/practice/new').expect(200)).text).toContain('Früh anfangen.');
    const kept = await portal.admin.query(`select * from reflection`);
    expect(Object.keys((kept.rows as object[])[0] ?? {}).sort()).toEqual(
      ['day', 'helped', 'id', 'obstacle', 'org_id', 'text'].sort(),
    );
  });
});

describe('the goal sheet', () => {
  let portal: StartedApp;
  let desk: Desk;
  let person: Agent;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    personId = await addPerson(desk.volunteer, { displayName: 'Amal' });
    await portal.admin.query(
      `insert into member (id, org_id, person_id, login, display_name, password_hash, role)
       select gen_random_uuid(), null, $1, 'amal@example.org', 'Amal', password_hash, 'person' from member
       where login = 'vera@example.org'`,
      [personId],
    );
    person = portal.visitor();
    await signIn(person, 'amal@example.org');
  });
  afterAll(() => portal.stop());

  it('is the person’s own: the desk reads what she shares and changes nothing', async () => {
    const empty = await postForm(person, '/me/goals', '/me/goals', { area: 'housing', text: '' });
    expect(empty.status).toBe(422);
    const saved = await postForm(person, '/me/goals', '/me/goals', {
      area: 'housing',
      text: 'Eine Wohnung finden',
    });
    expect(saved.status).toBe(303);
    const { body } = await person.get('/api/v1/me/goals').expect(200);
    const [goal] = body as { id: string; shared: boolean }[];
    expect(goal).toMatchObject({ shared: false, area: 'housing' });
    const id = goal?.id ?? '';
    const page = async (): Promise<string> =>
      (await desk.volunteer.get(`/people/${personId}`).expect(200)).text;
    expect(await page()).not.toContain('Eine Wohnung finden');
    await postForm(person, '/me/goals', `/me/goals/${id}`, { shared: 'yes' });
    expect(await page()).toContain('Eine Wohnung finden');
    await desk.volunteer.patch(`/api/v1/me/goals/${id}`).send({ done: true }).expect(403);
    await postForm(person, '/me/goals', `/me/goals/${id}`, { done: 'yes' });
    expect(
      ((await person.get('/api/v1/me/goals').expect(200)).body as { doneOn: string }[])[0]?.doneOn,
    ).toMatch(/^\d{4}-/);
    await person.patch(`/api/v1/me/goals/${id}`).send({ shared: false }).expect(204);
    expect(await page()).not.toContain('Eine Wohnung finden');
    await person.delete(`/api/v1/me/goals/${id}`).expect(204);
  });
});
