import { addDays } from '../../../src/domain/shared/index.js';
import { MatchingService, WatchDigestService } from '../../../src/matching/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk } from '../../support/desk.js';
import { addPerson, type Agent, postForm } from '../../support/office.js';
import { addVacancy, suggest } from '../../support/placement.js';

const TODAY = '2026-12-01';
const search = { kldb: '22342', region: '09188', threshold: 40 };

describe('watched searches', () => {
  const clock = new FixedClock(new Date(`${TODAY}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let karim: string;
  let own: Agent;

  beforeAll(async () => {
    // Lists and days are played by hand, so that no job of its own mixes in.
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    karim = await addPerson(desk.volunteer);
    own = await account(karim, 'karim@example.org');
  });
  afterAll(() => portal.stop());

  async function account(personId: string, login: string): Promise<Agent> {
    await portal.admin.query(
      `insert into member (login, display_name, password_hash, role, person_id, valid_from)
       select $1, 'Karim', password_hash, 'person', $2, valid_from from member where login = 'vera@example.org'`,
      [login, personId],
    );
    const agent = portal.visitor();
    await agent.post('/api/v1/session').send({ login, password: PASSWORD }).expect(200);
    return agent;
  }

  /** The night: every list anew, then the morning's look, both twice, as after a worker that died. */
  async function morning(): Promise<void> {
    for (const run of [1, 2]) {
      await portal.app.get(MatchingService).refreshAll();
      await portal.app.get(WatchDigestService).run(addDays(TODAY, run - 1));
    }
  }

  const post = async (agent: Agent, body: object): Promise<string> =>
    ((await agent.post('/api/v1/watched-searches').send(body).expect(201)).body as { id: string }).id;
  const noticesOf = async (code: string): Promise<readonly { href: string; key: string }[]> =>
    (
      await portal.admin.query<{ href: string; key: string }>(
        `select href, key from notice where code = $1 order by key`,
        [code],
      )
    ).rows;

  it('tells a desk and a person of what is new, each of them once, and of nothing that was there', async () => {
    await addVacancy(desk, { title: 'War schon da' });
    await morning();
    const forDesk = await post(desk.volunteer, search);
    clock.set(new Date(`${TODAY}T09:01:00Z`));
    const second = await post(desk.lead, { threshold: 10 });
    const forKarim = await post(own, { threshold: 40 });
    await morning();
    expect(await noticesOf('watch_desk')).toEqual([]);
    const vacancyId = await addVacancy(desk, { title: 'Neu in Starnberg' });
    await addVacancy(desk, { title: 'Neu in Mannheim', plz: '68159' });
    await morning();
    const pair = `${karim}/${vacancyId}`;
    expect(await noticesOf('watch_desk')).toEqual([
      { href: `/watched/${forDesk}`, key: `watch/${desk.groupId}/${pair}` },
    ]);
    expect(await noticesOf('watch_own')).toEqual([
      { href: `/watched/${forKarim}`, key: `watch/${karim}/${pair}` },
    ]);
    const hits = await desk.volunteer.get(`/api/v1/watched-searches/${forDesk}/matches`).expect(200);
    expect(hits.body).toMatchObject([
      { personId: karim, vacancyId, title: 'Neu in Starnberg', kind: 'now', toldOn: TODAY },
      { title: 'War schon da', toldOn: null },
    ]);
    // A list that lost the match and has it again tells nothing new; a seen notice does not come back either.
    await portal.admin.query(`update vacancy set state = 'closed', revision = revision + 1 where id = $1`, [
      vacancyId,
    ]);
    await morning();
    await portal.admin.query(
      `update vacancy set state = 'published', revision = revision + 1 where id = $1`,
      [vacancyId],
    );
    await morning();
    expect(await noticesOf('watch_desk')).toHaveLength(1);
    expect(await noticesOf('watch_own')).toHaveLength(1);
    await desk.lead.delete(`/api/v1/watched-searches/${second}`).expect(204);
    await desk.lead.delete(`/api/v1/watched-searches/${second}`).expect(404);
  });

  it('keeps searches apart: nobody reads or changes another’s', async () => {
    const mine = await post(own, { threshold: 90 });
    for (const agent of [desk.volunteer, desk.stranger]) {
      await agent.get(`/api/v1/watched-searches/${mine}/matches`).expect(404);
      await agent.put(`/api/v1/watched-searches/${mine}`).send({ threshold: 1 }).expect(404);
      expect((await agent.get(`/watched/${mine}`)).status).toBe(404);
    }
    await desk.employer.get('/api/v1/watched-searches').expect(403);
    const { rows } = await portal.admin.query(`select threshold from watched_search where id = $1`, [mine]);
    expect(rows).toEqual([{ threshold: 90 }]);
    await own.delete(`/api/v1/watched-searches/${mine}`).expect(204);
    for (const [body, pointer] of [
      [{ threshold: 101 }, '/threshold'],
      [{ threshold: 50, kldb: '99991' }, '/kldb'],
      [{ threshold: 50, region: '99' }, '/region'],
    ] as const) {
      const answer = await own.post('/api/v1/watched-searches').send(body).expect(400);
      expect(answer.body).toMatchObject({ errors: [{ pointer }] });
    }
  });

  it('is silent when switched off, and takes what came meanwhile as known', async () => {
    const before = (await noticesOf('watch_own')).length;
    const [found] = (await own.get('/api/v1/watched-searches').expect(200)).body as { id: string }[];
    const id = found?.id ?? '';
    await own.put(`/api/v1/watched-searches/${id}`).send({ threshold: 40, active: false }).expect(204);
    await addVacancy(desk, { title: 'In der Pause' });
    await morning();
    expect(await noticesOf('watch_own')).toHaveLength(before);
    const on = await postForm(own, `/watched/${id}`, `/watched/${id}/active`, { active: 'yes' });
    expect(on.status).toBe(303);
    await morning();
    expect(await noticesOf('watch_own')).toHaveLength(before);
    const proposed = await addVacancy(desk, { title: 'Schon vorgeschlagen' });
    await suggest(desk, karim, proposed);
    await addVacancy(desk, { title: 'Nach der Pause' });
    await morning();
    expect(await noticesOf('watch_own')).toHaveLength(before + 1);
  });

  it('falls silent with a person who leaves the desk or has herself erased, also in what nobody has read', async () => {
    const leaving = await addPerson(desk.volunteer, { displayName: 'Lina' });
    const erased = await addPerson(desk.volunteer, { displayName: 'Omid' });
    const omid = await account(erased, 'omid@example.org');
    await morning();
    await addVacancy(desk, { title: 'Für alle' });
    await morning();
    const about = async (id: string): Promise<number> =>
      (await noticesOf('watch_desk')).filter(({ key }) => key.includes(id)).length;
    expect([await about(leaving), await about(erased)]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(await about(leaving)).toBeGreaterThan(0);
    expect(await about(erased)).toBeGreaterThan(0);
    await portal.admin.query(`update person set org_id = null, revision = revision + 1 where id = $1`, [
      leaving,
    ]);
    await portal.app.get(WatchDigestService).silence(leaving);
    const gone = await postForm(omid, '/me/data/erase', '/me/data/erase', {});
    expect(gone.status).toBe(303);
    expect([await about(leaving), await about(erased)]).toEqual([0, 0]);
    await addVacancy(desk, { title: 'Danach' });
    await morning();
    expect([await about(leaving), await about(erased)]).toEqual([0, 0]);
    const { rows } = await portal.admin.query(`select 1 from watched_match where person_id = any($1)`, [
      [leaving, erased],
    ]);
    expect(rows).toEqual([]);
  });

  it('has pages for both, which keep what was typed and say what is wrong', async () => {
    const form = { occupation: 'Tischler', occupation_code: '22342', wholeGroup: 'yes', region: '09' };
    const wrong = await postForm(desk.volunteer, '/watched/new', '/watched', { ...form, threshold: 'viel' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="viel"');
    expect(wrong.text).toContain('href="#f-threshold"');
    const made = await postForm(desk.volunteer, '/watched/new', '/watched', { ...form, threshold: '55' });
    expect(made.status).toBe(303);
    const page = await desk.volunteer.get(made.headers['location'] ?? '').expect(200);
    expect(page.text).toContain('Bayern');
    expect(page.text).toContain('ab 55 Punkten');
    const list = await own.get('/watched').expect(200);
    expect(list.text).toContain('Alle Berufe');
    const notices = await own.get('/notices').expect(200);
    expect(notices.text).toContain('Ihre beobachtete Suche hat einen neuen Treffer.');
  });
});
