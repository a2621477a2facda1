import type { EntityManager } from 'typeorm';
import { OpenRuns, OpenRunStore } from '../../../src/courses/plans/open-runs.js';
import { PlanInputs } from '../../../src/courses/plans/plan-input.service.js';
import { PassRates } from '../../../src/courses/outcomes/pass-rates.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { courseTo, made } from '../../support/courses.js';
import { Desk, setUpDesk } from '../../support/desk.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

const TODAY = berlinDay(new Date());

/** Everything that the planner reads, run by run, whatever numbers texts and kinds have got. */
function contentOf({ catalogue, index }: OpenRuns): readonly object[] {
  const { columns, ids, schemes, hours } = catalogue;
  const reach = index.from({ lat: 48, lon: 11.34 }, 90);
  const travel = new Map(
    Array.from(reach.runs.subarray(0, reach.count), (run, at) => [run, reach.travel[at]]),
  );
  return ids.map((id, run) => ({
    ...{ id, start: columns.start[run], end: columns.end[run], seats: columns.flags[run], p: columns.p[run] },
    ...{ registerBy: columns.registerBy[run], rank: columns.idRank[run], travel: travel.get(run) },
    ...{ scheme: schemes[columns.scheme[run] ?? -1], hours: hours[columns.hours[run] ?? -1] },
  }));
}

describe('open runs in memory', () => {
  let portal: StartedApp;
  let desk: Desk;
  const [here, there] = [new OpenRunStore(), new OpenRunStore()];

  const seenBy = (store: OpenRunStore): Promise<readonly object[]> =>
    portal.app.get(Database).read(SYSTEM, async (tx: EntityManager) => {
      return contentOf(await store.current(tx, TODAY, await PassRates.load(tx)));
    });
  const opened = (store: OpenRunStore): Promise<OpenRuns> =>
    portal.app
      .get(Database)
      .read(SYSTEM, async (tx: EntityManager) => store.current(tx, TODAY, await PassRates.load(tx)));
  const idsOf = async (store: OpenRunStore): Promise<readonly string[]> =>
    (await seenBy(store)).map((run) => (run as { id: string }).id);

  beforeAll(async () => {
    portal = await startApp();
    desk = await setUpDesk(portal);
  });
  afterAll(() => portal.stop());

  it('follow every change, and equal what a new process reads', async () => {
    const first = await made(desk.lead, 'courses', courseTo(TODAY, { start: 90 }));
    expect(await idsOf(here)).toEqual([first]);
    const second = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Früher', start: 60 }));
    expect(await idsOf(here)).toEqual([second, first]);
    await desk.lead.patch(`/api/v1/courses/${first}`).send({ seats: 0 }).expect(200);
    expect(await seenBy(here)).toEqual(await seenBy(there));
    await desk.lead.post(`/api/v1/courses/${second}/cancel`).expect(200);
    expect(await idsOf(here)).toEqual([first]);
    expect(await seenBy(here)).toEqual(await seenBy(new OpenRunStore()));
  });

  it('miss no change that is committed after a later one', async () => {
    const slow = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Langsam', start: 70 }));
    await idsOf(here);
    const client = await portal.admin.connect();
    await client.query('begin');
    await client.query('update course_run set seats = 7 where id = $1', [slow]);
    const quick = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Schnell', start: 80 }));
    const before = await seenBy(here);
    expect(await idsOf(here)).toContain(quick);
    await client.query('update course_run set starts_on = starts_on + 3 where id = $1', [slow]);
    await client.query('commit');
    client.release();
    expect(await seenBy(here)).not.toEqual(before);
    expect(await seenBy(here)).toEqual(await seenBy(new OpenRunStore()));
  });

  it('forget a run that has left the database', async () => {
    const gone = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Weg', start: 75 }));
    expect(await idsOf(here)).toContain(gone);
    await portal.admin.query('delete from course_run where id = $1', [gone]);
    here.forget(await opened(here), [gone]);
    expect(await seenBy(here)).toEqual(await seenBy(new OpenRunStore()));
  });

  it('keep a run that came back after somebody had seen it gone', async () => {
    const back = await made(desk.lead, 'courses', courseTo(TODAY, { title: 'Wieder da', start: 76 }));
    const seen = await opened(here);
    await portal.admin.query('update course_run set cancelled_at = now(), revision = 2 where id = $1', [
      back,
    ]);
    await portal.admin.query('update course_run set cancelled_at = null, revision = 3 where id = $1', [back]);
    expect(await idsOf(here)).toContain(back);
    here.forget(seen, [back]);
    expect(await idsOf(here)).toContain(back);
  });

  it('follow changes also after a backup of another server came back, whose numbers were higher', async () => {
    const restored = await made(
      desk.lead,
      'courses',
      courseTo(TODAY, { title: 'Aus der Sicherung', start: 77 }),
    );
    await portal.admin.query(`alter table course_run disable trigger course_run_changes;
      update course_run set changed_in = 1000000000000;
      alter table course_run enable trigger course_run_changes`);
    await portal.app.get(PlanInputs).onApplicationBootstrap();
    const store = new OpenRunStore();
    expect(await idsOf(store)).toContain(restored);
    await desk.lead.patch(`/api/v1/courses/${restored}`).send({ seats: 0 }).expect(200);
    expect(await seenBy(store)).toEqual(await seenBy(new OpenRunStore()));
  });
});
