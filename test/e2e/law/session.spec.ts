import { randomUUID } from 'node:crypto';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, setUpDesk } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';
import { addVacancy, FIRM } from '../../support/placement.js';

const NOW = new Date('2026-11-22T09:00:00Z');
/** A day nobody else writes: it marks the answers of the conversation wherever they might turn up. */
const MARK = '2031-03-17';
const VOLATILE =
  /acceleratedProcedure|dublinRequest|transferDecision|protectionInOther|germanyMustExamine|cooperationBreach|concreteRemoval|exclusionGround|convictedAbove|expulsionOrdered|deceptionBlocks/i;

let portal: StartedApp;
let desk: Desk;
let personId: string;
let logged = '';

beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    logged += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return write(chunk, ...rest);
  };
  portal = await startApp({ clock: new FixedClock(NOW), env: { LOG_LEVEL: 'debug' } });
  desk = await setUpDesk(portal);
  personId = await addPerson(desk.volunteer, {
    occupations: [{ kldb: '22342', relation: 'trained' }],
    german: { listening: 3, reading: 3, speaking: 3, writing: 3, source: 'self' },
    status: 'duldung_60a',
    statusFacts: {
      nationality: 'PK',
      duldungSince: '2025-01-05',
      stayUninterruptedSince: '2024-01-05',
      mustLiveInReception: false,
      asylumOutcome: 'rejected',
    },
  });
});
afterAll(() => portal.stop());

const HARMLESS = {
  kind: 'employment',
  acceleratedProcedure: false,
  dublinRequestSent: false,
  transferDecision: false,
  protectionInOtherMemberState: false,
  cooperationBreach: false,
  concreteRemovalMeasures: false,
  exclusionGround: 'none',
};

const session = (): string => `/api/v1/people/${personId}/permission/session`;

