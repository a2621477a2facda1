import { setTimeout as sleep } from 'node:timers/promises';
import { ChangeReader } from '../../../src/matching/change-reader.js';
import { MatchIndex, MatchingService, RegionService } from '../../../src/matching/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';
import { addVacancy } from '../../support/placement.js';

/** One more than a list holds. */
const MANY = 21;

describe('the index of a process', () => {
  let portal: StartedApp;
  let desk: Desk;
  let person: string;

  beforeAll(async () => {
    // No job runs: what the index knows it must find out by itself.
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    person = await addPerson(desk.volunteer);
    for (let index = 0; index < MANY; index += 1) await addVacancy(desk, { title: `Stelle ${index}` });
    await portal.app.get(MatchingService).refreshAll();
  });
  afterAll(() => portal.stop());

  const indexOf = async (started: StartedApp): Promise<MatchIndex> => {
    const index = started.app.get(MatchIndex);
    await index.sync();
    return index;
  };

  it('knows after a start which lists a vacancy enters, from the stored lists alone', async () => {
    const far = await addVacancy(desk, { title: 'Helferin im Lager', kldb: '51311' });
    const near = await addVacancy(desk, { title: 'Noch eine', pay: { amountEur: 25, per: 'hour' } });
    const running = await indexOf(portal);
    const second = await startApp({ beside: portal, env: { WORKERS: 'off' } });
    try {
      const started = await indexOf(second);
      for (const id of [far, near]) expect(started.listsWith(id)).toEqual(running.listsWith(id));
      // The list is full of better ones, so the far vacancy touches no list.
      expect(started.listsWith(far)).toEqual([]);
    } finally {
      await second.stop();
    }
    await portal.admin.query('delete from match_list');
    const third = await startApp({ beside: portal, env: { WORKERS: 'off' } });
    try {
      expect((await indexOf(third)).listsWith(far)).toEqual([person]);
    } finally {
      await third.stop();
    }
    await portal.app.get(MatchingService).refreshAll();
  });

  it('reads for runs that are on their way once, and for a later one again', async () => {
    const index = await indexOf(portal);
    const reader = portal.app.get(ChangeReader);
    const read = reader.read.bind(reader);
    let reads = 0;
    let isAway = false;
    reader.read = async (changes) => {
      reads += 1;
      if (isAway) throw new Error('the server is away');
      await read(changes);
    };
    try {
      const id = await addVacancy(desk, { title: 'Gerade eingetragen' });
      index.foreseen.begin(['first', 'second']);
      await Promise.all([index.foreseen.wait('first'), index.foreseen.wait('second')]);
      expect(index.vacancy(id)).toBeDefined();
      expect(reads).toBe(1);
      await index.foreseen.wait('first');
      await index.foreseen.wait('of another process');
      expect(reads).toBe(3);
      index.foreseen.begin(['late']);
      await sleep(80);
      await index.foreseen.wait('late');
      expect(reads).toBe(5);
      isAway = true;
      index.foreseen.begin(['unlucky']);
      while (reads === 5) await sleep(1);
      isAway = false;
      await index.foreseen.wait('unlucky');
      expect(reads).toBe(7);
    } finally {
      reader.read = read;
    }
  });

  it('repairs a lost event by comparing versions: no job told it of the change', async () => {
    const [vacancy = ''] = await idsOf();
    expect((await indexOf(portal)).vacanciesFor(person).map(({ id }) => id)).toContain(vacancy);
    await portal.admin.query(`update vacancy set state = 'closed', revision = revision + 1 where id = $1`, [
      vacancy,
    ]);
    expect((await indexOf(portal)).vacanciesFor(person).map(({ id }) => id)).not.toContain(vacancy);
    await portal.admin.query(
      `update person set occupations = '[{"kldb":"51311","relation":"trained","years":3}]', revision = revision + 1 where id = $1`,
      [person],
    );
    const stale = await desk.volunteer.get(`/api/v1/people/${person}/match-list`).expect(200);
    expect(stale.body).toMatchObject({ state: 'stale' });
    await portal.app.get(MatchingService).refreshAll();
    const repaired = await desk.volunteer.get(`/api/v1/people/${person}/match-list`).expect(200);
    expect(repaired.body).toMatchObject({ state: 'ready' });
    const { items } = repaired.body as {
      items: readonly { vacancyId: string; title: string; score: number }[];
    };
    expect(items[0]?.title).toBe('Helferin im Lager');
    const reasons = await desk.volunteer.get(`/api/v1/people/${person}/matches`).expect(200);
    expect((reasons.body as { items: object[] }).items).toMatchObject(items.map((item) => ({ ...item })));
  });

  it('forgets at once who withdraws, before any job has run', async () => {
    const leaving = await addPerson(desk.volunteer, { displayName: 'Lina' });
    const [, vacancy = ''] = await idsOf();
    const people = async (): Promise<readonly string[]> =>
      (await indexOf(portal)).peopleFor(vacancy).map(({ id }) => id);
    expect(await people()).toContain(leaving);
    const grant = await desk.volunteer
      .post(`/api/v1/people/${leaving}/grants`)
      .send({ purposeKind: 'being_found', scopes: ['blind'], channel: 'spoken' })
      .expect(201);
    await portal.app.get(MatchingService).refresh('vacancy', vacancy);
    const found = async (): Promise<number> => {
      const answer = await desk.employer.get(`/api/v1/vacancies/${vacancy}/matches`).expect(200);
      return (answer.body as { items: unknown[] }).items.length;
    };
    expect(await found()).toBe(1);
    const { id } = grant.body as { id: string };
    await desk.volunteer.post(`/api/v1/people/${leaving}/grants/${id}/revoke`).expect(204);
    expect(await found()).toBe(0);
    await portal.admin.query(`update person set archived_at = now(), revision = revision + 1 where id = $1`, [
      leaving,
    ]);
    expect(await people()).not.toContain(leaving);
    const index = await indexOf(portal);
    expect(index.person(leaving)).toBeUndefined();
    expect((await index.frozen({ person: [], vacancy: [] }))?.engine.people.count).toBeGreaterThan(0);
    expect(await people()).not.toContain(leaving);
  });

  it('gives no list from half an index while a day begins, and stores none that was worked out before', async () => {
    const clock = new FixedClock(new Date());
    const second = await startApp({ beside: portal, clock, env: { WORKERS: 'off' } });
    try {
      const index = await indexOf(second);
      const regions = second.app.get(RegionService);
      const work = await regions.prepare('091');
      if (!work) throw new Error('the region has nobody');
      expect(index.restsOn(work.basis)).toBe(true);
      clock.advance(86_400_000);
      const beginning = index.sync();
      const [list] = await index.listsOf('person', [person]);
      expect(list?.entries.length).toBeGreaterThan(0);
      await beginning;
      const nothing = { k: 1, rows: new Int32Array(9).fill(-1), scores: new Int16Array(9) };
      const stored = async (): Promise<readonly object[]> =>
        (await portal.admin.query<object>('select * from match_list order by side, owner_id')).rows;
      const before = await stored();
      expect(await regions.store('person', work, nothing)).toBe(false);
      expect(await stored()).toEqual(before);
    } finally {
      await second.stop();
    }
  });

  async function idsOf(): Promise<readonly string[]> {
    const { rows } = await portal.admin.query<{ id: string }>(
      `select id from vacancy where state = 'published' and kldb = '22342' order by id`,
    );
    return rows.map(({ id }) => id);
  }
});
