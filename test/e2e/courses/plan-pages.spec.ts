import { addDays } from '../../../src/domain/shared/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { courseTo, LEARNER, made, POST } from '../../support/courses.js';
import { csrfOf, Desk, setUpDesk, signIn } from '../../support/desk.js';
import { until } from '../../support/wait.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

const TODAY = berlinDay(new Date());

interface Plan {
  readonly state: string;
  readonly earliest: string;
  readonly runs: readonly string[];
  readonly steps: readonly { readonly kind: string; readonly from: string; readonly office: string | null }[];
  readonly rejected: readonly { readonly run: string; readonly code: string }[];
}

describe('the language plan of a person', () => {
  let portal: StartedApp;
  let desk: Desk;
  let vacancyId: string;
  let personId: string;
  let day: string;
  let evening: string;

  const planOf = async (): Promise<Plan> =>
    (await desk.volunteer.get(`/api/v1/people/${personId}/plan/${vacancyId}`).expect(200)).body as Plan;
  const situation = (body: object): Promise<unknown> =>
    desk.volunteer.put(`/api/v1/people/${personId}/learning`).send(body).expect(200);

  beforeAll(async () => {
    portal = await startApp();
    desk = await setUpDesk(portal);
    day = await made(desk.lead, 'courses', courseTo(TODAY, { start: 90 }));
    evening = await made(
      desk.lead,
      'courses',
      courseTo(TODAY, {
        ...{ title: 'B1 am Abend online', scheme: 'VHS', mode: 'online', plz: undefined, start: 120 },
        ...{ from: '18:00', to: '20:15', weekdays: [1, 3], ue: 100, selfPayEur: 290, passProbability: 0.9 },
      }),
    );
    vacancyId = await made(desk.lead, 'vacancies', POST);
    await desk.lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true });
    personId = await made(desk.volunteer, 'people', LEARNER);
    await until('matches', async () => {
      const answer = await desk.volunteer.get(`/api/v1/people/${personId}/matches`).expect(200);
      return (answer.body as { items: unknown[] }).items.length > 0;
    });
  });
  afterAll(() => portal.stop());

  it('is a list of dated steps: apply, register, course, exam, result', async () => {
    const plan = await planOf();
    expect(plan.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['apply', 'register', 'course', 'exam', 'result', 'ready']),
    );
    expect(plan.runs).toEqual([day]);
    const [apply, register] = ['apply', 'register'].map((kind) =>
      plan.steps.find((step) => step.kind === kind),
    );
    expect(apply?.office).toMatch(/bamf|jobcenter/);
    expect((apply?.from ?? '9') < (register?.from ?? '')).toBe(true);
    expect(register?.from).toBe(addDays(TODAY, 87));
    expect(plan.rejected).toContainEqual({ run: evening, code: 'NOT_ENTITLED+OVER_BUDGET' });
  });

  it.each([
    ['de', 'Alle Schritte', 'Platz beantragen bei'],
    ['en', 'All steps', 'Apply for a place'],
    ['ar', 'كل الخطوات', 'اطلب'],
  ])('stands on a page in %s with a drawing and its table', async (lang, caption) => {
    const page = await desk.volunteer.get(`/people/${personId}/plan/${vacancyId}?lang=${lang}`).expect(200);
    expect(page.text).toContain('<svg class="plan-chart"');
    expect(page.text).toMatch(/role="img" aria-label="[^"]+"/);
    expect(page.text).toContain(caption);
    expect(page.text).toContain(`/people/${personId}/plan/${vacancyId}/calendar`);
    await desk.stranger.get(`/people/${personId}/plan/${vacancyId}`).expect(404);
  });

  it('goes into a calendar in the language of the reader, with ids that stay', async () => {
    const path = `/people/${personId}/plan/${vacancyId}/calendar`;
    const files = [await desk.volunteer.get(`${path}?lang=de`), await desk.volunteer.get(`${path}?lang=ar`)];
    const uids = files.map(({ text }) => text.match(/^UID:.*$/gm));
    expect(files[0]?.headers['content-type']).toMatch(/^text\/calendar/);
    expect(uids[0]).toEqual(uids[1]);
    expect(uids[0]).toContain(`UID:exam-${day}@zugang`);
    expect(files[1]?.text).toContain('LANGUAGE=ar');
    expect(files[0]?.text).not.toContain('Karim');
    await desk.lead.patch(`/api/v1/courses/${day}`).send({ seats: 11 }).expect(200);
    const again = await desk.volunteer.get(path);
    expect(again.text).toContain('SEQUENCE:1');
  });

  it('shows other ways by date, cost and chance once there is money, and what a mishap leads to', async () => {
    await situation({ budgetEur: 400 });
    const { body } = await desk.volunteer
      .get(`/api/v1/people/${personId}/plan/${vacancyId}/ways`)
      .expect(200);
    const { ways, mishaps } = body as {
      ways: { kind: string; runs: string[]; costEur: number; probability: number }[];
      mishaps: { run: string; missed: string; next: { run: string | null } | null }[];
    };
    expect(ways[0]).toMatchObject({ kind: 'best', runs: [day], costEur: 0 });
    expect(ways).toContainEqual(
      expect.objectContaining({ kind: 'beside_work', runs: [evening], costEur: 290 }),
    );
    expect(ways.some(({ kind }) => kind === 'hire_first')).toBe(true);
    const place = mishaps.find(({ run, missed }) => run === day && missed === 'place');
    expect(place?.next?.run).toBe(evening);
    const page = await desk.volunteer.get(`/people/${personId}/plan/${vacancyId}?lang=en`).expect(200);
    for (const words of [
      'Other ways',
      'Work now, course in the evening',
      'If something goes wrong',
      '€290.00',
    ])
      expect(page.text).toContain(words);
    await situation({});
  });

  it('plans with what learning allows, and names the smallest change where nothing works', async () => {
    await situation({ careTimes: ['morning'], online: false });
    const plan = await planOf();
    expect(plan.state).toBe('no_path');
    expect(plan.rejected).toEqual(
      expect.arrayContaining([
        { run: day, code: 'TIME_CLASH' },
        { run: evening, code: 'NOT_ENTITLED+OVER_BUDGET' },
      ]),
    );
    const { body } = await desk.volunteer
      .get(`/api/v1/people/${personId}/plan/${vacancyId}/ways`)
      .expect(200);
    const changes = (body as { changes: { change: { kind: string } }[] }).changes.map(
      ({ change }) => change.kind,
    );
    expect(changes).toContain('childcare');
    const page = await desk.volunteer.get(`/people/${personId}/plan/${vacancyId}?lang=en`).expect(200);
    expect(page.text).toContain('child care during the course');
    expect(page.text).toContain('times clash');
    await situation({});
    expect((await planOf()).state).toBe('path');
  });

  it('leads to the level at which the firm begins where no course leads to the promised one', async () => {
    const [need] = POST.languageNeeds;
    const asked = { ...need, levels: { L: 4, R: 4, S: 4, W: 4 }, acceptsLower: 3 };
    const id = await made(desk.lead, 'vacancies', {
      ...POST,
      title: 'Tischler im Aufbau',
      languageNeeds: [asked],
    });
    await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true });
    const path = `people/${personId}/plan/${id}`;
    const { body } = await desk.volunteer.get(`/api/v1/${path}`).expect(200);
    expect(body).toMatchObject({
      state: 'path',
      runs: [day],
      promise: 4,
      earliest: (await planOf()).earliest,
    });
    expect((await planOf()) as object).toMatchObject({ promise: null });
    const page = await desk.volunteer.get(`/${path}?lang=en`).expect(200);
    expect(page.text).toContain('begins with B1 if B2 is promised');
    expect(page.text).not.toContain('Work first, promise the certificate');
    await until('the list names the same day', async () => {
      const answer = await desk.volunteer.get(`/api/v1/people/${personId}/matches`).expect(200);
      const { items } = answer.body as { items: { vacancyId: string; on: string | null }[] };
      return items.some(({ vacancyId: listed, on }) => listed === id && on === (body as Plan).earliest);
    });
    await desk.lead.post(`/api/v1/vacancies/${id}/close`).expect(204);
  });

  it('keeps the learning form with its faults, and plans anew after it', async () => {
    const path = `/people/${personId}/learning`;
    const form = await desk.volunteer.get(path).expect(200);
    const csrf = { _csrf: csrfOf(form.text) };
    await desk.volunteer
      .post(path)
      .type('form')
      .send({ ...csrf, maxTravelMin: 'weit' })
      .expect(422);
    await desk.volunteer
      .post(path)
      .type('form')
      .send({ ...csrf, online: 'yes', maxTravelMin: '45', careTimes: ['evening', 'weekend'] })
      .expect(303);
    const { body } = await desk.volunteer.get(`/api/v1/people/${personId}/learning`).expect(200);
    expect(body).toMatchObject({
      online: true,
      maxTravelMin: 45,
      careTimes: ['evening', 'weekend'],
      budgetEur: 0,
    });
    await desk.stranger.get(`/api/v1/people/${personId}/learning`).expect(404);
    await desk.stranger.put(`/api/v1/people/${personId}/learning`).send({}).expect(404);
  });

  it('opens most vacancies here when none is in mind', async () => {
    const { body } = await desk.volunteer.get(`/api/v1/people/${personId}/plan`).expect(200);
    expect(body).toMatchObject({
      runs: [day],
      vacancies: [{ id: vacancyId, on: (await planOf()).earliest }],
    });
    expect((body as { weight: number }).weight).toBeGreaterThanOrEqual(1);
    const page = await desk.volunteer.get(`/people/${personId}/plan?lang=en`).expect(200);
    expect(page.text).toContain('Opens 1 vacancy');
    const person = await desk.volunteer.get(`/people/${personId}?lang=en`).expect(200);
    expect(person.text).toContain(`/people/${personId}/plan`);
    const matches = await desk.volunteer.get(`/people/${personId}/matches`).expect(200);
    expect(matches.text).toContain(`/people/${personId}/plan/${vacancyId}`);
  });

  it('is read, changed and taken along by the person alone', async () => {
    await portal.admin.query(
      `insert into member (person_id, login, display_name, password_hash, role)
       select $1::uuid, 'karim@example.org', 'Karim', password_hash, 'person' from member
       where login = 'vera@example.org'`,
      [personId],
    );
    const karim = portal.visitor();
    await signIn(karim, 'karim@example.org');
    for (const path of ['/me/plan', `/me/plan/${vacancyId}`, '/me/learning', '/me/exams'])
      expect([path, (await karim.get(path)).status]).toEqual([path, 200]);
    const file = await karim.get(`/me/plan/${vacancyId}/calendar`).expect(200);
    expect(file.text).toContain('BEGIN:VEVENT');
  });

  it('stands with others in line for a course, whose seats are shared out', async () => {
    const second = await made(desk.volunteer, 'people', { ...LEARNER, displayName: 'Samira B.' });
    await desk.lead.patch(`/api/v1/courses/${day}`).send({ seats: 1 }).expect(200);
    await until('both plans', async () => {
      const { rowCount } = await portal.admin.query(
        'select distinct person_id from language_plan_run where run_id = $1 and revision = 3',
        [day],
      );
      return rowCount === 2 && second !== '';
    });
    const waiting = await desk.volunteer.get('/courses/waiting?lang=en').expect(200);
    for (const words of ['Karim A.', 'Samira B.', '1 seat for 2 people', 'not enough seats'])
      expect(waiting.text).toContain(words);
    const seats = await desk.volunteer.get(`/courses/${day}/seats?lang=en`).expect(200);
    expect(seats.text.match(/a seat here/g)).toHaveLength(1);
    expect(seats.text).toContain('Nothing better is possible');
    expect((await desk.stranger.get('/courses/waiting?lang=en').expect(200)).text).not.toContain('Karim');
    const { body: line } = await desk.volunteer.get('/api/v1/courses/waiting').expect(200);
    expect(line).toMatchObject({ courses: [{ run: day, seats: 1 }] });
    const [{ people: inLine }] = (line as { courses: [{ people: { personId: string }[] }] }).courses;
    expect(inLine.map(({ personId: id }) => id).sort()).toEqual([personId, second].sort());
    const { body: shared } = await desk.volunteer.get(`/api/v1/courses/${day}/seats`).expect(200);
    expect(shared).toMatchObject({ run: day, seats: 1, exact: true, gap: { people: 0, days: 0 } });
    const proposed = (shared as { people: { gets: string; runs: string[] }[] }).people;
    expect(proposed).toHaveLength(2);
    for (const { gets, runs } of proposed) expect(gets === 'this').toBe(runs.includes(day));
    expect(proposed.filter(({ gets }) => gets === 'this')).toHaveLength(1);
    expect((await desk.stranger.get('/api/v1/courses/waiting').expect(200)).body).toMatchObject({
      courses: [],
    });
    await desk.stranger.get(`/api/v1/courses/${day}/seats`).expect(404);
  });
});
