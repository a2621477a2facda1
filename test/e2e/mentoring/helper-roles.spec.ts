import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { HelperAnswerService } from '../../../src/mentoring/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { type Agent, postForm } from '../../support/office.js';

const START: LocalDate = '2026-12-01';

describe('help that a group looks for', () => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let young: Agent;
  let id = '';
  beforeAll(async () => {
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    young = portal.visitor();
  });
  afterAll(() => portal.stop());

  const answers = async (agent: Agent): Promise<{ id: string; repliedOn: string | null }[]> =>
    (await agent.get('/api/v1/helper-answers').expect(200)).body as never;
  const mia = { name: 'Mia', email: 'mia@example.org', message: 'Samstags habe ich Zeit.', agreed: 'yes' };

  it('is posted by the lead and found by visitors, by skill, hours and language', async () => {
    const from = { fromOn_day: '1', fromOn_month: '12', fromOn_year: '2026' };
    const role = { title: 'Samstags Deutsch sprechen', what: 'Im Café, zu zweit.', hours: '2', ...from };
    const wrong = await postForm(desk.lead, '/helper-roles/new', '/helper-roles', role);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Samstags Deutsch sprechen');
    const whole = { ...role, skills: ['talk', 'tutoring'], languages: ['ar'] };
    expect((await postForm(desk.lead, '/helper-roles/new', '/helper-roles', whole)).status).toBe(303);
    await desk.volunteer.get('/helper-roles/new').expect(403);
    const { body } = await young.get('/api/v1/helper-roles?skill=talk&hours=2').expect(200);
    expect(body).toMatchObject([
      { title: 'Samstags Deutsch sprechen', group: 'Jobtreff Starnberg', ags: '09188' },
    ]);
    id = (body as { id: string }[])[0]?.id ?? '';
    const shown = async (query: string): Promise<boolean> =>
      (await young.get(`/volunteer?${query}`).expect(200)).text.includes('Samstags Deutsch');
    expect(await shown('')).toBe(true);
    expect(await shown('skill=talk&hours=3&language=ar')).toBe(true);
    expect(await shown('hours=1')).toBe(false);
    expect(await shown('skill=driving')).toBe(false);
    expect(await shown('language=uk')).toBe(false);
    expect((await young.get('/').expect(200)).text).toContain('href="/volunteer"');
  });

  it('is answered by anybody who agrees; only the desk that asked reads it, and it lies sealed', async () => {
    const page = `/volunteer/${id}`;
    const without = await postForm(young, page, page, { ...mia, agreed: '' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('value="mia@example.org"');
    expect(await answers(desk.volunteer)).toEqual([]);
    const sent = await postForm(young, page, page, mia);
    expect(sent.headers['location']).toBe('/volunteer/thanks');
    expect(await answers(desk.volunteer)).toMatchObject([
      { name: 'Mia', email: 'mia@example.org', deleteOn: addDays(START, 90), repliedOn: null },
    ]);
    expect(await answers(desk.stranger)).toEqual([]);
    await desk.employer.get('/api/v1/helper-answers').expect(403);
    const stored = await portal.admin.query<{ line: string }>(`select t::text as line from helper_answer t`);
    expect(stored.rows[0]?.line).not.toMatch(/Mia|mia@|Samstags/);
    const home = await desk.lead.get('/').expect(200);
    expect(home.text).toMatch(/href="\/helper-answers\?only=open"><b class="num">1</);
    expect((await desk.lead.get('/helper-answers?only=open').expect(200)).text).toContain('Mia');
  });

  it('is replied to once, by mail', async () => {
    const [one] = await answers(desk.lead);
    const reply = `/helper-answers/${one?.id ?? ''}/reply`;
    expect((await postForm(desk.lead, '/helper-answers', reply, { text: '' })).status).toBe(422);
    const sent = await postForm(desk.lead, '/helper-answers', reply, { text: 'Komm am Samstag um drei.' });
    expect(sent.status).toBe(303);
    await desk.lead.post(`/api/v1${reply}`).send({ text: 'Noch einmal' }).expect(422);
    const { rows } = await portal.admin.query<{ key: string; line: string }>(
      `select key, t::text as line from mail t where key like 'helper-reply/%'`,
    );
    expect(rows.map(({ key }) => key)).toEqual([`helper-reply/${one?.id ?? ''}`]);
    expect(rows[0]?.line).not.toMatch(/mia@|Samstag/);
    expect((await desk.lead.get('/helper-answers?only=open').expect(200)).text).not.toContain('Mia');
  });

  it('slows down who sends many', async () => {
    const page = `/volunteer/${id}`;
    const states: number[] = [];
    for (let sent = 0; sent < 8; sent += 1) states.push((await postForm(young, page, page, mia)).status);
    expect(states[0]).toBe(303);
    expect(states).toContain(429);
  });

  it('leaves the list when it is closed, and answers are forgotten on the day that was promised', async () => {
    expect((await postForm(desk.lead, '/helper-roles', `/helper-roles/${id}/close`, {})).status).toBe(303);
    await young.get(`/volunteer/${id}`).expect(404);
    const sent = { name: 'Mia', email: 'mia@example.org', message: '', agreed: true };
    await young.post(`/api/v1/helper-roles/${id}/answers`).send(sent).expect(404);
    const prune = async (days: number): Promise<number> => {
      await portal.app.get(HelperAnswerService).prune(addDays(START, days));
      return (await portal.admin.query('select from helper_answer')).rowCount ?? 0;
    };
    expect(await prune(89)).toBeGreaterThan(0);
    expect(await prune(90)).toBe(0);
  });
});
