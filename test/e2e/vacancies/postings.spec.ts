import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';

const CARPENTRY = {
  kind: 'employment',
  title: 'Schreinerin oder Schreiner',
  kldb: '22342',
  plz: '82319',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  languageNeeds: [
    { language: 'de', levels: { L: 2, S: 2 }, strength: 'employer' },
    { language: 'en', levels: { S: 2 }, strength: 'recommendation' },
  ],
  seats: 2,
};
const FORM = {
  title: CARPENTRY.title,
  kind: 'employment',
  occupation: 'Schreiner',
  occupation_code: '22342',
  plz: '82319',
  hours: '40',
  pay: '19,50',
  payPer: 'hour',
  strength: 'employer',
  seats: '2',
};
interface Posting {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly expiresOn: string;
}

let portal: StartedApp;
let desk: Desk;
const clock = new FixedClock(new Date('2026-11-23T09:00:00Z'));

beforeAll(async () => {
  portal = await startApp({ clock });
  desk = await setUpDesk(portal);
});
afterAll(() => portal.stop());

async function post(extra: object = {}): Promise<Posting> {
  const employer = { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true };
  const answer = await desk.lead
    .post('/api/v1/vacancies')
    .send({ ...CARPENTRY, employer, ...extra })
    .expect(201);
  return answer.body as Posting;
}

async function read(id: string): Promise<Record<string, unknown>> {
  return (await desk.lead.get(`/api/v1/vacancies/${id}`).expect(200)).body as Record<string, unknown>;
}

async function released(extra: object = {}): Promise<Posting> {
  const made = await post(extra);
  if (made.state === 'held')
    await desk.lead.post(`/api/v1/vacancies/${made.id}/release`).send({ publish: true }).expect(204);
  return { ...made, state: 'published' };
}

describe('changing a posting', () => {
  it('changes what is named, keeps the rest and takes away what is null', async () => {
    const { id } = await released();
    const body = { seats: 3, pay: { amountEur: 21, per: 'hour' }, hoursMin: null, pictograms: true };
    const answer = await desk.lead.patch(`/api/v1/vacancies/${id}`).send(body).expect(200);
    expect(answer.body).toMatchObject({
      title: CARPENTRY.title,
      state: 'published',
      seats: 3,
      payCents: 2100,
      hoursMin: 40,
      pictograms: true,
      languageNeeds: [{ language: 'de' }, { language: 'en' }],
    });
  });

  it('refuses what is unlawful at its field and changes nothing', async () => {
    const { id } = await released();
    const change = { pay: { amountEur: 9, per: 'hour' }, seats: 5 };
    const answer = await desk.lead.patch(`/api/v1/vacancies/${id}`).send(change).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '/pay', code: 'check_wage_below_minimum' }] });
    expect(await read(id)).toMatchObject({ payCents: 1950, seats: 2 });
  });

  it('holds a doubtful text for a person, and keeps what she lifted until that text changes', async () => {
    const { id } = await released();
    const change = async (body: object): Promise<unknown> =>
      (await desk.lead.patch(`/api/v1/vacancies/${id}`).send(body).expect(200)).body;
    const doubtful = 'Kontakt nur über WhatsApp.';
    expect(await change({ description: doubtful })).toMatchObject({ state: 'held' });
    await portal.visitor().get(`/api/v1/vacancies/${id}`).expect(404);
    await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    expect(await change({ seats: 4 })).toMatchObject({ state: 'published' });
    expect(await change({ description: `${doubtful} Bitte melden.` })).toMatchObject({ state: 'held' });
  });

  it('tells a second writer that somebody was faster', async () => {
    const { id } = await released();
    const { revision } = await read(id);
    await desk.lead.patch(`/api/v1/vacancies/${id}`).send({ seats: 3, revision }).expect(200);
    await desk.lead.patch(`/api/v1/vacancies/${id}`).send({ seats: 4, revision }).expect(409);
  });

  it('is for the poster and the firm alone', async () => {
    const { id } = await released();
    await desk.stranger.patch(`/api/v1/vacancies/${id}`).send({ seats: 3 }).expect(404);
    await desk.stranger.get(`/vacancies/${id}/edit`).expect(404);
  });
});

describe('deciding on a held posting', () => {
  const held = { employer: { name: 'Ganz neuer Betrieb', registerNumber: 'HRB 1' } };

  it('is for a lead of the Kreis, not for the firm and not for a lead elsewhere', async () => {
    const made = await desk.volunteer
      .post('/api/v1/vacancies')
      .send({ ...CARPENTRY, ...held })
      .expect(201);
    const { id, state } = made.body as Posting;
    expect(state).toBe('held');
    const elsewhere = await desk.operator
      .post('/api/v1/organisations')
      .send({ kind: 'helper_group', name: 'Anderswo', ags: '09188' })
      .expect(201);
    const far = await desk.operator
      .post('/api/v1/organisations')
      .send({ kind: 'helper_group', name: 'Weit weg', ags: '08222' })
      .expect(201);
    const nearLead = await leadOf((elsewhere.body as { id: string }).id, 'near@example.org');
    const farLead = await leadOf((far.body as { id: string }).id, 'far@example.org');
    await farLead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(404);
    const waiting = await farLead.get('/api/v1/vacancies?scope=check').expect(200);
    expect((waiting.body as { total: number }).total).toBe(0);
    const page = await nearLead.get('/vacancies?scope=check').expect(200);
    expect(page.text).toContain(`/vacancies/${id}`);
    expect((await nearLead.get(`/vacancies/${id}`).expect(200)).text).toContain('Veröffentlichen');
    await nearLead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    expect((await portal.visitor().get(`/api/v1/vacancies/${id}`).expect(200)).body).toMatchObject({
      state: 'published',
    });
  });

  async function leadOf(orgId: string, login: string): Promise<Desk['lead']> {
    await desk.operator
      .post(`/api/v1/organisations/${orgId}/members`)
      .send({ login, displayName: 'Lead', password: PASSWORD, role: 'desk_lead' })
      .expect(201);
    const browser = portal.visitor();
    await signIn(browser, login);
    return browser;
  }
});

