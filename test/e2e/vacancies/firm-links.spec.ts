import { FixedClock } from '../../../src/platform/clock/index.js';
import { SignedLinks } from '../../../src/platform/links/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, setUpDesk } from '../../support/desk.js';
import { startMailServer, type TestMailServer } from '../../support/mail-server.js';
import { addPerson } from '../../support/office.js';
import { suggest, walk } from '../../support/placement.js';

const START = new Date('2026-12-01T09:00:00Z');
const DAY_MS = 86_400_000;
const FORM = {
  employer: 'Bäckerei Sonnenkorn',
  title: 'Verkäuferin oder Verkäufer',
  kind: 'employment',
  occupation: 'Verkäufer',
  occupation_code: '62102',
  plz: '82319',
  hours: '30',
  pay: '15,50',
  payPer: 'hour',
  strength: 'employer',
  seats: '2',
  do: 'save',
};

describe('a firm without an account', () => {
  const clock = new FixedClock(START);
  let portal: StartedApp;
  let desk: Desk;
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
    portal = await startApp({ clock, env: { WORKERS: 'off', SMTP_URL: server.url } });
    desk = await setUpDesk(portal);
  });
  afterAll(async () => {
    await portal.stop();
    await server.stop();
  });
  beforeEach(async () => {
    clock.set(START);
    await portal.admin.query('delete from sign_in_attempt');
  });

  type Agent = ReturnType<StartedApp['visitor']>;
  type Fields = Readonly<Record<string, string>>;
  type Answer = Awaited<ReturnType<Agent['get']>>;
  async function send(agent: Agent, page: string, fields: Fields, action = page): Promise<Answer> {
    const form = await agent.get(page);
    return agent
      .post(action)
      .type('form')
      .send({ _csrf: csrfOf(form.text), ...fields });
  }

  /** Sends what waits in the outbox of mails, and gives the address in the newest. */
  async function mailed(): Promise<string> {
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail where sealed is not null`);
    const job = portal.app.get(HandlerRegistry).of('mail.send');
    for (const { id } of rows) await job.execute({ mail: id, failures: 0 }, { id: 'x', attempt: 1 });
    const mail = (server.taken.at(-1) ?? '').replaceAll('=\n', '').replaceAll('=3D', '=');
    return /\/firm\/[\w.-]+\w/.exec(mail)?.[0] ?? '';
  }
  async function invited(): Promise<string> {
    await desk.volunteer.post('/api/v1/firm-links').send({ email: 'backen@example.org' }).expect(201);
    await portal.admin.query('delete from sign_in_attempt');
    return mailed();
  }
  const state = async (): Promise<readonly unknown[]> => {
    const tables = ['firm_link', 'employer', 'vacancy', 'organisation', 'placement'];
    const counts = tables.map(
      (table) => `(select md5(coalesce(string_agg(t::text, ',' order by t::text), ''))
      from ${table} t) as ${table}`,
    );
    return (await portal.admin.query<Record<string, string>>(`select ${counts.join(', ')}`)).rows;
  };
  const vacancyOf = async (path: string): Promise<{ id: string; state: string; org_id: string }> => {
    const { rows } = await portal.admin.query<{ id: string; state: string; org_id: string }>(
      `select v.id, v.state, v.org_id from vacancy v join firm_link l on l.vacancy_id = v.id where l.id = $1`,
      [path.split('.')[1]],
    );
    return rows[0] ?? { id: '', state: 'none', org_id: '' };
  };

  it('posts by the desk’s invitation, waits for a person, then changes, renews and closes', async () => {
    const path = await invited();
    const firm = portal.visitor();
    const before = await state();
    for (let look = 0; look < 3; look += 1) await portal.visitor().get(path).expect(200);
    await portal.visitor().head(path).expect(200);
    expect(await state()).toEqual(before);

    const refused = await send(firm, path, { ...FORM, pay: '9' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bäckerei Sonnenkorn');
    expect((await vacancyOf(path)).state).toBe('none');

    expect((await send(firm, path, { ...FORM, known: 'yes' })).status).toBe(303);
    const { id } = await vacancyOf(path);
    expect(await vacancyOf(path)).toMatchObject({ state: 'held', org_id: desk.groupId });
    const shown = await firm.get(path).expect(200);
    expect(shown.text).toContain('Jemand von der Beratung sieht sie an');
    await portal.visitor().get(`/vacancies/${id}`).expect(404);

    await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    expect((await send(firm, `${path}/edit`, { ...FORM, seats: '3' })).status).toBe(303);
    expect(await vacancyOf(path)).toMatchObject({ state: 'published' });
    clock.set(new Date(START.getTime() + 40 * DAY_MS));
    expect((await send(firm, path, {}, `${path}/renew`)).status).toBe(303);
    const { rows } = await portal.admin.query('select seats, expires_on::text from vacancy where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ seats: 3, expires_on: '2027-03-11' }]);
    expect((await send(firm, path, {}, `${path}/close`)).status).toBe(303);
    expect((await vacancyOf(path)).state).toBe('closed');
  });

  it('takes no name of a firm that is there, and posts once of two clicks', async () => {
    const path = await invited();
    const tries = [portal.visitor(), portal.visitor()].map((firm) =>
      send(firm, path, { ...FORM, employer: 'Schreinerei Huber', registerNumber: 'HRB 1' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses).toContain(303);
    const { rows } = await portal.admin.query<{ org_id: string }>(
      `select org_id from employer where name = 'Schreinerei Huber'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.org_id).not.toBe(desk.firmId);
  });

  it('asks on the public page, whose answer is the same for every address, slowed down', async () => {
    const visitor = portal.visitor();
    const answers = [];
    for (const email of ['neu@example.org', 'huber@example.org'])
      answers.push((await send(visitor, '/post', { email })).text);
    expect(answers[0]).toBe(answers[1]);
    expect((await send(visitor, '/post', { email: 'kein Postfach' })).status).toBe(422);
    const path = await mailed();
    await send(portal.visitor(), path, FORM);
    const { id, org_id: orgId } = await vacancyOf(path);
    expect(orgId).not.toBe(desk.groupId);
    // A desk of the same Kreis decides.
    await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    for (let tried = 0; tried < 6; tried += 1) await send(visitor, '/post', { email: 'neu@example.org' });
    expect((await send(visitor, '/post', { email: 'neu@example.org' })).status).toBe(429);
  });

  it('opens nothing by a forged, foreign, revoked or old link, and tells none apart', async () => {
    const path = await invited();
    const token = path.slice('/firm/'.length);
    const [, id = ''] = token.split('.');
    const links = portal.app.get(SignedLinks);
    const later = new Date(START.getTime() + 90 * DAY_MS);
    const wrong = [
      `${token.slice(0, -4)}AAAA`,
      'nothing',
      links.sign('vacancy-renew', id, 'invitation', later),
      // Signed well, but never sent: its digest is not kept.
      links.sign('firm-desk', id, 'invitation', later),
      links.sign('firm-desk', crypto.randomUUID(), 'invitation', later),
    ];
    const bodies = new Set<string>();
    const read = async (one: string): Promise<void> => {
      const answer = await portal.visitor().get(`/firm/${one}`).expect(410);
      bodies.add(/<main[\s\S]*<\/main>/.exec(answer.text)?.[0].replaceAll(one, '') ?? answer.text);
      await portal.visitor().get(`/firm/${one}/proposals`).expect(410);
    };
    for (const one of wrong) await read(one);
    clock.set(new Date(START.getTime() + 15 * DAY_MS));
    await read(token);
    clock.set(START);
    await portal.visitor().get(path).expect(200);
    await desk.stranger.delete(`/api/v1/firm-links/${id}`).expect(404);
    await desk.lead.delete(`/api/v1/firm-links/${id}`).expect(204);
    await read(token);
    expect(bodies.size).toBe(1);
    const kept = await portal.admin.query<{ row: string }>('select firm_link::text as row from firm_link');
    for (const { row } of kept.rows) expect(row).not.toMatch(/@|backen/);
  });

  it('answers proposals of the desk that sent the link, blind until a grant, up to the hiring', async () => {
    const path = await invited();
    const firm = portal.visitor();
    await send(firm, path, FORM);
    const { id: vacancyId } = await vacancyOf(path);
    await desk.lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true }).expect(204);
    const personId = await addPerson(desk.volunteer, { displayName: 'Amina Blindprobe' });
    const id = await suggest(desk, personId, vacancyId);
    expect((await firm.get(`${path}/proposals`).expect(200)).text).not.toContain('/proposals/');
    for (const [to, revision] of [
      ['agreed', 1],
      ['introduced', 2],
    ] as const)
      await desk.volunteer
        .post(`/api/v1/placements/${id}/steps`)
        .send({ to, revision, scopes: [], confirmed: true })
        .expect(201);
    const proposal = `${path}/proposals/${id}`;
    expect((await firm.get(`${path}/proposals`).expect(200)).text).toContain(proposal);
    const before = await state();
    expect((await firm.get(proposal).expect(200)).text).not.toContain('Blindprobe');
    expect(await state()).toEqual(before);

    expect((await send(firm, proposal, { kind: 'no' })).status).toBe(422);
    expect((await send(firm, proposal, { kind: 'yes' })).status).toBe(303);
    const page = await firm.get(proposal).expect(200);
    const revision = /name="revision" value="(\d+)"/.exec(page.text)?.[1] ?? '';
    expect((await send(firm, proposal, { revision }, `${proposal}/step/permit_pending`)).status).toBe(303);
    const read = await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200);
    expect(read.body).toMatchObject({ stage: 'permit_pending' });
    expect((await firm.get(proposal).expect(200)).text).not.toContain('Blindprobe');
    const openly = await suggest(desk, await addPerson(desk.volunteer, { displayName: 'Basil' }), vacancyId);
    await walk(desk, openly, [{ to: 'agreed' }, { to: 'introduced' }]);
    expect((await firm.get(`${path}/proposals/${openly}`).expect(200)).text).toContain('Basil');
    // A link of another vacancy opens no proposal of this one, nor does another desk's link to the same.
    const other = await invited();
    await send(portal.visitor(), other, { ...FORM, employer: 'Andere GmbH' });
    await firm.get(`${other}/proposals/${id}`).expect(404);
    await portal.admin.query('update firm_link set desk_org_id = $1 where id = $2', [
      crypto.randomUUID(),
      path.split('.')[1],
    ]);
    await firm.get(proposal).expect(404);
    expect((await firm.get(`${path}/proposals`).expect(200)).text).not.toContain(proposal);
  });

  describe('hears by mail', () => {
    /** Tells of an introduction as the queue does, twice over; gives what arrived. */
    async function told(placementId: string): Promise<readonly string[]> {
      const { rows } = await portal.admin.query<{ data: { number: number } }>(
        `select data from outbox where job = 'mail.introduced' and data ->> 'placementId' = $1`,
        [placementId],
      );
      const before = server.taken.length;
      const job = portal.app.get(HandlerRegistry).of('mail.introduced');
      for (const { data } of [...rows, ...rows])
        await job.execute({ placementId, number: data.number }, { id: 'x', attempt: 1 });
      await mailed();
      return server.taken.slice(before).map((mail) => mail.replaceAll('=\n', '').replaceAll('=3D', '='));
    }
    async function introduced(vacancyId: string, displayName: string): Promise<string> {
      const id = await suggest(desk, await addPerson(desk.volunteer, { displayName }), vacancyId);
      await walk(desk, id, [{ to: 'agreed' }, { to: 'introduced' }]);
      return id;
    }
    const kept = async (path: string): Promise<unknown> => {
      const { rows } = await portal.admin.query('select mailbox from firm_link where id = $1', [
        path.split('.')[1],
      ]);
      return rows[0];
    };

    it('of an introduction, once and without a word of who it is, until one click ends it', async () => {
      const path = await invited();
      await send(portal.visitor(), path, FORM);
      const { id: vacancyId } = await vacancyOf(path);
      await desk.lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true }).expect(204);
      const id = await introduced(vacancyId, 'Amina Mailprobe');
      const [mail = '', ...more] = await told(id);
      expect(more).toEqual([]);
      expect(mail).toContain(`Subject: Zugang: Neuer Vorschlag, Stelle ${vacancyId.slice(0, 8)}\n`);
      expect(mail).toContain(`${path}/proposals/${id}`);
      expect(mail).toContain('oder Verk');
      expect(mail).not.toMatch(/Amina|Mailprobe/);
      expect(await told(id)).toEqual([]);

      const [stop = ''] = /\/firm-mail\/stop\/[\w.-]+\w/.exec(mail) ?? [];
      const before = await kept(path);
      expect((await portal.visitor().get(stop).expect(200)).text).toContain('Abbestellen');
      expect(await kept(path)).toEqual(before);
      expect(before).not.toEqual({ mailbox: null });
      for (let click = 0; click < 2; click += 1) await portal.visitor().post(stop).expect(200);
      expect(await kept(path)).toEqual({ mailbox: null });
      expect(await told(await introduced(vacancyId, 'Basil'))).toEqual([]);
      await portal.visitor().get(path).expect(200);
      await portal
        .visitor()
        .post(`${stop.slice(0, -4)}AAAA`)
        .expect(410);
      const list = await desk.volunteer.get('/firm-links?lang=de').expect(200);
      expect(list.text).toContain('bekommt keine E-Mails');
    });

    it('of nothing any more once the person took back the yes, the step was undone, or the link has ended', async () => {
      const path = await invited();
      await send(portal.visitor(), path, FORM);
      const { id: vacancyId } = await vacancyOf(path);
      await desk.lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true }).expect(204);
      const withdrawn = await introduced(vacancyId, 'Cem');
      await portal.admin.query(
        `update consent_grant set revoked_at = now()
         where person_id = (select person_id from placement where id = $1)`,
        [withdrawn],
      );
      expect(await told(withdrawn)).toEqual([]);
      const undone = await introduced(vacancyId, 'Dana');
      await desk.volunteer.post(`/api/v1/placements/${undone}/undo`).send({ revision: 3 }).expect(201);
      expect(await told(undone)).toEqual([]);
      const late = await introduced(vacancyId, 'Edi');
      clock.set(new Date(START.getTime() + 181 * DAY_MS));
      expect(await told(late)).toEqual([]);
      expect(await kept(path)).not.toEqual({ mailbox: null });
      const day = portal.app.get(HandlerRegistry).of('notify.placements');
      await day.execute({ day: '2027-05-31' }, { id: 'x', attempt: 1 });
      expect(await kept(path)).toEqual({ mailbox: null });
      const { rows } = await portal.admin.query(
        'select 1 from firm_link where mailbox is not null and expires_at <= $1',
        [clock.now()],
      );
      expect(rows).toEqual([]);
    });
  });

  it('shows the desk its links by state and ends them; nobody else has the page', async () => {
    const page = await desk.volunteer.get('/firm-links?state=posted').expect(200);
    expect(page.text).toContain(FORM.title);
    const { body } = await desk.volunteer.get('/api/v1/firm-links?state=ended').expect(200);
    expect((body as { total: number }).total).toBeGreaterThan(0);
    expect((await desk.stranger.get('/api/v1/firm-links').expect(200)).body).toMatchObject({ total: 0 });
    await desk.employer.get('/firm-links').expect(403);
    const own = await desk.employer.post('/api/v1/vacancies').send({
      ...{ kind: 'employment', title: 'Tischler', kldb: '22342', plz: '82319', seats: 1 },
      pay: { amountEur: 20, per: 'hour' },
    });
    const { id } = own.body as { id: string };
    await desk.lead.post('/api/v1/firm-links').send({ email: 'a@example.org', vacancyId: id }).expect(404);
  });
});
