import { RegionService } from '../../../src/matching/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { Desk, setUpDesk } from '../../support/desk.js';
import { until } from '../../support/wait.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

const vacancy = {
  kind: 'employment',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  languageNeeds: [{ language: 'de', levels: { L: 2, S: 2 }, strength: 'employer' }],
  seats: 1,
  employer: { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true },
};
const person = {
  occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
  german: { listening: 2, reading: 2, speaking: 2, writing: 2, source: 'self' },
  status: 'ae_25_2',
  statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
  qualification: 2,
};
const LISTS = `select side, owner_id, owner_revision, array(select to_jsonb(m) from match_entries(l) m order by m.place) as entries
  from match_list l order by side, owner_id`;

describe('the rematch of all lists by region', () => {
  let portal: StartedApp;
  let second: StartedApp;
  let desk: Desk;

  beforeAll(async () => {
    portal = await startApp();
    desk = await setUpDesk(portal);
    for (const plz of ['82319', '68159', '10115']) {
      await post('Schreinerei', '22342', plz);
      await post('Lager', '51312', plz);
      for (const displayName of ['Karim A.', 'Samira B.'])
        await desk.volunteer
          .post('/api/v1/people')
          .send({ ...person, displayName, plz })
          .expect(201);
    }
    await until('all lists', async () => ((await lists()).length === 12 ? true : null));
    second = await startApp({ beside: portal });
  });
  afterAll(async () => {
    await second.stop();
    await portal.stop();
  });

  async function post(title: string, kldb: string, plz: string): Promise<void> {
    const made = await desk.lead
      .post('/api/v1/vacancies')
      .send({ ...vacancy, title, kldb, plz })
      .expect(201);
    const { id, state } = made.body as { id: string; state: string };
    if (state === 'held')
      await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
  }

  async function lists(): Promise<
    readonly { readonly side: string; readonly entries: readonly unknown[] }[]
  > {
    return (await portal.admin.query<{ side: string; entries: readonly unknown[] }>(LISTS)).rows;
  }

  async function pending(): Promise<number> {
    const { rows } = await portal.admin.query<{ count: number }>(
      `select count(*)::int as count from outbox where failed_at is null`,
    );
    return rows[0]?.count ?? 0;
  }

  it('is shared by two processes through the queue and gives the lists that single events gave', async () => {
    await until('a quiet queue', async () => ((await pending()) === 0 ? true : null));
    const before = await lists();
    expect(before.some(({ entries }) => entries.length > 0)).toBe(true);
    await portal.admin.query('truncate match_list');
    const today = berlinDay(new Date());
    expect(await portal.app.get(RegionService).ask(today)).toBe(3);
    await until('all lists again', async () =>
      (await lists()).length === 12 && (await pending()) === 0 ? true : null,
    );
    expect(await lists()).toEqual(before);
  });

  it('takes a list that became stale meanwhile from the newer revision only', async () => {
    await portal.admin.query(
      `update match_list set owner_revision = 99, others = '{}', kinds = '', scores = '{}', opens_on = '{}', revisions = '{}'
       where side = 'person'`,
    );
    await portal.app.get(RegionService).ask(berlinDay(new Date()));
    await until('a quiet queue', async () => ((await pending()) === 0 ? true : null));
    const people = (await lists()).filter(({ side }) => side === 'person');
    expect(people.every(({ entries }) => entries.length === 0)).toBe(true);
  });
});
