import { randomUUID } from 'node:crypto';
import { hashPassword, OrganisationService } from '../../../src/access/index.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson, sendForm } from '../../support/office.js';
import { addVacancy } from '../../support/placement.js';
import { until } from '../../support/wait.js';

interface Grant {
  readonly id: string;
  readonly purposeKind: string;
  readonly channel: string;
  readonly live: boolean;
}

let portal: StartedApp;
let desk: Desk;
let amira: Desk['volunteer'];
let personId: string;
let vacancyId: string;

beforeAll(async () => {
  portal = await startApp();
  desk = await setUpDesk(portal);
  personId = await addPerson(desk.volunteer, {
    displayName: 'Amira H.',
    german: { listening: 3, reading: 3, speaking: 3, writing: 3, source: 'self' },
    status: 'aufenthaltsgestattung',
    statusFacts: { asylumRegisteredOn: '2026-01-05', gestattetSince: '2026-01-05', nationality: 'SY' },
  });
  vacancyId = await addVacancy(desk, { seats: 1 });
  const passwordHash = await hashPassword(PASSWORD);
  await portal.db.transaction(SYSTEM, (tx) =>
    portal.app.get(OrganisationService).addPersonAccount(tx, personId, {
      login: 'amira@example.org',
      password: PASSWORD,
      passwordHash,
      locale: 'ar',
    }),
  );
  amira = portal.visitor();
  await signIn(amira, 'amira@example.org');
});
afterAll(() => portal.stop());

async function seenByFirm(): Promise<number> {
  const answer = await desk.employer.get(`/api/v1/vacancies/${vacancyId}/matches`).expect(200);
  return (answer.body as { items: unknown[] }).items.length;
}

describe('the own profile', () => {
  it('is read and changed by the person without any desk', async () => {
    const home = await amira.get('/').expect(200);
    expect(home.text).toContain('href="/placements?only=move"');
    expect(home.text).toContain('href="/me/plan"');
    const page = await amira.get('/me/profile').expect(200);
    expect(page.text).toContain('dir="rtl"');
    expect(page.text).toContain('href="/me/profile/edit"');
    const form = await amira.get('/me/profile/edit').expect(200);
    expect(form.text).toContain('action="/me/profile/edit"');
    const fields = {
      _csrf: csrfOf(form.text),
      displayName: 'Amira Haddad',
      plz: '82319',
      occupation0: 'Schreinerin',
      occupation0_code: '22342',
      relation0: 'trained',
      status: 'aufenthaltsgestattung',
      mobilityKm: '25',
    };
    const send = (change: object) =>
      amira
        .post('/me/profile/edit')
        .type('form')
        .send({ ...fields, ...change });
    await send({ plz: '00000' }).expect(422);
    await send({}).expect(303).expect('location', '/me/profile');
    expect((await amira.get('/me/profile')).text).toContain('Amira Haddad');
    await desk.volunteer.get('/me/profile').expect(403);
  });
});

describe('a profile that nobody confirmed for long', () => {
  it('is told of on her first page, and fresh again by one tap, which keeps the years of practice', async () => {
    expect((await amira.get('/?lang=de').expect(200)).text).not.toContain('Stimmt es noch?');
    await portal.admin.query(`update person set confirmed_on = current_date - 90 where id = $1`, [personId]);
    const home = await amira.get('/?lang=de').expect(200);
    expect(home.text).toContain('Stimmt es noch?');
    await amira
      .post('/me/profile/confirm')
      .type('form')
      .send({ _csrf: csrfOf(home.text) })
      .expect(303);
    expect((await amira.get('/?lang=de').expect(200)).text).not.toContain('Stimmt es noch?');
    const { body } = await desk.volunteer.get(`/api/v1/people/${personId}`).expect(200);
    // The form of the profile asks for no years; what was said of them before it was saved stays.
    expect((body as { occupations: unknown }).occupations).toMatchObject([
      { kldb: '22342', relation: 'trained', years: 8 },
    ]);
    await amira.get('/?lang=ar').expect(200);
  });
});

