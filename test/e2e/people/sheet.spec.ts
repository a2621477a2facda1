import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { ownerSource } from '../../../src/platform/database/index.js';
import { PracticeGoesOn0350 } from '../../../src/platform/database/migrations/0350-practice-goes-on.js';
import type { QualificationView } from '../../../src/profile/background/background.dto.js';
import type { CardGroupView } from '../../../src/profile/cards/skill-card.dto.js';
import type { ObstacleView } from '../../../src/profile/obstacles/obstacle.dto.js';
import type { PersonView } from '../../../src/profile/person.view.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson, postForm } from '../../support/office.js';

/** What the profile says of work in a store; the answers to its questions were not given. */
const STORES = {
  ...{ kldb: '51311', relation: 'experienced', confidence: null },
  escoId: null,
};
let portal: StartedApp;
let desk: Desk;
let path: string;
let personId: string;
/** The last evening of November in Germany. */
const EVENING = new Date('2026-11-30T22:50:00Z');
const clock = new FixedClock(EVENING);
beforeAll(async () => {
  portal = await startApp({ clock, env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
  const id = await addPerson(desk.volunteer, {
    statusFacts: { nationality: 'SY', titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
    wishes: 'Ich komme aus Aleppo.',
  });
  personId = id;
  path = `/people/${id}/sheet`;
});
afterAll(() => portal.stop());

it('shows what a firm needs and neither origin, residence nor free words', async () => {
  const { text } = await desk.volunteer.get(`${path}?lang=en`).expect(200);
  const paper = /<article class="card sheet">.*<\/article>/s.exec(text)?.[0] ?? '';
  expect(paper).toContain('Karim A.');
  expect(paper).toContain('8 Jahre');
  expect(paper).toContain(`${path}</bdi>`);
  expect(paper).not.toMatch(/\bSY\b|Syr|Aleppo|2030|Aufenthalt|§/);
});

it('is for the desk that keeps the case alone', async () => {
  await desk.stranger.get(path).expect(404);
  await desk.employer.get(path).expect(403);
  await portal.visitor().get(path).expect(401);
});

describe('question cards', () => {
  const skills = async (): Promise<readonly string[]> =>
    ((await desk.volunteer.get(`/api/v1/people/${personId}`).expect(200)).body as { skills: string[] })
      .skills;
  const statements = (): Promise<readonly object[]> =>
    portal.db.read(SYSTEM, (tx) =>
      tx.query(
        `select skill_id as skill, answer, source, with_help as help from skill_statement
         where person_id = $1 order by skill_id`,
        [personId],
      ),
    );

  it('are asked in two languages, answered in part, and become skills of the profile and the paper', async () => {
    const cards = `/people/${personId}/cards`;
    const list = await desk.volunteer.get(`${cards}?lang=de`).expect(200);
    expect(list.text).toContain('Holz und Möbel');
    const page = `${cards}/223?beside=ar&lang=de`;
    const shown = await desk.volunteer.get(page).expect(200);
    for (const words of ['Möbelstück selbst gebaut', 'قطعة أثاث بنفسك', 'ein wenig · '])
      expect(shown.text).toContain(words);
    const answers = { 'build-furniture': 'yes', 'sand-wood': 'some', 'saw-wood': 'no' };
    await postForm(desk.volunteer, page, `${cards}/223`, answers).then(({ status }) =>
      expect(status).toBe(303),
    );
    expect((await skills()).toSorted()).toEqual(['build-furniture', 'sand-wood']);
    expect(await statements()).toEqual([
      { skill: 'build-furniture', answer: 'yes', source: 'self', help: true },
      { skill: 'sand-wood', answer: 'some', source: 'self', help: true },
      { skill: 'saw-wood', answer: 'no', source: 'self', help: true },
    ]);
    for (const read of [path, `/people/${personId}`])
      expect((await desk.volunteer.get(`${read}?lang=de`).expect(200)).text).toContain(
        'Holz schleifen (ein wenig)',
      );
    expect((await desk.volunteer.get(`${cards}/223/paper?lang=en&beside=de`).expect(200)).text).toContain(
      '☐',
    );
    const none = await postForm(desk.volunteer, page, `${cards}/223`, {});
    expect([none.status, none.text.includes('mindestens eine Frage')]).toEqual([422, true]);
  });

  it('answer the same through the API, refuse what is no card, and are closed to others', async () => {
    const api = `/api/v1/people/${personId}/skill-cards`;
    const put = (answers: readonly object[]): ReturnType<typeof desk.volunteer.put> =>
      desk.volunteer.put(api).send({ answers });
    await put([
      { skill: 'sand-wood', answer: 'no' },
      { skill: 'weld', answer: 'yes' },
    ]).expect(204);
    expect((await skills()).toSorted()).toEqual(['build-furniture', 'weld']);
    const groups = (await desk.volunteer.get(api).expect(200)).body as CardGroupView[];
    const answered = groups.filter(({ own }) => own).flatMap(({ cards }) => cards);
    expect(groups[0]?.kldb3).toBe('223');
    expect(Object.fromEntries(answered.map(({ skill, answer }) => [skill, answer]))).toMatchObject({
      'build-furniture': 'yes',
      'sand-wood': 'no',
      'saw-wood': 'no',
      'join-wood': null,
    });
    const refused = await put([{ skill: 'flying', answer: 'yes' }]).expect(400);
    expect((refused.body as { errors: unknown }).errors).toMatchObject([{ pointer: '/answers/0/skill' }]);
    await desk.stranger.get(api).expect(404);
    await desk.stranger
      .put(api)
      .send({ answers: [{ skill: 'weld', answer: 'no' }] })
      .expect(404);
    await desk.volunteer.get(`/people/${personId}/cards/999`).expect(404);
  });
});

describe('work history and trainings', () => {
  const api = (rest: string): string => `/api/v1/people/${personId}/${rest}`;
  const practised = async (): Promise<PersonView['occupations']> =>
    ((await desk.volunteer.get(`/api/v1/people/${personId}`).expect(200)).body as PersonView).occupations;
  const paper = async (): Promise<string> =>
    /<article class="card sheet">.*<\/article>/s.exec(
      (await desk.volunteer.get(path).expect(200)).text,
    )?.[0] ?? '';

  it('counts as practice in the profile, and the paper tells neither the country nor the own words', async () => {
    const base = `/people/${personId}/background`;
    const form = {
      kldb: 'Lagerhelfer',
      kldb_code: '51311',
      toMonth: '12/2018',
      country: 'Syrien',
      tasks: 'Säcke in Aleppo',
    };
    const wrong = await postForm(desk.volunteer, `${base}/new-work?lang=de`, `${base}/new-work`, {
      ...form,
      fromMonth: '02/2019',
    });
    expect([wrong.status, wrong.text.includes('Das Ende liegt vor dem Anfang')]).toEqual([422, true]);
    const saved = await postForm(desk.volunteer, `${base}/new-work`, `${base}/new-work`, {
      ...form,
      fromMonth: '1/2016',
    });
    expect(saved.status).toBe(303);
    const shown = await desk.volunteer.get(`${base}?lang=de`).expect(200);
    for (const words of ['Säcke in Aleppo', 'Syrien', '3 Jahre']) expect(shown.text).toContain(words);
    expect(await practised()).toContainEqual({ ...STORES, years: 3 });
    expect(await paper()).toContain('3 Jahre');
    expect(await paper()).not.toMatch(/Syrien|Aleppo/);
    const stored = await portal.admin.query<{ row: string }>('select w::text as row from work_period w');
    expect(JSON.stringify(stored)).not.toMatch(/Syrien|Aleppo/);
    const [, entry = ''] = /href="([^"]+\/periods\/[^"]+)"/.exec(shown.text) ?? [];
    expect((await desk.volunteer.get(entry).expect(200)).text).toContain('Säcke in Aleppo');
    const changed = await postForm(desk.volunteer, entry, entry, { ...form, fromMonth: '1/2017' });
    expect(changed.status).toBe(303);
    expect((await desk.volunteer.get(`${base}?lang=de`).expect(200)).text).toContain('2 Jahre');
    expect(await practised()).toContainEqual({ ...STORES, years: 2 });
    expect((await postForm(desk.volunteer, entry, `${entry}/remove`, {})).status).toBe(303);
    await desk.volunteer.get(entry).expect(404);
    expect(await practised()).toContainEqual({ ...STORES, years: null });
  });

  it('grows by itself while the work goes on, on every page and after an update of the portal', async () => {
    const work = { kldb: '52531', fromMonth: '2024-01' };
    const made = await desk.volunteer.post(api('work-periods')).send(work).expect(201);
    const years = async (): Promise<number | null | undefined> =>
      (await practised()).find(({ kldb }) => kldb === work.kldb)?.years;
    const entry = async (): Promise<unknown> => {
      const { rows } = await portal.admin.query(`select occupations from person where id = $1`, [personId]);
      return rows;
    };
    expect(await years()).toBe(2);
    clock.set(new Date('2026-11-30T23:10:00Z'));
    expect(await years()).toBe(3);
    const [page, sheet] = [
      await desk.volunteer.get(`/people/${personId}?lang=de`).expect(200),
      await paper(),
    ];
    for (const text of [page.text, sheet]) expect(text).toContain('3 Jahre');
    const kept = await entry();
    const source = await ownerSource(portal.config.database).initialize();
    const runner = source.createQueryRunner();
    const migration = new PracticeGoesOn0350();
    await runner.startTransaction();
    await migration.down(runner);
    await migration.up(runner);
    await runner.commitTransaction();
    await source.destroy();
    expect(await entry()).toEqual(kept);
    await desk.volunteer.delete(api(`work-periods/${(made.body as { id: string }).id}`)).expect(204);
    expect(await years()).toBeNull();
    clock.set(EVENING);
  });

  it('moves a recognition as the procedure does, names the next step, and tells the matching of a full one alone', async () => {
    const training = { title: 'Diplom Pflege', kldb: '81302', country: 'Syrien', since: '2026-03-01' };
    const made = await desk.volunteer
      .post(api('qualifications'))
      .send({ ...training, state: 'none' })
      .expect(201);
    const { id, step, regulated } = made.body as QualificationView;
    expect([step, regulated]).toEqual(['seek_advice', true]);
    const put = (state: string, since: string): ReturnType<typeof desk.volunteer.put> =>
      desk.volunteer.put(api(`qualifications/${id}`)).send({ ...training, state, since });
    const refused = await put('full', '2026-03-01').expect(400);
    expect((refused.body as { errors: unknown }).errors).toMatchObject([{ pointer: '/state' }]);
    const recognitions = async (): Promise<unknown> => {
      const { rows } = await portal.admin.query(`select recognitions from person where id = $1`, [personId]);
      return rows[0];
    };
    for (const [state, day] of [
      ['applied', '2026-04-01'],
      ['partial', '2026-06-01'],
      ['full', '2026-10-01'],
    ] as const) {
      expect(await recognitions()).toEqual({ recognitions: [] });
      await put(state, day).expect(200);
    }
    expect(await recognitions()).toEqual({ recognitions: [{ kldb5: '81302', from: '2026-10-01' }] });
    expect(await paper()).toContain('anerkannt');
    expect(await paper()).not.toContain('Diplom');
    await desk.volunteer.delete(api(`qualifications/${id}`)).expect(204);
    expect(await recognitions()).toEqual({ recognitions: [] });
  });

  it('is closed to others, and refuses what it does not know', async () => {
    const work = { kldb: '51311', fromMonth: '2016-01' };
    const made = await desk.volunteer.post(api('work-periods')).send(work).expect(201);
    const own = api(`work-periods/${(made.body as { id: string }).id}`);
    for (const foreign of [
      desk.stranger.get(api('background')),
      desk.stranger.post(api('work-periods')).send(work),
    ])
      await foreign.expect(404);
    await desk.stranger.put(own).send(work).expect(404);
    await desk.stranger.delete(own).expect(404);
    await desk.volunteer
      .post(api('work-periods'))
      .send({ ...work, kldb: '99991' })
      .expect(400);
    await desk.volunteer
      .post(api('work-periods'))
      .send({ ...work, fromMonth: '2199-01' })
      .expect(400);
    await desk.volunteer.delete(own).expect(204);
    await desk.volunteer.delete(own).expect(404);
  });
});

it('asks how exactly an occupation is meant, keeps both codes, and is sure once that is answered', async () => {
  const { body } = await desk.volunteer.get('/api/v1/occupations?q=Lagerhelf').expect(200);
  const hits = body as { kldb: string; followUp: string | null; confidence: number }[];
  const hit = hits.find(({ kldb }) => kldb === '51311');
  expect(hit?.followUp).toEqual(expect.any(String));
  expect(hit?.confidence).toBeGreaterThan(0.3);
  expect(hit?.confidence).toBeLessThan(1);
  const confidence = hit?.confidence;
  for (const [number, kldb] of ['51311', '51312'].entries())
    await portal.admin.query(
      `insert into esco_kldb (occupation_id, number, kldb, label, relation, source)
       values ('esco-warehouse', $1, $2, 'Lager', 'exactMatch', 'test')`,
      [String(number), kldb],
    );
  const id = await addPerson(desk.volunteer, {
    displayName: 'Nadja Lager',
    occupations: [{ kldb: '51311', relation: 'experienced', years: 4, confidence }],
  });
  const occupations = async (): Promise<PersonView['occupations']> =>
    ((await desk.volunteer.get(`/api/v1/people/${id}`).expect(200)).body as PersonView).occupations;
  const codes = { escoId: 'esco-warehouse', relation: 'experienced', years: 4 };
  expect(await occupations()).toEqual([{ ...codes, kldb: '51311', confidence }]);

  const page = `/people/${id}/occupations/51311`;
  const link = await desk.volunteer.get(`/people/${id}?lang=de`).expect(200);
  expect(link.text).toContain(`href="${page}"`);
  const none = await postForm(desk.volunteer, `${page}?lang=de`, page, {});
  expect([none.status, /<a href="#[\w-]*QZ/.test(none.text)]).toEqual([422, true]);
  const asked = await desk.volunteer.get(`/api/v1/follow-ups/${hit?.followUp}`).expect(200);
  const [first] = (asked.body as { questions: { id: string; answers: { id: number }[] }[] }).questions;
  const [question = '', answer = 0] = [first?.id, first?.answers[0]?.id];
  const api = `/api/v1${page}/answers`;
  await desk.volunteer.put(api).send({ answers: [] }).expect(400);
  await desk.stranger
    .put(api)
    .send({ answers: [{ question, answer }] })
    .expect(404);
  await desk.stranger.get(page).expect(404);
  expect((await postForm(desk.volunteer, page, page, { [question]: String(answer) })).status).toBe(303);
  const [settled] = await occupations();
  expect(settled).toMatchObject({ ...codes, confidence: 1 });
  expect(['51311', '51312']).toContain(settled?.kldb);
  expect((await desk.volunteer.get(`/people/${id}`).expect(200)).text).not.toContain('/occupations/');
});

it('what stands in the way has a next step and somebody who helps, lies sealed, and nobody else reads it', async () => {
  const base = `/people/${personId}/obstacles`;
  const api = `/api/v1${base}`;
  const wrong = await postForm(desk.volunteer, `${base}?lang=de`, base, { need: '', step: 'Arzt fragen' });
  expect([wrong.status, wrong.text.includes('value="Arzt fragen"')]).toEqual([422, true]);
  for (const fields of [
    { need: 'no_heavy_lifting', helper: 'Frau Weber' },
    { need: 'ticket', helper: '' },
  ])
    expect((await postForm(desk.volunteer, base, base, fields)).status).toBe(303);
  const shown = await desk.volunteer.get(`/people/${personId}?lang=de`).expect(200);
  for (const words of ['nicht schwer heben', 'Frau Weber', '§ 44 SGB III'])
    expect(shown.text).toContain(words);
  const list = (await desk.volunteer.get(api).expect(200)).body as ObstacleView[];
  const kinds = list.map(({ kind, usualHelp }) => [kind, usualHelp]).sort();
  expect(kinds).toEqual([
    ['health_limit', 'inclusion_service'],
    ['transport', 'job_centre'],
  ]);
  const stored = await portal.admin.query('select o::text as row from obstacle o');
  expect(JSON.stringify(stored)).not.toMatch(/lifting|Weber/);
  const [first] = list;
  const own = `${api}/${first?.id}`;
  for (const foreign of [
    desk.stranger.get(api),
    desk.stranger.delete(own),
    desk.stranger.put(own).send({ need: 'ticket' }),
  ])
    await foreign.expect(404);
  await desk.employer.get(api).expect(403);
  const solved = await desk.volunteer.put(own).send({ need: first?.need, solved: true }).expect(200);
  expect((solved.body as ObstacleView).solvedOn).not.toBeNull();
  expect((await postForm(desk.volunteer, base, `${base}/${first?.id}`, { solved: 'no' })).status).toBe(303);
  const edit = `${base}/${first?.id}/edit`;
  const form = {
    need: 'no_night',
    step: 'Mit Betrieb klären',
    helper: 'Herr Blum',
    dueOn_day: '4',
    dueOn_month: '12',
  };
  const kept = await postForm(desk.volunteer, `${edit}?lang=de`, edit, form);
  expect([kept.status, kept.text.includes('value="Herr Blum"')]).toEqual([422, true]);
  expect(kept.text).toMatch(/<a href="#[\w-]*dueOn">/);
  expect((await postForm(desk.volunteer, edit, edit, { ...form, dueOn_year: '2026' })).status).toBe(303);
  const now = ((await desk.volunteer.get(api).expect(200)).body as ObstacleView[]).find(
    ({ id }) => id === first?.id,
  );
  expect(now).toMatchObject({ need: 'no_night', step: form.step, helper: form.helper, dueOn: '2026-12-04' });
  for (const words of ['keine Nachtarbeit', 'Mit Betrieb klären', '04.12.2026'])
    expect((await desk.volunteer.get(`${base}?lang=de`).expect(200)).text).toContain(words);
  await desk.stranger.get(edit).expect(404);
  await desk.volunteer.delete(own).expect(204);
  await desk.volunteer.get(edit).expect(404);
  expect((await desk.volunteer.get(api).expect(200)).body).toHaveLength(1);
  expect((await desk.volunteer.get(path).expect(200)).text).not.toMatch(/heben|Fahrkarte/);
});
