import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { MENTOR_SPELLS, TandemDayService } from '../../../src/mentoring/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson, type Agent, postForm } from '../../support/office.js';

const START: LocalDate = '2026-12-01';

describe('tandems', () => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let mentor: Agent;
  let mentorId: string;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    await desk.operator
      .post(`/api/v1/organisations/${desk.groupId}/members`)
      .send({ login: 'mona@example.org', displayName: 'Mona', password: PASSWORD, role: 'mentor' })
      .expect(201);
    mentor = portal.visitor();
    await signIn(mentor, 'mona@example.org');
    const { rows } = await portal.admin.query<{ id: string }>(
      `select id from member where login = 'mona@example.org'`,
    );
    mentorId = rows[0]?.id ?? '';
    personId = await addPerson(desk.volunteer, { displayName: 'Karim' });
  });
  afterAll(() => portal.stop());

  const own = async (): Promise<{ id: string; state: string; lastContact: string | null } | undefined> =>
    ((await mentor.get('/api/v1/tandems').expect(200)).body as never[])[0];

  /** What figures learn of it. */
  async function spells(): Promise<readonly unknown[]> {
    const { rows } = await portal.admin.query<{ from: string; to: string }>(
      `select from_day::text as "from", to_day::text as "to" from (${MENTOR_SPELLS}) s where person_id = $1`,
      [personId],
    );
    return rows;
  }

  it('begin with an offer, a suggestion with its reasons, and the mentor’s own yes', async () => {
    const wrong = await postForm(mentor, '/tandems/offer', '/tandems/offer', {
      capacity: '99',
      occupation0: 'Tischlr',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Tischlr"');
    expect(wrong.text).toContain('value="22342"');
    const saved = await postForm(mentor, '/tandems/offer', '/tandems/offer', {
      ...{
        capacity: '1',
        languages: ['ar', 'fa'],
        occupation0: 'Tischler',
        occupation0_code: '22342',
        times: ['evening'],
      },
    });
    expect(saved.status).toBe(303);
    const fits = await desk.volunteer.get(`/api/v1/people/${personId}/mentors`).expect(200);
    expect(fits.body).toMatchObject([{ id: mentorId, name: 'Mona', sameField: true, room: 1 }]);
    const page = await desk.volunteer.get(`/people/${personId}`).expect(200);
    expect(page.text).toContain('kennt das Berufsfeld');
    const asked = await postForm(desk.volunteer, `/people/${personId}`, `/people/${personId}/tandems`, {
      mentorId,
    });
    expect(asked.status).toBe(303);
    await desk.volunteer.post(`/api/v1/people/${personId}/tandems`).send({ mentorId }).expect(409);
    expect((await mentor.get('/notices').expect(200)).text).toContain('/tandems');
    const home = await mentor.get('/').expect(200);
    expect(home.text).toMatch(/href="\/tandems\?only=asked"><b class="num">1</);
    expect((await mentor.get('/tandems?only=asked').expect(200)).text).toContain('Karim');
    expect((await mentor.get('/tandems?only=due').expect(200)).text).not.toContain('Karim');
    const { id = '' } = (await own()) ?? {};
    await desk.volunteer.post(`/api/v1/tandems/${id}/steps`).send({ to: 'active' }).expect(403);
    await mentor.post(`/api/v1/tandems/${id}/steps`).send({ to: 'declined' }).expect(422);
    await desk.stranger.post(`/api/v1/tandems/${id}/steps`).send({ to: 'ended' }).expect(404);
    const accepted = await postForm(mentor, '/tandems', `/tandems/${id}/steps`, { to: 'active' });
    expect(accepted.status).toBe(303);
    expect(await own()).toMatchObject({ state: 'active' });
    expect((await desk.volunteer.get(`/api/v1/people/${personId}/mentors`).expect(200)).body).toEqual([]);
    expect(await spells()).toEqual([{ from: START, to: '9999-12-31' }]);
  });

  it('are logged with one tap, remind the mentor alone and once for each silence, through a whole year', async () => {
    const tap = await postForm(mentor, '/tandems', `/people/${personId}/contacts`, {
      channel: 'met',
      back: '/tandems',
    });
    expect(tap.headers['location']).toBe('/tandems');
    expect(await own()).toMatchObject({ lastContact: START });
    const told: string[] = [];
    for (let passed = 0; passed <= 366; passed += 1) {
      const day = addDays(START, passed);
      clock.set(new Date(`${day}T09:00:00Z`));
      if (passed === 60) {
        await signIn(mentor, 'mona@example.org');
        await mentor.post(`/api/v1/people/${personId}/contacts`).send({ channel: 'phone' }).expect(204);
        const { id = '' } = (await own()) ?? {};
        const pause = { to: 'paused', until: addDays(START, 100) };
        await mentor.post(`/api/v1/tandems/${id}/steps`).send(pause).expect(204);
      }
      for (let time = 0; time < (passed % 10 === 0 ? 2 : 1); time += 1)
        await portal.app.get(TandemDayService).run(day);
      const { rows } = await portal.admin.query<{ line: string }>(
        `select concat_ws(' ', day::text, code, audience, member_id = $1) as line from notice
         where code in ('tandem_contact', 'tandem_resume') order by 1`,
        [mentorId],
      );
      told.splice(0, told.length, ...rows.map(({ line }) => line));
    }
    expect(told).toEqual([
      `${addDays(START, 21)} tandem_contact member t`,
      `${addDays(START, 101)} tandem_resume member t`,
    ]);
  });

  it('end with a reason and the aim in sight', async () => {
    await signIn(mentor, 'mona@example.org');
    const { id = '' } = (await own()) ?? {};
    await mentor.post(`/api/v1/tandems/${id}/steps`).send({ to: 'ended', reason: 'own_way' }).expect(204);
    expect(await spells()).toContainEqual({ from: START, to: addDays(START, 366) });
    expect((await mentor.get('/tandems').expect(200)).text).toContain('die Person geht jetzt allein weiter');
  });
});
