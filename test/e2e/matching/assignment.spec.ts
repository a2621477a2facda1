import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, setUpDesk } from '../../support/desk.js';
import { until } from '../../support/wait.js';

interface Pair {
  readonly id: string;
  readonly personId: string;
  readonly vacancyId: string;
  readonly origin: string;
  readonly dropped: boolean;
  readonly reason: string | null;
}
interface Plan {
  readonly gap: number;
  readonly pairs: readonly Pair[];
}

const vacancy = {
  kind: 'employment',
  plz: '82319',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  languageNeeds: [{ language: 'de', levels: { L: 2, S: 2 }, strength: 'employer' }],
  seats: 1,
  employer: { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true },
};
const person = {
  plz: '82319',
  occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
  german: { listening: 2, reading: 2, speaking: 2, writing: 2, source: 'self' },
  status: 'ae_25_2',
  statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
  qualification: 2,
};

describe('the plan of a desk’s week', () => {
  let portal: StartedApp;
  let desk: Desk;
  let joiner: string;
  let store: string;

  beforeAll(async () => {
    portal = await startApp();
    desk = await setUpDesk(portal);
    joiner = await post('Schreinerei', '22342');
    store = await post('Lager', '51312');
    for (const displayName of ['Karim A.', 'Samira B.', 'Tesfay C.']) {
      const made = await desk.volunteer
        .post('/api/v1/people')
        .send({ ...person, displayName })
        .expect(201);
      await matched((made.body as { id: string }).id);
    }
  });
  afterAll(() => portal.stop());

  async function post(title: string, kldb: string): Promise<string> {
    const made = await desk.lead
      .post('/api/v1/vacancies')
      .send({ ...vacancy, title, kldb })
      .expect(201);
    const { id, state } = made.body as { id: string; state: string };
    if (state === 'held')
      await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    return id;
  }

  async function matched(personId: string): Promise<void> {
    await until('matches', async () => {
      const answer = await desk.volunteer.get(`/api/v1/people/${personId}/matches`).expect(200);
      const { state, items } = answer.body as { state: string; items: readonly unknown[] };
      return state === 'ready' && items.length > 1 ? items : null;
    });
  }

  async function make(limits: Readonly<Record<string, number | boolean>>): Promise<Plan> {
    return (await desk.lead.post('/api/v1/assignment').send(limits).expect(201)).body as Plan;
  }

  async function current(): Promise<Plan> {
    const answer = await desk.lead.get('/api/v1/assignment').expect(200);
    return (answer.body as { plan: Plan }).plan;
  }

  it('is empty before the first', async () => {
    expect((await desk.lead.get('/api/v1/assignment').expect(200)).body).toEqual({ plan: null });
    expect((await desk.lead.get('/assignment').expect(200)).text).toContain('Noch kein Plan');
  });

  it('keeps to seats, introductions and volunteers, and is proven to be the best', async () => {
    const all = await make({ capacity: 20, perPerson: 1, perSeat: 1 });
    expect(all.gap).toBe(0);
    expect(all.pairs.map(({ vacancyId }) => vacancyId).sort()).toEqual([joiner, store].sort());
    expect(new Set(all.pairs.map(({ personId }) => personId)).size).toBe(2);
    const one = await make({ capacity: 1, perPerson: 1, perSeat: 1 });
    expect(one.pairs).toMatchObject([{ vacancyId: joiner }]);
    expect((await make({ capacity: 20, perPerson: 2, perSeat: 2 })).pairs).toHaveLength(4);
  });

  it('lets the lead change a pair with a reason, and shows how far that is below the best', async () => {
    const before = await make({ capacity: 1, perPerson: 1, perSeat: 1 });
    const path = `/api/v1/assignment/pairs/${before.pairs[0]?.id}`;
    const change = { reason: 'knows_employer', vacancyId: store, note: 'war schon dort' };
    await desk.lead.post(path).send(change).expect(204);
    const { gap, pairs } = await current();
    expect(gap).toBeGreaterThan(0);
    expect(pairs).toHaveLength(2);
    expect(pairs.find(({ dropped }) => dropped)).toMatchObject({
      vacancyId: joiner,
      reason: 'knows_employer',
    });
    expect(pairs.find(({ dropped }) => !dropped)).toMatchObject({ vacancyId: store, origin: 'chosen' });
    expect((await desk.lead.post(path).send({ reason: 'other' })).status).toBeGreaterThanOrEqual(400);
    const page = (await desk.lead.get('/assignment').expect(200)).text;
    expect(page).toContain('unter dem besten möglichen Plan');
    expect(page).toContain('von Hand gewählt');
  });

  it('takes changes from the page, too, and asks for the reason', async () => {
    const [pair] = (await make({ capacity: 1, perPerson: 1, perSeat: 1 })).pairs;
    const form = (await desk.lead.get(`/assignment/pairs/${pair?.id}`).expect(200)).text;
    const _csrf = csrfOf(form);
    expect(form).toContain('Lager');
    const send = (fields: object): ReturnType<typeof desk.lead.post> =>
      desk.lead
        .post(`/assignment/pairs/${pair?.id}`)
        .type('form')
        .send({ _csrf, ...fields });
    await send({ vacancyId: '' }).expect(422);
    await send({ vacancyId: '', reason: 'timing' }).expect(303);
    expect((await current()).pairs).toMatchObject([{ dropped: true, reason: 'timing' }]);
  });

  it('lists the changes of a month by reason until they are talked over', async () => {
    const page = (await desk.lead.get('/assignment/overrides').expect(200)).text;
    expect(page).toContain('Wir kennen den Betrieb');
    const list = await desk.lead.get('/api/v1/assignment/overrides').expect(200);
    const { month, open } = list.body as { month: string; open: number };
    expect(open).toBe(3);
    await desk.lead.post('/api/v1/assignment/overrides/review').send({ month }).expect(204);
    const after = await desk.lead.get(`/api/v1/assignment/overrides?month=${month}`).expect(200);
    expect(after.body).toMatchObject({ open: 0 });
  });

  it('weighs scarce places for people who are expected', async () => {
    const { pairs } = await make({ capacity: 20, perPerson: 1, perSeat: 1, keepPlaces: true });
    expect(pairs.length).toBeLessThanOrEqual(2);
    expect((await desk.lead.get('/assignment').expect(200)).text).toContain('die noch kommen');
  });

  it('is the lead’s, and of the own desk alone', async () => {
    await desk.volunteer.get('/api/v1/assignment').expect(403);
    await desk.employer.get('/assignment').expect(403);
    const stranger = {
      kind: 'member',
      id: crypto.randomUUID(),
      orgId: crypto.randomUUID(),
      orgKind: 'helper_group',
      role: 'desk_lead',
      personId: null,
    } as const;
    const rows = await portal.db.read(stranger, (tx) =>
      tx.query<unknown[]>('select 1 from assignment_pair union all select 1 from assignment_run'),
    );
    expect(rows).toEqual([]);
    await desk.lead.get(`/assignment/pairs/${crypto.randomUUID()}`).expect(404);
  });
});
