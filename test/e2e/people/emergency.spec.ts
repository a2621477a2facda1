import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { ErasureService } from '../../../src/profile/own-data/erasure.service.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson, type Agent, postForm } from '../../support/office.js';
import { hashPassword } from '../../../src/access/index.js';

const PHONE = '+49 170 5556677';
const REASON = 'Sie ist nach einem Unfall nicht erreichbar, die Klinik fragt.';

let portal: StartedApp;
let desk: Desk;
let outsider: Agent;
let person: string;

beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
  const made = await desk.operator
    .post('/api/v1/organisations')
    .send({ kind: 'helper_group', name: 'Nachbarn', ags: '08222' })
    .expect(201);
  await desk.operator
    .post(`/api/v1/organisations/${(made.body as { id: string }).id}/members`)
    .send({ login: 'oda@example.org', displayName: 'Oda', password: PASSWORD, role: 'desk_lead' })
    .expect(201);
  outsider = portal.visitor();
  await signIn(outsider, 'oda@example.org');
  person = await addPerson(desk.volunteer, { displayName: 'Nour Notfall', phone: PHONE, street: 'Am Weg 1' });
});
afterAll(() => portal.stop());

const api = '/api/v1/emergencies';

/** As if it had been opened so long ago; the table itself lets nobody change that. */
async function opened(minutesAgo: number): Promise<void> {
  await portal.admin.query('alter table emergency_access disable trigger user');
  await portal.admin.query(
    `update emergency_access set opened_at = now() - make_interval(mins => $1) where closed_at is null`,
    [minutesAgo],
  );
  await portal.admin.query('alter table emergency_access enable trigger user');
}

const trail = async (): Promise<readonly string[]> =>
  (
    await portal.admin.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 and action like 'emergency:%' order by at, id`,
      [person],
    )
  ).rows.map(({ action }) => action);

describe('an emergency access', () => {
  it('opens by phone number and reason only, for a lead, on the page that shows the time left', async () => {
    await outsider.get(`/people/${person}`).expect(404);
    await desk.volunteer.get('/emergency').expect(403);
    await desk.employer.post(api).send({ contact: PHONE, reason: REASON }).expect(403);
    expect((await desk.lead.get('/people').expect(200)).text).toContain('href="/emergency"');
    const short = await postForm(outsider, '/emergency', '/emergency', { contact: PHONE, reason: 'eilig' });
    expect(short.status).toBe(422);
    expect(short.text).toContain(`value="${PHONE}"`);
    const missed = await outsider.post(api).send({ contact: '+491700000000', reason: REASON }).expect(400);
    expect(missed.body).toMatchObject({ errors: [{ pointer: '/contact', code: 'nothing_found' }] });
    const own = await desk.lead.post(api).send({ contact: PHONE, reason: REASON }).expect(400);
    expect(own.body).toMatchObject({ errors: [{ pointer: '/contact', code: 'nothing_found' }] });

    const done = await postForm(outsider, '/emergency', '/emergency', { contact: PHONE, reason: REASON });
    expect(done.status).toBe(303);
    const page = await outsider.get(String(done.headers['location'])).expect(200);
    for (const shown of ['Nour Notfall', 'Am Weg 1', 'noch 60 Minuten', 'Jetzt schließen'])
      expect(page.text).toContain(shown);
    // The hour opens this page and nothing else of her.
    for (const path of [`/people/${person}`, `/people/${person}/edit`, `/api/v1/people/${person}/match-list`])
      await outsider.get(path).expect(404);
    expect(await trail()).toEqual(['emergency:open', 'emergency:read']);
  });

  it('tells the person and the leads at once, by mail in her language', async () => {
    await portal.admin.query(
      `insert into member (person_id, login, display_name, password_hash, role, locale)
       values ($1, 'person:x', '', $2, 'person', 'ar')`,
      [person, await hashPassword(PASSWORD)],
    );
    const { rows } = await portal.admin.query<{ id: string; code: string; member: string | null }>(
      `select id, code, member_id as member from notice where code like 'emergency%' order by code`,
    );
    expect(rows.map(({ code }) => code)).toEqual(['emergency_opened', 'emergency_yours']);
    const lead = await portal.admin.query(`select id from member where login = 'lena@example.org'`);
    expect(rows[0]?.member).toBe((lead.rows[0] as { id: string }).id);
    const send = portal.app.get(HandlerRegistry).of('mail.notice');
    for (const { id } of rows) await send.execute({ notice: id }, { id: 'x', attempt: 1 });
    const mails = await portal.admin.query(`select 1 from mail where key like 'notice/%'`);
    expect(mails.rowCount).toBeGreaterThan(0);
    expect((await desk.lead.get('/emergency').expect(200)).text).toContain(REASON);
  });

  it('is never made longer, ends at its hour by the clock of the database, and wants a new reason then', async () => {
    await outsider.post(api).send({ contact: PHONE, reason: REASON }).expect(409);
    const [access] = (await outsider.get(api).expect(200)).body as { id: string; minutesLeft: number }[];
    expect(access?.minutesLeft).toBeGreaterThan(58);
    await expect(portal.admin.query(`update emergency_access set opened_at = now()`)).rejects.toThrow(
      'closed, nothing else',
    );
    await opened(59);
    await outsider.get(`${api}/${access?.id}`).expect(200);
    await opened(60);
    await outsider.get(`${api}/${access?.id}`).expect(410);
    const over = (await outsider.get(api).expect(200)).body as {
      minutesLeft: number;
      reason: string | null;
    }[];
    expect(over).toMatchObject([{ minutesLeft: 0, reason: null }]);
    const again = await outsider
      .post(api)
      .send({ contact: PHONE, reason: `${REASON} ` })
      .expect(400);
    expect(again.body).toMatchObject({ errors: [{ pointer: '/reason', code: 'not_unique' }] });
  });

  it('is closed by one click, by nobody else, and goes with the person', async () => {
    const body = { contact: PHONE, reason: 'Die Klinik fragt noch einmal nach Angehörigen.' };
    const { id } = (await outsider.post(api).send(body).expect(201)).body as { id: string };
    await desk.lead.get(`${api}/${id}`).expect(404);
    await desk.lead.post(`${api}/${id}/close`).expect(404);
    await postForm(outsider, `/emergency/${id}`, `/emergency/${id}/close`, {});
    await outsider.get(`${api}/${id}`).expect(410);
    expect((await trail()).at(-1)).toBe('emergency:close');
    await portal.app.get(ErasureService).erase(person);
    expect((await portal.admin.query('select 1 from emergency_access')).rowCount).toBe(0);
  });
});