describe('the pages without script', () => {
  async function send(path: string, fields: object): Promise<{ status: number; text: string; to: string }> {
    const shown = await desk.lead.get(path).expect(200);
    const answer = await desk.lead
      .post(path)
      .type('form')
      .send({ _csrf: csrfOf(shown.text), ...fields });
    return { status: answer.status, text: answer.text, to: answer.headers['location'] ?? '' };
  }

  it('edit: shows what is stored, saves what is typed and keeps what the form does not show', async () => {
    const { id } = await released();
    const shown = await desk.lead.get(`/vacancies/${id}/edit`).expect(200);
    expect(shown.text).toContain('data-code="22342"');
    const saved = await send(`/vacancies/${id}/edit`, {
      ...FORM,
      do: 'save',
      german: '3',
      instructionLanguages: ['ar', 'uk'],
      pictograms: 'yes',
    });
    expect(saved).toMatchObject({ status: 303, to: `/vacancies/${id}` });
    expect(await read(id)).toMatchObject({
      languageNeeds: [
        { language: 'de', levels: { L: 3, R: 3, S: 3, W: 3 } },
        { language: 'en', levels: { S: 2 } },
      ],
      instructionLanguages: ['ar', 'uk'],
      pictograms: true,
    });
  });

  it('edit: shows the refusal at its field and keeps what was typed', async () => {
    const { id } = await released();
    const again = await send(`/vacancies/${id}/edit`, { ...FORM, do: 'save', pay: '9' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Mindestlohn');
    expect(again.text).toContain('value="9"');
  });

  it('new: reads German from the text only as a suggestion', async () => {
    const text = 'Gute Deutschkenntnisse (B1) erforderlich.';
    const shown = await send('/vacancies/new', { ...FORM, do: 'read', description: text });
    expect(shown.status).toBe(201);
    expect(shown.text).toMatch(/<option value="3" selected/);
    expect(shown.text).toContain('Aus dem Text gelesen');
    const { id } = await released({ description: text, languageNeeds: [] });
    const page = await desk.lead.get(`/vacancies/${id}`).expect(200);
    expect(page.text).toContain('Im Text steht mehr als in den Angaben');
    const suggested = await desk.lead
      .post('/api/v1/vacancies/language-suggestions')
      .send({ text })
      .expect(200);
    expect(suggested.body).toEqual([
      { language: 'de', levels: { L: 3, R: 3, S: 3, W: 3 }, strength: 'employer' },
    ]);
  });

  it('new: starts from the last posting, also as a Minijob', async () => {
    const minijob = { minijob: true, title: 'Aushilfe am Wochenende', hoursMin: 8, hoursMax: 8 };
    await released(minijob);
    const shown = await desk.lead.get('/vacancies/new?copy=last').expect(200);
    expect(shown.text).toContain('Aushilfe am Wochenende');
    expect(shown.text).toMatch(/<option value="minijob" selected/);
  });
});

/** Sessions end while the clock leaps. */
async function leap(day: string): Promise<void> {
  clock.set(new Date(`${day}T09:00:00Z`));
  await signIn(desk.lead, 'lena@example.org');
}

describe('running out and renewing', () => {
  it('hides a posting that nobody renewed, and shows it again by a link without an account, once', async () => {
    await leap('2026-11-23');
    const { id, expiresOn } = await released();
    expect(expiresOn).toBe('2027-01-22');
    await leap('2027-01-23');
    await portal.visitor().get(`/api/v1/vacancies/${id}`).expect(404);
    const own = await desk.lead.get(`/vacancies/${id}`).expect(200);
    const link = /\/renew\/[\w.-]+/.exec(own.text)?.[0] ?? 'no link';
    const firm = portal.visitor();
    const asked = await firm.get(link).expect(200);
    expect(await read(id)).toMatchObject({ expiresOn: '2027-01-22' });
    await firm
      .post(link)
      .type('form')
      .send({ _csrf: csrfOf(asked.text) })
      .expect(201);
    expect(await read(id)).toMatchObject({ expiresOn: '2027-03-24' });
    await portal.visitor().get(`/api/v1/vacancies/${id}`).expect(200);
    await leap('2027-02-10');
    const again = await firm.get(link).expect(200);
    expect(again.text).not.toContain('action="/renew/');
    await portal.visitor().get(`${link}x`).expect(404);
  });

  it('is one click for the desk', async () => {
    await leap('2026-11-23');
    const { id } = await released();
    await leap('2026-11-30');
    await desk.lead.post(`/api/v1/vacancies/${id}/renew`).expect(204);
    expect(await read(id)).toMatchObject({ expiresOn: '2027-01-29' });
  });
});