describe('a fact of a profile', () => {
  const hours = async (): Promise<unknown> => {
    const { body } = await desk.volunteer.get(`/api/v1/people/${personId}`).expect(200);
    const { hoursMin, hoursMax, availableFrom } = body as Record<string, unknown>;
    return { hoursMin, hoursMax, availableFrom };
  };

  it('is taken away by null in the API and by an empty field of the form', async () => {
    const set = { hoursMin: 20, hoursMax: 40, availableFrom: '2030-02-01' };
    await desk.volunteer.patch(`/api/v1/people/${personId}`).send(set).expect(200);
    expect(await hours()).toEqual(set);
    await desk.volunteer
      .patch(`/api/v1/people/${personId}`)
      .send({ hoursMin: null, availableFrom: null })
      .expect(200);
    expect(await hours()).toEqual({ hoursMin: null, hoursMax: 40, availableFrom: null });
    const form = await desk.volunteer.get(`/people/${personId}/edit`).expect(200);
    await desk.volunteer
      .post(`/people/${personId}/edit`)
      .type('form')
      .send({
        _csrf: csrfOf(form.text),
        displayName: 'Amira H.',
        plz: '82319',
        status: 'aufenthaltsgestattung',
        occupation0: 'Tischler/in',
        occupation0_code: '22342',
        relation0: 'trained',
        hoursMax: '',
      })
      .expect(303);
    expect(await hours()).toEqual({ hoursMin: null, hoursMax: null, availableFrom: null });
  });

  it('stays when a form had no field for it, and goes when its field was emptied', async () => {
    const codes = ['22342', '29302', '51311', '54101', '52122'];
    const occupations = codes.map((kldb) => ({ kldb, relation: 'experienced' }));
    const own = async (): Promise<readonly string[]> => {
      const { body } = await desk.volunteer.get(`/api/v1/people/${personId}`).expect(200);
      return (body as { occupations: { kldb: string }[] }).occupations.map(({ kldb }) => kldb);
    };
    await desk.volunteer.patch(`/api/v1/people/${personId}`).send({ occupations }).expect(200);
    const path = `/people/${personId}/edit`;
    const form = await desk.volunteer.get(path).expect(200);
    for (const slot of [0, 4, 5]) expect(form.text).toContain(`name="occupation${String(slot)}"`);
    const known = { displayName: 'Amira H.', plz: '82319', status: 'aufenthaltsgestattung' };
    const first = { occupation0: 'Tischler/in', occupation0_code: '22342', relation0: 'experienced' };
    expect((await sendForm(desk.volunteer, path, { ...known, ...first })).status).toBe(303);
    expect(await own()).toEqual(codes);
    const emptied = { ...known, ...first, occupation3: '', occupation4: '' };
    const done = await sendForm(desk.volunteer, path, emptied);
    expect([done.status, done.text]).toEqual([303, '']);
    expect(await own()).toEqual(codes.slice(0, 3));
    await desk.volunteer
      .patch(`/api/v1/people/${personId}`)
      .send({ occupations: [{ kldb: '22342', relation: 'trained', years: 8 }] })
      .expect(200);
  });

  it.each(['displayName', 'plz', 'occupations', 'wishes'])(
    'that is needed cannot be null: %s',
    async (name) => {
      const answer = await desk.volunteer
        .patch(`/api/v1/people/${personId}`)
        .send({ [name]: null })
        .expect(400);
      expect(answer.body).toMatchObject({ errors: [{ pointer: `/${name}`, code: 'required' }] });
    },
  );
});

describe('who sees what', () => {
  it('shows a firm the blind profile after a yes, and nothing at once after the withdrawal', async () => {
    await until('the list of the vacancy', async () => {
      const answer = await desk.employer.get(`/api/v1/vacancies/${vacancyId}/matches`);
      return (answer.body as { state: string }).state === 'ready' || null;
    });
    expect(await seenByFirm()).toBe(0);
    const page = await amira.get('/me/consents?lang=de').expect(200);
    const _csrf = csrfOf(page.text);
    await amira.post('/me/consents/found').type('form').send({ _csrf }).expect(303);
    await until('the blind profile', async () => ((await seenByFirm()) === 1 ? true : null));
    const after = await amira.get('/me/consents').expect(200);
    const ask = /href="(\/me\/consents\/[0-9a-f-]+\/withdraw)"/.exec(after.text)?.[1] ?? '';
    const confirm = await amira.get(ask).expect(200);
    await amira
      .post(ask)
      .type('form')
      .send({ _csrf: csrfOf(confirm.text) })
      .expect(303);
    expect(await seenByFirm()).toBe(0);
  });

  it('notes for the desk how the yes was given, once, and keeps what was withdrawn', async () => {
    const grants = `/api/v1/people/${personId}/grants`;
    const yes = { purposeKind: 'being_found', scopes: ['blind'] };
    const first = await desk.volunteer.post(grants).send(yes).expect(201);
    const second = await desk.volunteer.post(grants).send(yes).expect(201);
    const given = first.body as Grant;
    expect(given).toMatchObject({ channel: 'spoken', live: true });
    expect((second.body as Grant).id).toBe(given.id);
    await amira.post(`${grants}/${given.id}/revoke`).expect(204);
    await amira.post(`${grants}/${given.id}/revoke`).expect(204);
    const list = await desk.volunteer.get(grants).expect(200);
    expect((list.body as Grant[]).map((grant) => grant.live)).toEqual([false, false]);
    const page = await desk.volunteer.get(`/people/${personId}/consents?lang=en`).expect(200);
    expect(page.text).toContain('What no longer holds');
  });

  it('opens the name for one vacancy to its own firm only', async () => {
    const yes = {
      purposeKind: 'vacancy',
      purposeId: vacancyId,
      recipientOrgId: desk.firmId,
      scopes: ['contact'],
    };
    const grants = `/api/v1/people/${personId}/grants`;
    await desk.volunteer.post(grants).send(yes).expect(201);
    const page = await desk.volunteer.get(`/people/${personId}/consents?lang=de`).expect(200);
    expect(page.text).toContain('Schreinerei Huber');
    expect(page.text).toContain('Stelle: Schreinerin oder Schreiner');
    const wrong = await desk.volunteer.post(grants).send({ ...yes, recipientOrgId: desk.groupId });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/recipientOrgId', code: 'unknown_reference' }] });
  });

  it.each([
    [{}, '/purposeKind'],
    [{ purposeKind: 'being_found', scopes: [] }, '/scopes'],
    [{ purposeKind: 'being_found', scopes: ['contact'] }, '/scopes/0'],
    [{ purposeKind: 'being_found', scopes: ['blind'], until: '2026-01-01' }, '/until'],
    [{ purposeKind: 'being_found', scopes: ['blind'], until: '2099-01-01' }, '/until'],
    [{ purposeKind: 'being_found', scopes: ['blind'], purposeId: randomUUID() }, '/purposeId'],
    [{ purposeKind: 'vacancy', scopes: ['contact'], recipientOrgId: randomUUID() }, '/purposeId'],
    [{ purposeKind: 'being_found', scopes: ['blind'], sex: 'f' }, '/sex'],
  ])('refuses %j at %s', async (body, pointer) => {
    const answer = await desk.volunteer.post(`/api/v1/people/${personId}/grants`).send(body).expect(400);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(
      pointer,
    );
  });
});

