import { FixedClock } from '../../../src/platform/clock/index.js';
import { PlacementDayService } from '../../../src/placement/index.js';
import { addDays } from '../../../src/domain/shared/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';

const START = new Date('2026-12-01T09:00:00Z');

describe('answers of a firm', () => {
  const clock = new FixedClock(START);
  let portal: StartedApp;
  let desk: Desk;
  let vacancyId: string;
  beforeAll(async () => {
    // The days are played by hand, so that no job of its own mixes in.
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    vacancyId = await addVacancy(desk);
  });
  afterAll(() => portal.stop());

  async function introduced(name: string): Promise<{ readonly id: string; readonly path: string }> {
    const personId = await addPerson(desk.volunteer, { displayName: name });
    const id = await suggest(desk, personId, vacancyId);
    await walk(desk, id, [{ to: 'agreed' }, { to: 'introduced' }]);
    const made = await desk.volunteer.post(`/api/v1/placements/${id}/link`).expect(201);
    return { id, path: (made.body as { path: string }).path };
  }

  async function reply(path: string, fields: Readonly<Record<string, string>>): Promise<number> {
    const firm = portal.visitor();
    const page = await firm.get(path).expect(200);
    const sent = await firm
      .post(path)
      .type('form')
      .send({ _csrf: csrfOf(page.text), ...fields });
    return sent.status;
  }

  const stageOf = async (id: string): Promise<unknown> =>
    (await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200)).body;
  const notices = async (): Promise<readonly string[]> => {
    const { rows } = await portal.admin.query<{ code: string }>('select code from notice order by code');
    return rows.map(({ code }) => code);
  };

  it('leads to the interview by one click, once; reading the link changes nothing', async () => {
    const { id, path } = await introduced('Amina');
    await portal.visitor().get(path).expect(200);
    expect(await stageOf(id)).toMatchObject({ stage: 'introduced' });
    expect(await reply(path, { kind: 'yes' })).toBe(303);
    expect(await stageOf(id)).toMatchObject({ stage: 'interview' });
    await portal.visitor().get(path).expect(410);
    expect(await notices()).toContain('placement_answer_yes');
  });

  it('counts five clicks at the same moment once, with one word to the desk', async () => {
    const { id, path } = await introduced('Anwar');
    const clicks = Array.from({ length: 5 }, () => reply(path, { kind: 'yes' }).catch(() => 0));
    const taken = (await Promise.all(clicks)).filter((status) => status === 303);
    expect(taken).toHaveLength(1);
    const { rows } = await portal.admin.query(
      `select (select count(*)::int from placement_answer where placement_id = $1) as answers,
         (select count(*)::int from placement_step where placement_id = $1 and to_stage = 'interview') as steps,
         (select count(*)::int from notice where href = $2 and code = 'placement_answer_yes') as words`,
      [id, `/placements/${id}`],
    );
    expect(rows).toEqual([{ answers: 1, steps: 1, words: 1 }]);
  });

  it('closes with a reason, asks without moving, and offers dates', async () => {
    const first = await introduced('Bilal');
    expect(await reply(first.path, { kind: 'no' })).toBe(422);
    expect(await reply(first.path, { kind: 'question', text: 'Ab wann?' })).toBe(303);
    expect(await stageOf(first.id)).toMatchObject({ stage: 'introduced' });
    expect(await reply(first.path, { kind: 'no', reason: 'filled' })).toBe(303);
    expect(await stageOf(first.id)).toMatchObject({ stage: 'closed' });
    const second = await introduced('Chirin');
    const dates = { date1_day: '10', date1_month: '12', date1_year: '2026', time1: '14:30' };
    expect(await reply(second.path, { kind: 'dates', ...dates })).toBe(303);
    const { rows } = await portal.admin.query<{ dates: Date[] }>(
      `select dates from placement_answer where kind = 'dates'`,
    );
    expect(rows[0]?.dates).toEqual([new Date('2026-12-10T13:30:00Z')]);
  });

  it('is refused to a forged link, and ends with the person’s grant', async () => {
    const { id, path } = await introduced('Dunya');
    await portal
      .visitor()
      .get(`${path.slice(0, -4)}AAAA`)
      .expect(404);
    await portal.admin.query(
      `update consent_grant set revoked_at = now() where purpose_kind = 'vacancy'
         and person_id = (select person_id from placement where id = $1)`,
      [id],
    );
    await portal.visitor().get(path).expect(410);
  });

  it('shows the person one reason and keeps the other for helpers', async () => {
    const { id } = await introduced('Elias');
    await walk(desk, id, [{ to: 'closed', reason: 'filled', helperReason: 'language' }]);
    const desks = await desk.volunteer.get(`/placements/${id}`).expect(200);
    expect(desks.text).toContain('Grund nur für die Beratung: Sprache');
    const seen = await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200);
    expect(JSON.stringify(seen.body)).not.toContain('language');
  });

  it('plans, moves and cancels an interview under one calendar id', async () => {
    const { id } = await introduced('Farid');
    const planned = await desk.volunteer
      .post(`/api/v1/placements/${id}/interviews`)
      .send({ day: '2026-12-10', time: '14:30', place: 'Werkstatt' })
      .expect(201);
    const interview = planned.body as { id: string };
    const file = async (): Promise<string> =>
      (await desk.employer.get(`/interviews/${interview.id}/calendar.ics`).expect(200)).text;
    expect(await file()).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:0[\s\S]*DTSTART:20261210T133000Z/);
    await desk.employer
      .put(`/api/v1/interviews/${interview.id}`)
      .send({ day: '2027-07-01', time: '14:30' })
      .expect(200);
    expect(await file()).toMatch(/SEQUENCE:1[\s\S]*DTSTART:20270701T123000Z/);
    await desk.volunteer.post(`/api/v1/interviews/${interview.id}/cancel`).expect(201);
    expect(await file()).toMatch(
      new RegExp(`METHOD:CANCEL[\\s\\S]*UID:interview-${interview.id}@zugang[\\s\\S]*SEQUENCE:2`),
    );
    await desk.stranger.get(`/interviews/${interview.id}/calendar.ics`).expect(404);
    await desk.volunteer
      .post(`/api/v1/placements/${id}/interviews`)
      .send({ day: '2026-11-30', time: '14:30' })
      .expect(400);
  });

  it('shows the desk a board whose menu moves a card, and nobody else', async () => {
    const board = await desk.volunteer.get('/placements/board').expect(200);
    expect(board.text).toContain('Amina');
    const { id } = await introduced('Gülay');
    const moved = await desk.volunteer
      .post(`/placements/${id}/move`)
      .type('form')
      .send({ _csrf: csrfOf(board.text), to: 'interview', revision: '3' })
      .expect(303);
    expect(moved.headers['location']).toBe('/placements/board');
    expect(await stageOf(id)).toMatchObject({ stage: 'interview' });
    const asks = await desk.volunteer
      .post(`/placements/${id}/move`)
      .type('form')
      .send({ _csrf: csrfOf(board.text), to: 'closed', revision: '4' });
    expect(asks.headers['location']).toBe(`/placements/${id}/step/closed`);
    await desk.employer.get('/placements/board').expect(403);
  });

  it('tells of a consent that ends while a firm works on it, and lets it be given anew, or taken back whole', async () => {
    const { id } = await introduced('Iman');
    const { rows } = await portal.admin.query<{ person: string; grant: string; until: string }>(
      `select p.person_id as person, g.id as grant, g.valid_until::text as until from placement p
         join consent_grant g on g.person_id = p.person_id where p.id = $1`,
      [id],
    );
    const { person = '', grant = '', until = '' } = rows[0] ?? {};
    const page = `/people/${person}/consents`;
    const told = async (): Promise<readonly unknown[]> => {
      const { rows: found } = await portal.admin.query<{ audience: string; href: string }>(
        `select audience, href from notice where code = 'consent_ending' and key like $1 order by audience`,
        [`consent/${grant}/%`],
      );
      return found;
    };
    const days = portal.app.get(PlacementDayService);
    const at = async (day: string): Promise<void> => {
      clock.set(new Date(`${day}T06:20:00Z`));
      await signIn(desk.volunteer, 'vera@example.org');
      await days.run(day);
    };
    await at(addDays(until, -8));
    expect(await told()).toEqual([]);
    await at(addDays(until, -7));
    await days.run(addDays(until, -6));
    expect(await told()).toEqual([
      { audience: 'desk', href: page },
      { audience: 'person', href: '/me/consents' },
    ]);
    const shown = await desk.volunteer.get(page).expect(200);
    const renew = { _csrf: csrfOf(shown.text) };
    for (let click = 0; click < 2; click += 1)
      await desk.volunteer.post(`${page}/${grant}/renew`).type('form').send(renew).expect(303);
    await desk.volunteer.post(`${page}/${crypto.randomUUID()}/renew`).type('form').send(renew).expect(404);
    const live = await portal.admin.query(
      `select scopes, valid_until::text as until from consent_grant where person_id = $1 order by valid_until`,
      [person],
    );
    expect(live.rows).toEqual([
      { scopes: ['blind', 'contact'], until },
      { scopes: ['blind', 'contact'], until: addDays(until, 83) },
    ]);
    await at(addDays(until, 1));
    await signIn(desk.employer, 'huber@example.org');
    await desk.employer.get(`/api/v1/placements/${id}`).expect(200);
    await at(addDays(until, -1));
    await desk.volunteer.post(`/api/v1/people/${person}/grants/${grant}/revoke`).expect(204);
    const left = await portal.admin.query(
      `select 1 from consent_grant where person_id = $1 and revoked_at is null`,
      [person],
    );
    expect(left.rows).toEqual([]);
    await desk.employer.get(`/api/v1/placements/${id}`).expect(404);
    clock.set(START);
    await signIn(desk.volunteer, 'vera@example.org');
    await signIn(desk.employer, 'huber@example.org');
  });

  it('reminds a silent firm, tells desk and lead, archives after 180 days, each once over a whole year', async () => {
    const { id } = await introduced('Hadi');
    await portal.admin.query(`delete from notice`);
    const day = portal.app.get(PlacementDayService);
    const told = new Map<string, string>();
    for (let passed = 0; passed <= 366; passed += 1) {
      const today = addDays('2026-12-01', passed);
      clock.set(new Date(`${today}T06:20:00Z`));
      await day.run(today);
      if (passed % 30 === 0) await day.run(today);
      const { rows } = await portal.admin.query<{ code: string; key: string }>(
        `select code, key from notice where key like $1`,
        [`placement/${id}/%`],
      );
      for (const { code } of rows) if (!told.has(code)) told.set(code, today);
    }
    expect([...told]).toEqual([
      ['placement_remind', '2026-12-08'],
      ['placement_desk', '2026-12-15'],
      ['placement_lead', '2026-12-22'],
      ['placement_archive', '2027-05-30'],
    ]);
    const { rows } = await portal.admin.query(
      `select s.actor_role, s.reason from placement_step s where s.placement_id = $1 and s.to_stage = 'closed'`,
      [id],
    );
    expect(rows).toEqual([{ actor_role: 'system', reason: 'no_answer' }]);
    clock.set(START);
    await signIn(desk.volunteer, 'vera@example.org');
  });
});
