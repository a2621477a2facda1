import { PlanRefreshService, RunChangeService } from '../../../src/courses/index.js';
import { addDays } from '../../../src/domain/shared/index.js';
import { Backend, startApp, StartedApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { courseTo, LEARNER, made, POST } from '../../support/courses.js';
import { Desk, setUpDesk } from '../../support/desk.js';
import { until } from '../../support/wait.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

const TODAY = berlinDay(new Date());
const START = '00000000-0000-0000-0000-000000000000';

interface Notice {
  readonly id: string;
  readonly personId: string;
  readonly runId: string;
  readonly kind: string;
  readonly oldOn: string;
  readonly newOn: string | null;
}

describe.each(backends())('plans follow their courses on %s', (backend: Backend) => {
  let portal: StartedApp;
  let desk: Desk;
  let first: string;
  let second: string;
  let personId: string;
  let other: string;

  const notices = async (agent = desk.volunteer): Promise<readonly Notice[]> =>
    ((await agent.get('/api/v1/plan-notices').expect(200)).body as { items: Notice[] }).items;
  const planRow = async (id: string): Promise<{ on: string; runs: string[]; at: string } | undefined> => {
    const { rows } = await portal.admin.query<{ on: string; runs: string[]; at: string }>(
      `select qualified_on::text as on, runs, computed_at::text as at from language_plan
       where person_id = $1 and level = 3`,
      [id],
    );
    return rows[0];
  };
  const quiet = (): Promise<boolean> =>
    until('no open jobs', async () => (await portal.admin.query('select 1 from outbox')).rowCount === 0);

  beforeAll(async () => {
    portal = await startApp({ backend });
    desk = await setUpDesk(portal);
    first = await made(desk.lead, 'courses', courseTo(TODAY, { start: 90 }));
    second = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Späterer Kurs', start: 150 }));
    await made(desk.lead, 'courses', courseTo(TODAY, { plz: '68159', start: 95 }));
    personId = await made(desk.volunteer, 'people', LEARNER);
    other = await made(desk.volunteer, 'people', { ...LEARNER, displayName: 'Samira B.', plz: '68159' });
    await until('both plans', async () => (await planRow(personId)) && (await planRow(other)));
    await quiet();
  });
  afterAll(() => portal.stop());

  it('keeps for each run the plans that rest on it', async () => {
    expect(await planRow(personId)).toMatchObject({ runs: [first] });
    const { rows } = await portal.admin.query(
      `select distinct person_id from language_plan_run where run_id = $1`,
      [first],
    );
    expect(rows).toEqual([{ person_id: personId }]);
  });

  it('plans anew whom a cancelled run touches, tells the desk the new date once, and leaves others alone', async () => {
    const before = [await planRow(personId), await planRow(other)] as const;
    await desk.lead.post(`/api/v1/courses/${first}/cancel`).expect(200);
    const [notice] = await until('the notice', async () => {
      const found = await notices();
      return found.length > 0 ? found : null;
    });
    const now = await planRow(personId);
    expect(now?.runs).toEqual([second]);
    expect(notice).toMatchObject({ personId, runId: first, kind: 'cancelled' });
    expect(notice).toMatchObject({ oldOn: before[0]?.on, newOn: now?.on });
    expect((now?.on ?? '') > (before[0]?.on ?? '9')).toBe(true);
    expect(await planRow(other)).toEqual(before[1]);
    expect(await notices(desk.stranger)).toEqual([]);
  });

  it('tells nobody twice, however often the job comes', async () => {
    await quiet();
    await portal.app.get(RunChangeService).work(first, 2, START);
    await portal.app.get(PlanRefreshService).work(TODAY);
    expect(await notices()).toHaveLength(1);
  });

  it('tells of moved dates, and that nothing leads there any more', async () => {
    const later = courseTo(TODAY, { start: 180 });
    const { startsOn, endsOn, registerBy, examOn, resultOn } = later;
    await desk.lead
      .patch(`/api/v1/courses/${second}`)
      .send({ startsOn, endsOn, registerBy, examOn, resultOn })
      .expect(200);
    await until('the second notice', async () => (await notices()).some(({ kind }) => kind === 'moved'));
    await desk.lead.post(`/api/v1/courses/${second}/cancel`).expect(200);
    const gone = await until('the third notice', async () =>
      (await notices()).find(({ runId, kind }) => runId === second && kind === 'cancelled'),
    );
    expect(gone.newOn).toBeNull();
    expect(await planRow(personId)).toBeUndefined();
  });

  it('takes a seen notice off the list, for the own desk only', async () => {
    const [notice] = await notices();
    await desk.stranger.post(`/api/v1/plan-notices/${notice?.id ?? ''}/seen`).expect(404);
    await desk.volunteer.post(`/api/v1/plan-notices/${notice?.id ?? ''}/seen`).expect(204);
    expect((await notices()).map(({ id }) => id)).not.toContain(notice?.id);
  });

  it('finds a new course for those whom it brings nearer', async () => {
    const fresh = await made(desk.lead, 'courses', courseTo(TODAY, { start: 100 }));
    await until('the plan', async () => (await planRow(personId))?.runs.includes(fresh));
    const matchedOn = (await planRow(personId))?.on;
    const { rows } = await portal.admin.query<{ ready: (string | null)[] }>(
      'select language_ready as ready from person where id = $1',
      [personId],
    );
    expect(rows[0]?.ready[3]).toBe(matchedOn);
  });

  it('refreshes everybody in the night and goes on where a killed process stopped', async () => {
    await quiet();
    const day = addDays(TODAY, 1);
    await portal.admin.query(
      `insert into plan_refresh (day, total, done, reached, started_at)
       values ($1, 2, 1, least($2::uuid, $3::uuid), now())`,
      [day, personId, other],
    );
    await portal.app.get(PlanRefreshService).work(day);
    const answer = await desk.volunteer.get('/api/v1/plan-refresh').expect(200);
    expect(answer.body).toEqual({ day, done: 2, total: 2, finished: true });
    expect(await portal.admin.query('select 1 from outbox where failed_at is not null')).toMatchObject({
      rowCount: 0,
    });
  });

  it('stores no path on a run that is being called off at the same moment', async () => {
    const doomed = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Bald abgesagt', start: 70 }));
    await quiet();
    const provider = await portal.admin.connect();
    await provider.query('begin');
    await provider.query(
      'update course_run set cancelled_at = now(), revision = revision + 1 where id = $1',
      [doomed],
    );
    await provider.query(`insert into outbox (job, data) values ('language-plan.run', $1)`, [
      { runId: doomed, revision: 2, after: START },
    ]);
    const late = await made(desk.volunteer, 'people', { ...LEARNER, displayName: 'Nadia C.' });
    await until('the plan to wait for the provider', async () => {
      const { rowCount } = await portal.admin.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rowCount === 1;
    });
    await provider.query('commit');
    provider.release();
    const plan = await until('the plan', () => planRow(late));
    expect(plan.runs).not.toContain(doomed);
    await quiet();
  });

  it('asks for jobs with ids alone', async () => {
    const { rows } = await portal.admin.query<{ data: Record<string, unknown> }>(
      `select data from outbox where job like 'language-plan%'`,
    );
    for (const { data } of rows)
      for (const value of Object.values(data)) expect(String(value)).not.toMatch(/Karim/);
    await desk.volunteer.get('/plan-notices').expect(200);
    const home = await desk.volunteer.get('/').expect(200);
    expect(home.text).toContain('/plan-notices');
  });

  it('plans with a vacancy that asks for B1 by the same course', async () => {
    const vacancyId = await made(desk.lead, 'vacancies', POST);
    const { body } = await desk.lead.get(`/api/v1/vacancies/${vacancyId}`);
    if ((body as { state: string }).state === 'held')
      await desk.lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true }).expect(204);
    const plan = await desk.volunteer.get(`/api/v1/people/${personId}/plan/${vacancyId}`).expect(200);
    expect(plan.body).toMatchObject({ state: 'path', earliest: (await planRow(personId))?.on });
  });
});
