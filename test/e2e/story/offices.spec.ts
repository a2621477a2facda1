import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { Outbox } from '../../../src/platform/outbox/index.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { sealSpecs } from '../../../src/platform/vault/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { type Desk, setUpDesk, signIn } from '../../support/desk.js';
import { addOffice, addPerson, type Agent, postForm } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';
import { until } from '../../support/wait.js';

const START: LocalDate = '2026-12-01';

describe.each(backends())('stories of placement and offices on %s', (backend) => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let caseworker: Agent;
  beforeAll(async () => {
    portal = await startApp({ backend, clock });
    desk = await setUpDesk(portal);
    ({ caseworker } = await addOffice(portal, desk, 'job_centre', 'Jobcenter Starnberg', '09188'));
  });
  afterAll(() => portal.stop());

  /** The calendar moves to a day, its jobs run through the queue, and everybody signs in again. */
  async function on(day: LocalDate): Promise<void> {
    clock.set(new Date(`${day}T09:00:00Z`));
    await signIn(desk.volunteer, 'vera@example.org');
    await signIn(desk.lead, 'lena@example.org');
    await signIn(desk.employer, 'huber@example.org');
    await signIn(desk.operator, 'op@example.org');
    await portal.db.transaction(SYSTEM, async (tx) => {
      for (const job of ['notify.requests', 'notify.placements'] as const)
        await portal.app.get(Outbox).add(tx, job, { day });
    });
    await until('the jobs of the day', async () => {
      const { rows } = await portal.admin.query<{ open: number }>(
        `select count(*)::int as open from outbox where job like 'notify.%'`,
      );
      return rows[0]?.open === 0;
    });
  }

  async function request(body: Readonly<Record<string, unknown>>): Promise<string> {
    const made = await desk.volunteer.post('/api/v1/requests').send(body).expect(201);
    return (made.body as { id: string }).id;
  }

  async function send(id: string): Promise<void> {
    const { body } = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
    const { seen, revision } = body as { seen: string; revision: number };
    await desk.volunteer
      .post(`/api/v1/requests/${id}/send`)
      .send({ seen, revision, consent: 'spoken' })
      .expect(201);
  }

  const moveOf = async (id: string): Promise<string> =>
    ((await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200)).body as { nextMove: string })
      .nextMove;

  const codes = async (like: string): Promise<readonly string[]> => {
    const { rows } = await portal.admin.query<{ code: string }>(
      `select distinct code from notice where key like $1 order by code`,
      [like],
    );
    return rows.map(({ code }) => code);
  };

  it('a carpenter in Starnberg: from the profile to a job held for twelve months', async () => {
    const personId = await addPerson(desk.volunteer);
    const vacancyId = await addVacancy(desk);
    const id = await suggest(desk, personId, vacancyId);
    const first: LocalDate = '2026-12-14';
    await walk(desk, id, [{ to: 'agreed' }, { to: 'introduced' }]);
    const made = await desk.volunteer.post(`/api/v1/placements/${id}/link`).expect(201);
    const { path } = made.body as { path: string };
    expect((await postForm(portal.visitor(), path, path, { kind: 'yes' })).status).toBe(303);
    await walk(desk, id, [{ to: 'permit_pending' }]);
    const confirmation = await request({
      ...{ personId, kind: 'placement_confirmation', office: 'jobcenter/86310', vacancyId },
    });
    await send(confirmation);
    await walk(desk, id, [{ to: 'started', startedOn: first }]);
    await caseworker.get(`/requests/${confirmation}`).expect(200);
    for (const [day, stage] of [
      ['2027-03-14', 'held_3'],
      ['2027-06-14', 'held_6'],
      ['2027-12-14', 'held_12'],
    ] as const) {
      await on(addDays(day, -1));
      expect(await moveOf(id)).toBe('nobody');
      expect(await codes(`placement/${id}/follow/${stage}`)).toEqual([]);
      await on(day);
      expect(await codes(`placement/${id}/follow/${stage}`)).toEqual([`placement_${stage}`]);
      const list = await desk.volunteer.get('/placements?only=follow').expect(200);
      expect(list.text).toContain(`/placements/${id}`);
      expect(await moveOf(id)).toBe('desk');
      await walk(desk, id, [{ to: stage }]);
    }
    const end = await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200);
    expect(end.body).toMatchObject({ stage: 'held_12', startedOn: first });
    await on(START);
  });

  it('an apprenticeship in Mannheim is saved by an application sent before its last day', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Mariam B.', plz: '68159' });
    const offices = await desk.volunteer
      .get(`/people/${personId}/requests/new?kind=funding&instrument=eq`)
      .expect(200);
    const office = /<option value="((?:jobcenter|agentur)\/[^"]+)"/.exec(offices.text)?.[1] ?? '';
    const id = await request({ personId, kind: 'funding', instrument: 'eq', office, eventOn: '2027-01-11' });
    const draft = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
    // The day before Monday 11 January is a Sunday: the office can take it until Friday 8 January.
    expect(draft.body).toMatchObject({ applyBy: '2027-01-08', state: 'draft' });
    await on('2027-01-01');
    expect(await codes(`request/${id}/apply/%`)).toEqual(['request_apply']);
    const notices = await desk.volunteer.get('/notices').expect(200);
    expect(notices.text).toContain(`href="/requests/${id}"`);
    const home = await desk.volunteer.get('/').expect(200);
    expect(home.text).toContain('href="/requests?only=move"');
    await send(id);
    const sent = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
    expect(sent.body).toMatchObject({ state: 'sent', sentOn: '2027-01-01' });
    await on(START);
  });

  it('one in Berlin ends with a removal order: nothing of the letter is kept, the last day is, the firm reads no reason', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Samir C.', plz: '10115' });
    const vacancyId = await addVacancy(desk, {
      kind: 'apprenticeship',
      title: 'Ausbildung Tischler',
      trainingYear: 1,
      pay: { amountEur: 1000, per: 'month' },
    });
    const id = await suggest(desk, personId, vacancyId);
    await walk(desk, id, [{ to: 'agreed' }, { to: 'introduced' }, { to: 'permit_pending' }]);
    await walk(desk, id, [{ to: 'started', startedOn: START }]);
    const remedy = {
      matter: 'asylum_short',
      channel: 'delivered',
      dispatchedOn: START,
      instruction: 'given',
    };
    const clockOf = await desk.volunteer.post(`/api/v1/people/${personId}/remedies`).send(remedy).expect(201);
    expect(clockOf.body).toMatchObject({ lastDay: '2026-12-08', state: 'running' });
    const page = await desk.volunteer.get(`/people/${personId}/remedies`).expect(200);
    expect(page.text).toContain('Härtefallkommission');
    expect(page.text).toContain('Rechtsberatung');
    await walk(desk, id, [{ to: 'closed', reason: 'removal' }]);
    const firm = await desk.employer.get(`/placements/${id}`).expect(200);
    expect(firm.text).not.toContain('musste Deutschland verlassen');
    // No property could hold a word of the letter: what there is tells of days and of kinds, in the open or sealed.
    const { rows } = await portal.admin.query<{ columns: string[] }>(
      `select array_agg(column_name::text order by column_name::text) as columns from information_schema.columns
       where table_name = 'remedy_clock' and data_type in ('text', 'jsonb', 'bytea')`,
    );
    expect(rows[0]?.columns).toEqual(['channel', 'instruction', 'sealed']);
    expect(
      Object.keys(sealSpecs().find(({ table }) => table === 'remedy_clock')?.fields ?? {}).sort(),
    ).toEqual(['companion', 'matter']);
  });

  it('an office that never answers is reminded, then its deputy, then the lead hears of it, and in the end it is archived', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Nura D.' });
    const id = await request({ personId, kind: 'question', office: 'jobcenter/86310', note: 'Wann?' });
    await send(id);
    const seen: (readonly string[])[] = [];
    for (const day of ['2026-12-03', '2026-12-09', '2026-12-15', '2026-12-22', '2027-06-06']) {
      await on(day);
      await on(day);
      seen.push(await codes(`request/${id}/%`));
    }
    expect(seen.map((list) => list.length)).toEqual([1, 2, 3, 4, 5]);
    const lead = await desk.lead.get('/notices').expect(200);
    expect(lead.text).toContain('Sache der Leitung');
    const state = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
    expect(state.body).toMatchObject({ state: 'expired', nextMove: 'desk' });
    await desk.volunteer
      .post('/notices/seen')
      .type('form')
      .send({ _csrf: await csrf() })
      .expect(303);
    expect((await desk.volunteer.get('/notices').expect(200)).text).toContain('Keine neuen Hinweise');
    await on(START);
  });

  async function csrf(): Promise<string> {
    const page = await desk.volunteer.get('/people/new');
    return /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  }
});
