import { type StartedApp, startApp } from '../../support/app.js';
import { type AttackWorld, attackWorld } from './attack.js';

let portal: StartedApp;
let world: AttackWorld;

beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
});
afterAll(() => portal.stop());

const pageOf = async (language: string): Promise<string> =>
  (await world.agents.get('person')?.get(`/me/consents?lang=${language}`).expect(200))?.text ?? '';

describe('who looked at my data', () => {
  it('stands on the person’s page right after the look, in her language, and names the organisation', async () => {
    expect(await pageOf('de')).toContain('Bisher hat niemand hineingeschaut.');
    await world.agents.get('volunteer')?.get(`/people/${world.own.person}`).expect(200);
    await world.agents.get('employer_editor')?.get(`/placements/${world.own.placement}`).expect(200);
    const german = await pageOf('de');
    expect(german).toContain('hat Ihr Profil gelesen');
    expect(german).toContain('hat Ihre Vermittlung geöffnet');
    expect(german).toMatch(/Desk Ama/);
    expect(german).toMatch(/Firm Ama/);
    const arabic = await pageOf('ar');
    expect(arabic).toContain('dir="rtl"');
    expect(arabic).toContain('قرأ ملفك');
    expect(await pageOf('en')).toContain('read your profile');
  });

  it('tells of lists, of requests to offices and of mentoring, too, and of each list once an hour', async () => {
    const { person, request } = world.own;
    const mentor = await portal.admin.query<{ id: string; org_id: string }>(
      `select id, org_id from member where login = 'mentor@example.org'`,
    );
    await portal.admin.query(
      `insert into tandem (org_id, person_id, mentor_id, state, suggested_on) values ($1, $2, $3, 'active', current_date)`,
      [mentor.rows[0]?.org_id, person, mentor.rows[0]?.id],
    );
    const linesOf = async (): Promise<Readonly<Record<string, number>>> => {
      const { rows } = await portal.admin.query<{ action: string; lines: number }>(
        `select action, count(*)::int as lines from audit_event join member m on m.id = actor_id
         where subject_id = $1 and m.role = 'desk_lead'
           and action = any ('{list:read,request:read,mentoring:read}') group by 1`,
        [person],
      );
      return Object.fromEntries(rows.map(({ action, lines }) => [action, lines]));
    };
    const lead = world.agents.get('desk_lead');
    for (const path of ['/people', '/placements', '/requests', `/requests/${request}`, '/tandems', '/people'])
      await lead?.get(path).expect(200);
    expect(await linesOf()).toEqual({ 'list:read': 1, 'request:read': 1, 'mentoring:read': 1 });
    const page = await pageOf('de');
    for (const words of ['in einer Liste gesehen', 'Anfrage an ein Amt geöffnet', 'wer Sie begleitet'])
      expect(page).toContain(words);
  });

  it('names the office that read by a link', async () => {
    const { person, request } = world.own;
    await portal.admin.query(
      `insert into audit_event (actor_kind, action, subject_id, record_id, data_class)
       values ('system', 'request:read', $1, $2, 'case')`,
      [person, request],
    );
    expect(await pageOf('de')).toContain('<bdi>Office</bdi>');
  });

  it('counts a look once a minute and leaves refused ones out', async () => {
    const count = async (): Promise<number> =>
      (await portal.admin.query(`select 1 from audit_event where subject_id = $1`, [world.own.person]))
        .rowCount ?? -1;
    await world.agents.get('volunteer')?.get(`/people/${world.own.person}`).expect(200);
    const before = await count();
    await world.agents.get('volunteer')?.get(`/people/${world.own.person}`).expect(200);
    await world.agents.get('operator')?.get(`/people/${world.own.person}`).expect(403);
    await world.agents.get('person')?.get(`/me/profile`).expect(200);
    expect(await count()).toBe(before);
    await world.agents.get('mentor')?.get(`/api/v1/people/${world.own.person}`).expect(200);
    expect(await count()).toBe(before + 1);
  });

  it('is for the person alone; a desk sees her consents without it', async () => {
    const desk = await world.agents.get('desk_lead')?.get(`/people/${world.own.person}/consents`).expect(200);
    expect(desk?.text).not.toContain('id="looks"');
  });

  it('notes what a consent did, and signing in', async () => {
    const { rows } = await portal.admin.query<{ action: string }>(
      `select distinct action from audit_event where action like 'session:%'`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['session:open']);
  });
});

describe('the consent card', () => {
  it('holds what counts today on a sheet without a name, with a code to the own page', async () => {
    const person = world.agents.get('person');
    for (const [language, words] of [
      ['de', 'Wer sieht meine Daten?'],
      ['en', 'who sees my data?'],
      ['ar', 'من يرى بياناتي؟'],
    ] as const) {
      const card = await person?.get(`/me/consents/card?lang=${language}`).expect(200);
      for (const text of [words, 'Firm Ama', 'class="qr"', '/me/consents</bdi>'])
        expect(card?.text).toContain(text);
      expect(/<article[^]*<\/article>/.exec(card?.text ?? '')?.[0]).not.toContain(world.own.name);
    }
    expect((await person?.get('/me/consents'))?.text).toContain('href="/me/consents/card"');
  });

  it('is printed by the own desk, too, and leads to the same page; no other desk reads it', async () => {
    const lead = world.agents.get('desk_lead');
    const card = await lead?.get(`/people/${world.own.person}/consents/card`).expect(200);
    expect(card?.text).toContain('/me/consents</bdi>');
    expect((await lead?.get(`/people/${world.foreign.person}/consents/card`))?.status).toBe(404);
    expect((await world.agents.get('employer_editor')?.get('/me/consents/card'))?.status).toBe(403);
  });
});