/** Every row of every table and queue as text. */
async function everything(): Promise<string> {
  const tables = await portal.admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const rows = await portal.admin.query<{ row: string }>(`select t::text as row from ${name} t`);
    parts.push(...rows.rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

describe("the adviser's dialogue", () => {
  it('answers with what was heard: removal steps make it unclear, nothing of the kind makes it firm', async () => {
    const calm = await desk.volunteer.post(session()).send(HARMLESS).expect(200);
    expect(calm.body).toMatchObject({ accessClass: 'PERMISSION_NORMALLY_GRANTED', toBeConfirmed: false });
    const near = await desk.volunteer.post(session()).send({ ...HARMLESS, concreteRemovalMeasures: true });
    expect(near.body).toMatchObject({ accessClass: 'CLARIFY' });
    const barred = await desk.volunteer.post(session()).send({ ...HARMLESS, exclusionGround: 'no2' });
    expect(barred.body).toMatchObject({ accessClass: 'FORBIDDEN' });
    const unasked = await desk.volunteer.post(session()).send({ kind: 'employment' }).expect(200);
    expect(unasked.body).toMatchObject({ accessClass: 'CLARIFY' });
  });

  it('leaves stored and nightly answers at "possible, to be confirmed"', async () => {
    const stored = await desk.volunteer.get(`/api/v1/people/${personId}/permission?kind=employment`);
    expect(stored.body).toMatchObject({ accessClass: 'PERMISSION_NORMALLY_GRANTED', toBeConfirmed: true });
  });

  it('is for the own desk alone', async () => {
    await desk.stranger.post(session()).send(HARMLESS).expect(404);
    await desk.employer.post(session()).send(HARMLESS).expect(403);
    await desk.operator.post(session()).send(HARMLESS).expect(403);
  });

  it('leaves no trace of the answers in any table, queue, stored response, log line or address', async () => {
    const marked = { ...HARMLESS, concreteRemovalMeasures: true, start: MARK };
    const key = randomUUID();
    const first = await desk.volunteer.post(session()).set('idempotency-key', key).send(marked).expect(200);
    const second = await desk.volunteer
      .post(session())
      .set('idempotency-key', key)
      .send(HARMLESS)
      .expect(200);
    expect([first.body, second.body]).toMatchObject([
      { accessClass: 'CLARIFY' },
      { accessClass: 'PERMISSION_NORMALLY_GRANTED' },
    ]);
    await desk.volunteer
      .post(session())
      .send({ ...marked, exclusionGround: MARK })
      .expect(400);
    await desk.volunteer
      .post(session())
      .send({ ...marked, dublinRequestSent: MARK })
      .expect(400);
    await desk.volunteer
      .post(`/api/v1/people/${personId}/investment-check`)
      .set('idempotency-key', randomUUID())
      .send({ start: MARK, convictedAboveLimit: true, exclusionGround: 'no1', concreteRemovalMeasures: true })
      .expect(200);
    const form = await desk.volunteer.get(`/people/${personId}/permission/session`).expect(200);
    const fields = {
      _csrf: csrfOf(form.text),
      ...{ kind: 'employment', concreteRemovalMeasures: 'yes', exclusionGround: 'no2' },
      ...{ start_day: '17', start_month: '3', start_year: '2031' },
    };
    const page = await desk.volunteer
      .post(`/people/${personId}/permission/session?lang=de`)
      .type('form')
      .send(fields)
      .expect(200);
    expect(page.text).toContain('Nein, nach diesen Angaben nicht');
    const addresses = [...page.text.matchAll(/(?:href|action)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => address.includes('2031') || VOLATILE.test(address))).toEqual([]);
    const kept = await everything();
    expect(kept).toContain(personId);
    expect(kept.split('\n').filter((row) => row.includes(MARK) || VOLATILE.test(row))).toEqual([]);
    expect((await portal.admin.query('select 1 from idempotency')).rowCount).toBe(0);
    expect(logged).toContain('permission/session');
    expect(logged.split('\n').filter((line) => line.includes(MARK) || VOLATILE.test(line))).toEqual([]);
  });
});

describe("the adviser's confirmation", () => {
  const confirmation = (): string => `/api/v1/people/${personId}/permission/confirmation`;

  it('keeps the day and who, nothing else, and lapses with the papers it rested on', async () => {
    const given = await desk.volunteer.put(confirmation()).send({ until: '2026-12-20' }).expect(200);
    expect(given.body).toEqual({ mayProposeUntil: '2026-12-20', confirmedBy: expect.any(String) as string });
    const past = await desk.volunteer.put(confirmation()).send({ until: '2026-11-21' }).expect(400);
    expect(past.body).toMatchObject({ errors: [{ pointer: '/until', code: 'day_in_past' }] });
    await desk.volunteer.put(confirmation()).send({ until: '2027-02-21' }).expect(400);
    await desk.stranger.put(confirmation()).send({ until: '2026-12-20' }).expect(404);
    const audit = await portal.admin.query(
      `select detail from audit_event where action = 'proposal:confirm'`,
    );
    expect(audit.rows).toEqual([{ detail: {} }]);
    await desk.volunteer.patch(`/api/v1/people/${personId}`).send({ wishes: 'nah' }).expect(200);
    expect(await until()).toBe('2026-12-20');
    await desk.volunteer
      .patch(`/api/v1/people/${personId}`)
      .send({ statusFacts: { nationality: 'PK', duldungSince: '2026-11-05', mustLiveInReception: false } })
      .expect(200);
    expect(await until()).toBeNull();
    await desk.volunteer.put(confirmation()).send({ until: '2026-12-20' }).expect(200);
    await desk.volunteer.delete(confirmation()).expect(204);
    expect(await until()).toBeNull();
  });

  async function until(): Promise<string | null> {
    const rows = await portal.admin.query<{ until: string | null }>(
      `select may_propose_until::text as until from person where id = $1`,
      [personId],
    );
    return rows.rows[0]?.until ?? null;
  }

  it('comes before a proposal: a desk introduces nobody without it', async () => {
    const vacancyId = await addVacancy(desk, { seats: 1, employer: FIRM }, desk.lead);
    const made = await desk.volunteer.post('/api/v1/placements').send({ personId, vacancyId }).expect(201);
    const steps = `/api/v1/placements/${(made.body as { id: string }).id}/steps`;
    await desk.volunteer
      .post(steps)
      .send({ to: 'agreed', scopes: ['contact'], revision: 1 })
      .expect(201);
    const early = await desk.volunteer.post(steps).send({ to: 'introduced', revision: 2 }).expect(422);
    expect(early.body).toMatchObject({ code: 'confirmation_missing' });
    const page = await desk.volunteer
      .get(`/placements/${(made.body as { id: string }).id}/step/introduced?lang=de`)
      .expect(200);
    expect(page.text).toContain('fehlt die Bestätigung der Beratung');
    await desk.volunteer.post(steps).send({ to: 'introduced', revision: 2, confirmed: true }).expect(201);
    expect(await until()).toBe('2026-12-20');
  });
});
