import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { OutreachDayService } from '../../../src/mentoring/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk, signIn } from '../../support/desk.js';
import { postForm } from '../../support/office.js';

const START: LocalDate = '2026-12-01';
const VISIT = addDays(START, 3);
const ADDRESS = 'Am Geheimen Weg 7';

describe('visits to accommodation', () => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let visit = '';
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
  });
  afterAll(() => portal.stop());

  const at = (day: LocalDate): void => clock.set(new Date(`${day}T09:00:00Z`));
  const met = async (): Promise<{ id: string; name: string; deleteOn: string }[]> =>
    (await desk.volunteer.get(`/api/v1/outreach-visits/${visit}/contacts`).expect(200)).body as never;
  const contact = { name: 'Yasmin', reach: '0151 5550100', language: 'ar' };

  it('are planned; who does not belong to the group learns neither place nor address, nor reads it in the database', async () => {
    const planned = { address: ADDRESS, day_day: '4', day_month: '12', day_year: '2026', startsAt: '15:00' };
    const wrong = await postForm(desk.volunteer, '/outreach/new', '/outreach', { ...planned, place: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(ADDRESS);
    const past = { ...planned, place: 'Haus am See', day_year: '2025' };
    expect((await postForm(desk.volunteer, '/outreach/new', '/outreach', past)).status).toBe(422);
    const { rows } = await portal.admin.query<{ id: string }>(
      `select id from member where login like 'vera@%'`,
    );
    const saved = await postForm(desk.volunteer, '/outreach/new', '/outreach', {
      ...{ ...planned, place: 'Haus am See', memberIds: rows[0]?.id ?? '', languages: ['ar', 'fa'] },
    });
    expect(saved.status).toBe(303);
    visit = String(saved.headers['location']).split('/').pop() ?? '';
    const home = await desk.lead.get('/').expect(200);
    expect(home.text).toContain('Haus am See');
    expect(home.text).toMatch(/href="\/outreach\?only=coming"><b class="num">1</);
    expect((await desk.lead.get(`/outreach/${visit}`).expect(200)).text).toContain(ADDRESS);
    await desk.stranger.get(`/outreach/${visit}`).expect(404);
    expect((await desk.stranger.get('/api/v1/outreach-visits').expect(200)).body).toEqual([]);
    await desk.employer.get('/outreach').expect(403);
    const stored = await portal.admin.query<{ line: string }>(`select t::text as line from outreach_visit t`);
    expect(stored.rows[0]?.line).not.toMatch(/Haus am See|Geheimen/);
  });

  it('keep nothing about anybody without a yes, and nothing before the day', async () => {
    const early = { ...contact, consent: 'spoken' };
    await desk.volunteer.post(`/api/v1/outreach-visits/${visit}/contacts`).send(early).expect(422);
    at(VISIT);
    await signIn(desk.volunteer, 'vera@example.org');
    await signIn(desk.lead, 'lena@example.org');
    const without = await postForm(
      desk.volunteer,
      `/outreach/${visit}`,
      `/outreach/${visit}/contacts`,
      contact,
    );
    expect(without.status).toBe(422);
    expect(without.text).toContain('value="Yasmin"');
    expect(await met()).toEqual([]);
    const noted = await postForm(desk.volunteer, `/outreach/${visit}`, `/outreach/${visit}/contacts`, early);
    expect(noted.status).toBe(303);
    expect(await met()).toMatchObject([{ name: 'Yasmin', deleteOn: addDays(VISIT, 90) }]);
    const stored = await portal.admin.query<{ line: string }>(
      `select t::text as line from outreach_contact t`,
    );
    expect(stored.rows[0]?.line).not.toMatch(/Yasmin|0151/);
    const { rows } = await portal.admin.query(`select text_version, consent from outreach_contact`);
    expect(rows).toEqual([{ text_version: 'outreach-1', consent: 'spoken' }]);
  });

  it('tell what they brought by channel; who comes to the desk is counted and the note is gone', async () => {
    const results = { talked: '6', flyer: '20', house_staff: '1', event: '', came_later: '' };
    const told = await postForm(desk.volunteer, `/outreach/${visit}`, `/outreach/${visit}/results`, results);
    expect(told.status).toBe(303);
    const [yes] = await met();
    await postForm(desk.lead, `/outreach/${visit}`, `/outreach/contacts/${yes?.id ?? ''}/came`, {});
    expect(await met()).toEqual([]);
    const { body } = await desk.lead.get('/api/v1/outreach-visits').expect(200);
    const counts = { talked: 6, flyer: 20, house_staff: 1, event: 0, came_later: 1 };
    expect(body).toMatchObject([{ id: visit, state: 'done', counts }]);
    await desk.lead.post(`/api/v1/outreach-visits/${visit}/cancel`).expect(422);
  });

  it('remind who goes once before and once after, and forget who never came, however often the day runs', async () => {
    const day = addDays(VISIT, 30);
    const { rows } = await portal.admin.query<{ id: string }>(
      `select id from member where login like 'vera@%'`,
    );
    const body = { place: 'Haus B', day, memberIds: [rows[0]?.id], languages: [] };
    await desk.volunteer.post('/api/v1/outreach-visits').send(body).expect(201);
    await desk.volunteer
      .post(`/api/v1/outreach-visits/${visit}/contacts`)
      .send({ ...contact, consent: 'paper' })
      .expect(204);
    const kept: number[] = [];
    for (let passed = 0; passed <= 90; passed += 1) {
      for (let time = 0; time < 2; time += 1)
        await portal.app.get(OutreachDayService).run(addDays(VISIT, passed));
      kept.push((await portal.admin.query('select from outreach_contact')).rowCount ?? 0);
    }
    expect(kept.indexOf(0)).toBe(90);
    const told = await portal.admin.query<{ line: string }>(
      `select concat_ws(' ', day::text, code, audience) as line from notice where code like 'outreach_%' order by 1`,
    );
    expect(told.rows.map(({ line }) => line)).toEqual([
      `${addDays(day, -1)} outreach_tomorrow member`,
      `${addDays(day, 1)} outreach_how member`,
    ]);
  });
});