describe('permission and offices', () => {
  it('says by kind of work who decides, from when and by which law', async () => {
    const answer = await amira.get(`/api/v1/people/${personId}/permission?kind=employment`).expect(200);
    expect(answer.body).toMatchObject({ kind: 'employment', authority: 'auslaenderbehoerde' });
    const { rules, accessClass } = answer.body as { rules: { source: string }[]; accessClass: string };
    expect(accessClass).toMatch(/^PERMISSION_|^NOT_YET$|^CLARIFY$/);
    expect(rules.some((rule) => rule.source.includes('AsylG'))).toBe(true);
    const page = await desk.volunteer.get(`/people/${personId}/permission?lang=de`).expect(200);
    for (const part of ['Ausbildung', 'Zeitarbeit', 'Selbstständigkeit', 'Ausländerbehörde', '§ 61'])
      expect(page.text).toContain(part);
    await desk.employer.get(`/people/${personId}/permission`).expect(403);
    await desk.employer.get(`/api/v1/people/${personId}/permission?kind=employment`).expect(403);
  });

  it('names the offices of the place with the reason', async () => {
    const answer = await desk.volunteer.get(`/api/v1/people/${personId}/offices`).expect(200);
    expect(answer.body).toMatchObject({
      kreis: expect.stringContaining('Starnberg'),
      bodies: [
        { task: 'livelihood', body: 'sozialamt_asylblg', offices: [] },
        { task: 'placement', body: 'agentur_sgb3' },
      ],
      rule: { id: 'asylblg1Para1' },
    });
    const { bodies } = answer.body as { bodies: { offices: { name: string }[] }[] };
    const agency = bodies[1]?.offices[0]?.name ?? '';
    expect(agency).not.toBe('');
    const list = await desk.volunteer.get('/liaison').expect(200);
    expect(list.text).toContain(agency);
    expect(list.text).toContain(`href="/people/${personId}"`);
    const page = await desk.volunteer.get(`/people/${personId}?lang=de`).expect(200);
    for (const part of ['Zuständige Stellen', 'Darf die Person arbeiten?', 'Wer sieht was?'])
      expect(page.text).toContain(part);
    expect((await desk.stranger.get('/liaison').expect(200)).text).not.toContain(personId);
  });

  it.each(['', '?kind=anything', '?kind=employment&day=2026-01-01'])(
    'refuses the query "%s"',
    async (query) => {
      const answer = await desk.volunteer.get(`/api/v1/people/${personId}/permission${query}`).expect(400);
      expect((answer.body as { errors: unknown[] }).errors).not.toHaveLength(0);
    },
  );
});

describe('a person of somebody else answers like an unknown one', () => {
  const yes = { purposeKind: 'being_found', scopes: ['blind'] };
  it.each(['grants', 'permission?kind=employment', 'offices'])('GET %s', async (path) => {
    await desk.stranger.get(`/api/v1/people/${personId}/${path}`).expect(404);
    await desk.stranger.get(`/api/v1/people/${randomUUID()}/${path}`).expect(404);
    await amira.get(`/api/v1/people/${randomUUID()}/${path}`).expect(404);
  });

  it('for writing as well', async () => {
    await desk.stranger.post(`/api/v1/people/${personId}/grants`).send(yes).expect(404);
    const given = await desk.volunteer.post(`/api/v1/people/${personId}/grants`).send(yes).expect(201);
    const { id } = given.body as Grant;
    await desk.stranger.post(`/api/v1/people/${personId}/grants/${id}/revoke`).expect(404);
    await desk.volunteer.post(`/api/v1/people/${personId}/grants/${randomUUID()}/revoke`).expect(404);
    await desk.stranger.get(`/people/${personId}/consents`).expect(404);
    await desk.stranger.get(`/people/${personId}/permission`).expect(404);
  });
});
