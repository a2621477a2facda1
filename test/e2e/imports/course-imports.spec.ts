import type supertest from 'supertest';
import { addDays } from '../../../src/domain/shared/index.js';
import { type Backend, type StartedApp, startApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { LEARNER, made } from '../../support/courses.js';
import { csrfOf, type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { until } from '../../support/wait.js';
import { xlsxOf } from '../../support/xlsx.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

type Agent = ReturnType<typeof supertest.agent>;
const TODAY = berlinDay(new Date());
const german = (days: number): string => addDays(TODAY, days).split('-').reverse().join('.');

interface Import {
  readonly id: string;
  readonly state: string;
  readonly missing: readonly string[];
  readonly columns: readonly string[];
  readonly stored: number;
  readonly changed: number;
  readonly same: number;
  readonly takenBack: number;
  readonly kept: number;
}

const HEAD =
  'Kennung;Anbieter;Titel;Förderung;Einstieg;Ziel;Beginn;Ende;Anmeldeschluss;UE;Wochentage;Uhrzeit von;Uhrzeit bis;Form;PLZ;Plätze;Prüfung am;Ergebnis am';
const course = (key: string, title: string, seats: string): string =>
  `${key};vhs Starnberg;${title};IK;A2;B1;${german(60)};${german(150)};${german(50)};300;Mo-Fr;8:30;12:00;Präsenz;82319;${seats};${german(157)};${german(190)}`;
const table = (...lines: string[]): string => [HEAD, ...lines].join('\r\n');
const FAULTY = [
  `K3;vhs Starnberg;=cmd|'/c calc';IK;A2;B1;31.02.2027;;;300;;;;Präsenz;00000;5;;`,
  `K4;vhs Starnberg;Kurs im Nirgendwo;IK;A2;B1;${german(60)};;;300;;;;Präsenz;00001;5;;`,
  `K1;vhs Starnberg;Doppelt;IK;A2;B1;${german(60)};;;300;;;;Präsenz;82319;5;;`,
];

describe.each(backends())('courses come in by the wizard and go back on %s', (backend: Backend) => {
  let portal: StartedApp;
  let desk: Desk;
  let provider: Agent;
  let rival: Agent;
  let personId: string;

  beforeAll(async () => {
    portal = await startApp({ backend });
    desk = await setUpDesk(portal);
    provider = await providerOf('vhs Starnberg', 'vhs@example.org');
    rival = await providerOf('Andere Schule', 'rival@example.org');
    personId = await made(desk.volunteer, 'people', LEARNER);
  });
  afterAll(() => portal.stop());

  async function providerOf(name: string, login: string): Promise<Agent> {
    const organisation = await made(desk.operator, 'organisations', { kind: 'provider', name, ags: '09188' });
    await desk.operator
      .post(`/api/v1/organisations/${organisation}/members`)
      .send({ login, displayName: name, password: PASSWORD, role: 'provider_editor' })
      .expect(201);
    const agent = portal.visitor();
    await signIn(agent, login);
    return agent;
  }

  const upload = async (agent: Agent, bytes: Buffer | string, fileName = 'kurse.csv'): Promise<Import> => {
    const content = Buffer.from(bytes).toString('base64');
    const { body } = await agent
      .post('/api/v1/imports')
      .send({ kind: 'courses', fileName, content })
      .expect(201);
    return body as Import;
  };
  const settled = (agent: Agent, id: string, state: string): Promise<Import> =>
    until(`the import to be ${state}`, async () => {
      const { body } = await agent.get(`/api/v1/imports/${id}`).expect(200);
      return (body as Import).state === state ? (body as Import) : null;
    });
  const step = async (agent: Agent, id: string, name: 'start' | 'undo'): Promise<Import> => {
    await agent.post(`/api/v1/imports/${id}/${name}`).expect(200);
    return settled(agent, id, name === 'start' ? 'done' : 'undone');
  };
  const enter = async (agent: Agent, bytes: Buffer | string): Promise<Import> =>
    step(agent, (await upload(agent, bytes)).id, 'start');
  const runOf = async (key: string): Promise<Record<string, unknown> | undefined> => {
    const { rows } = await portal.admin.query<Record<string, unknown>>(
      `select id, title, seats, revision, cancelled_at is null as open from course_run where external_key = $1`,
      [key],
    );
    return rows[0];
  };
  const planned = async (): Promise<readonly string[]> => {
    const { rows } = await portal.admin.query<{ runs: string[] }>(
      'select runs from language_plan where person_id = $1 and level = 3',
      [personId],
    );
    return rows[0]?.runs ?? [];
  };

  it('shows before anything is entered each row, every fault of it, and what was assumed', async () => {
    const found = await upload(
      provider,
      Buffer.from(table(course('K1', 'Deutsch für Köche', '8'), ...FAULTY), 'latin1'),
    );
    expect(found).toMatchObject({ state: 'columns', missing: [] });
    const { body } = await provider.get(`/api/v1/imports/${found.id}/preview`).expect(200);
    expect(body).toMatchObject({ good: 1, faultsTotal: 3, rows: [{ line: 2, title: 'Deutsch für Köche' }] });
    const { faults } = body as { faults: unknown };
    expect(faults).toEqual(
      expect.arrayContaining([
        { line: 3, field: 'title', code: 'formula' },
        { line: 3, field: 'startsOn', code: 'not_a_day' },
        { line: 4, field: 'plz', code: 'unknown_place' },
        { line: 5, field: 'key', code: 'twice' },
      ]),
    );
    expect((await portal.admin.query('select 1 from course_run')).rowCount).toBe(0);
    await rival.get(`/api/v1/imports/${found.id}`).expect(404);
    await rival.post(`/api/v1/imports/${found.id}/start`).expect(404);
    const page = await provider.get(`/imports/${found.id}/preview?lang=en`).expect(200);
    expect(page.text).toContain('no day (DD.MM.YYYY)');
    expect(await step(provider, found.id, 'start')).toMatchObject({ stored: 1, changed: 0, same: 0 });
    await provider.post(`/api/v1/imports/${found.id}/start`).expect(422);
    await step(provider, found.id, 'undo');
  });

  it('remembers what the columns mean, for this organisation alone', async () => {
    const odd = table(course('K9', 'Kurs', '5'))
      .replace('Titel', 'Spalte 3')
      .replace('Ziel', 'wohin');
    const first = await upload(provider, odd);
    expect(first.missing).toEqual(['title', 'target']);
    await provider.get(`/api/v1/imports/${first.id}/preview`).expect(422);
    await provider.post(`/api/v1/imports/${first.id}/start`).expect(422);
    const columns = first.columns.map((field, at) => (at === 2 ? 'title' : at === 5 ? 'target' : field));
    const { body } = await provider.put(`/api/v1/imports/${first.id}/columns`).send({ columns }).expect(200);
    expect(body).toMatchObject({ missing: [], columns });
    expect((await upload(provider, odd)).missing).toEqual([]);
    expect((await upload(rival, odd)).missing).toEqual(['title', 'target']);
  });

  it('is taken back as a whole: plans that rested on the courses are made anew and the desk hears of it', async () => {
    const entered = await enter(
      provider,
      table(course('U1', 'Kurs der vhs', '8'), course('U2', 'Zweiter', '8')),
    );
    expect(entered).toMatchObject({ stored: 2, changed: 0 });
    const id = String((await runOf('U1'))?.['id']);
    const other = String((await runOf('U2'))?.['id']);
    await until('a plan with one of them', async () =>
      (await planned()).some((run) => run === id || run === other),
    );
    expect(await step(provider, entered.id, 'undo')).toMatchObject({ takenBack: 2, kept: 0 });
    expect(await runOf('U1')).toMatchObject({ open: false, revision: 2 });
    await until('a plan without them', async () => (await planned()).length === 0);
    const { body } = await desk.volunteer.get('/api/v1/plan-notices').expect(200);
    expect((body as { items: { kind: string }[] }).items).toContainEqual(
      expect.objectContaining({ personId, kind: 'cancelled', newOn: null }),
    );
    await provider.post(`/api/v1/imports/${entered.id}/undo`).expect(422);
    // The same list may come again: the courses are back.
    expect(await enter(provider, table(course('U1', 'Kurs der vhs', '8')))).toMatchObject({
      stored: 1,
      changed: 1,
    });
    expect(await runOf('U1')).toMatchObject({ id, open: true });
  });

  it('leaves alone what somebody changed by hand since, and says so with its line', async () => {
    const entered = await enter(
      provider,
      table(course('H1', 'Von Hand', '8'), course('H2', 'Bleibt nicht', '8')),
    );
    const id = String((await runOf('H1'))?.['id']);
    await provider.patch(`/api/v1/courses/${id}`).send({ seats: 3 }).expect(200);
    expect(await step(provider, entered.id, 'undo')).toMatchObject({ takenBack: 1, kept: 1 });
    expect(await runOf('H1')).toMatchObject({ seats: 3, open: true });
    expect(await runOf('H2')).toMatchObject({ open: false });
    const page = await provider.get(`/imports/${entered.id}?lang=de`).expect(200);
    expect(page.text).toContain('1 Eintrag bleibt, weil ihn jemand nach dem Einlesen geändert hat');
    expect(page.text).toMatch(new RegExp(`/courses/${id}">Zeile 2<`));
  });

  it('makes changed courses what they were, one list after the other', async () => {
    const first = await enter(provider, table(course('C1', 'Erster Stand', '8')));
    const second = await enter(provider, table(course('C1', 'Zweiter Stand', '4')));
    expect(second).toMatchObject({ stored: 1, changed: 1 });
    expect(await enter(provider, table(course('C1', 'Zweiter Stand', '4')))).toMatchObject({
      stored: 0,
      same: 1,
    });
    expect(await step(provider, second.id, 'undo')).toMatchObject({ takenBack: 1, kept: 0 });
    expect(await runOf('C1')).toMatchObject({ title: 'Erster Stand', seats: 8, revision: 3, open: true });
    expect(await step(provider, first.id, 'undo')).toMatchObject({ takenBack: 1, kept: 0 });
    expect(await runOf('C1')).toMatchObject({ open: false });
  });

  it('ends after 14 days', async () => {
    const entered = await enter(provider, table(course('E1', 'Alt', '8')));
    await portal.admin.query(
      `update table_import set finished_at = now() - interval '15 days' where id = $1`,
      [entered.id],
    );
    await provider.post(`/api/v1/imports/${entered.id}/undo`).expect(422);
    expect(await runOf('E1')).toMatchObject({ open: true });
  });

  it('goes out as a table that comes back without a change', async () => {
    const out = await provider.get('/exports/courses.csv').expect(200);
    const lines = out.text.trim().split('\r\n');
    const open = lines.filter((line, at) => at === 0 || line.startsWith('E1;'));
    expect(open).toHaveLength(2);
    expect(await enter(provider, open.join('\r\n'))).toMatchObject({ stored: 0, same: 1 });
  });

  it('reads what the portal publishes as schema.org, without a question about columns', async () => {
    const feed = await portal.visitor().get('/api/v1/course-feed').expect(200);
    expect(feed.headers['content-type']).toMatch(/^application\/ld\+json/);
    const page = await rival.get('/imports?kind=courses').expect(200);
    const sent = await rival
      .post(`/imports?_csrf=${csrfOf(page.text)}`)
      .field('kind', 'courses')
      .attach('file', Buffer.from(feed.text), 'feed.jsonld')
      .expect(303);
    expect(sent.headers['location']).toMatch(/\/preview$/);
    const preview = await rival.get(`${String(sent.headers['location'])}?lang=en`).expect(200);
    expect(preview.text).not.toContain('with a fault');
    expect(preview.text).toMatch(/[1-9]\d* rows? can be stored/);
  });

  it('takes a workbook through the pages, and says at the field what it refuses', async () => {
    const page = await desk.lead.get('/imports?kind=courses&lang=en').expect(200);
    expect(page.text).toMatch(/value="courses"[^>]*checked/);
    const path = `/imports?_csrf=${csrfOf(page.text)}`;
    const bad = await desk.lead
      .post(path)
      .field('kind', 'courses')
      .attach('file', Buffer.from('PK\u0003\u0004xxxx'), 'x.xlsx')
      .expect(422);
    expect(bad.text).toContain('id="f-file-error"');
    expect(bad.text).toMatch(/value="courses"[^>]*checked/);
    const lines = table(course('W1', 'Aus Excel', '4'))
      .split('\r\n')
      .map((line) => line.split(';'));
    const sent = await desk.lead
      .post(path)
      .field('kind', 'courses')
      .attach('file', xlsxOf(lines), 'kurse.xlsx')
      .expect(303);
    const at = String(sent.headers['location']);
    const columns = await desk.lead.get(`${at}?lang=en`).expect(200);
    const chosen = [...columns.text.matchAll(/name="(column\d+)"[\s\S]*?<\/select>/g)].map(
      ([select, name]) => [name, /value="(\w+)" selected/.exec(select)?.[1] ?? ''],
    );
    const body = { _csrf: csrfOf(columns.text), ...(Object.fromEntries(chosen) as object) };
    await desk.lead.post(`${at}/columns`).type('form').send(body).expect(303);
    const preview = await desk.lead.get(`${at}/preview?lang=en`).expect(200);
    expect(preview.text).toContain('Aus Excel');
    await desk.lead
      .post(`${at}/start`)
      .type('form')
      .send({ _csrf: csrfOf(preview.text) })
      .expect(303);
    const done = await until('the import', async () => {
      const { text } = await desk.lead.get(`${at}?lang=en`).expect(200);
      return text.includes('<progress') ? null : text;
    });
    expect(done).toContain('changed by hand since stays');
    await desk.volunteer.get('/imports').expect(403);
    await provider
      .post('/api/v1/imports')
      .send({ kind: 'people', fileName: 'x.csv', content: 'YTtiDQoxOzI=' })
      .expect(403);
  });
});
