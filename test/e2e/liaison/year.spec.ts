import { FixedClock } from '../../../src/platform/clock/index.js';
import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { backends } from '../../support/backends.js';
import { Calendar } from '../../support/calendar.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';

const START: LocalDate = '2026-12-01';

describe.each(backends())('a year of the calendar, on %s', (backend) => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  const ids = new Map<string, string>();
  let portal: StartedApp;
  let desk: Desk;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ backend, clock });
    desk = await setUpDesk(portal);
    personId = await addPerson(desk.volunteer);
  });
  afterAll(() => portal.stop());

  async function draft(name: string, body: Readonly<Record<string, unknown>>): Promise<string> {
    const made = await desk.volunteer
      .post('/api/v1/requests')
      .send({ personId, ...body })
      .expect(201);
    const { id } = made.body as { id: string };
    ids.set(id, name);
    return id;
  }

  async function send(id: string): Promise<void> {
    const { body } = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
    const { seen, revision } = body as { seen: string; revision: number };
    await desk.volunteer
      .post(`/api/v1/requests/${id}/send`)
      .send({ seen, revision, consent: 'paper' })
      .expect(201);
  }

  it('does each thing on its day and once, also when it runs twice or has a gap', async () => {
    await portal.admin.query('update person set created_at = $1', [clock.now()]);
    ids.set(personId, 'person');
    const office = 'auslaenderbehoerde/09188';
    await send(await draft('question', { kind: 'question', office }));
    await draft('funding', {
      kind: 'funding',
      instrument: 'egz',
      office: 'jobcenter/86310',
      eventOn: '2027-02-01',
    });
    const permission = await draft('permission', { kind: 'work_permission', office });
    await send(permission);
    const { body } = await desk.volunteer.get(`/api/v1/requests/${permission}`).expect(200);
    const present = (body as { papers: { paper: string }[] }).papers.map(({ paper }) => paper);
    await desk.volunteer.put(`/api/v1/requests/${permission}/papers`).send({ present }).expect(204);
    await desk.volunteer.put(`/api/v1/requests/${permission}/approval`).send({ passedOn: START }).expect(204);
    const remedy = { matter: 'social', channel: 'post', dispatchedOn: START, instruction: 'given' };
    const clockOf = await desk.volunteer.post(`/api/v1/people/${personId}/remedies`).send(remedy).expect(201);
    // Four days after the posting, then a month, which ends on Tuesday 5 January 2027.
    expect(clockOf.body).toMatchObject({ lastDay: '2027-01-05' });

    const calendar = new Calendar(portal, clock);
    const told: string[] = [];
    const seen = new Set<string>();
    for (let passed = 0; passed <= 366; passed += 1) {
      const today = addDays(START, passed);
      // The machine is off over Christmas.
      if (today >= '2026-12-24' && today <= '2026-12-27') continue;
      await calendar.play(today, passed % 20 === 0 ? 2 : 1);
      const { rows } = await portal.admin.query<{ id: string; key: string; code: string; audience: string }>(
        `select id, key, code, audience from notice where audience <> 'person' order by key`,
      );
      for (const { id, key, code, audience } of rows) {
        if (seen.has(id)) continue;
        seen.add(id);
        const name = ids.get(key.split('/')[1] ?? '') ?? 'remedy';
        told.push(`${today} ${name} ${code} ${audience}`);
      }
    }
    expect(told.sort()).toEqual(EXPECTED);
    const { rows } = await portal.admin.query<{ keys: number; all: number }>(
      `select count(distinct key)::int as keys, count(*)::int as all from notice`,
    );
    expect(rows[0]?.keys).toBe(rows[0]?.all);
    expect(await mailsOf(portal)).toEqual(expectedMails());
    const states = await portal.admin.query<{ kind: string; state: string }>(
      `select kind, state from liaison_request order by kind`,
    );
    expect(states.rows).toEqual([
      { kind: 'funding', state: 'draft' },
      { kind: 'question', state: 'expired' },
      { kind: 'work_permission', state: 'expired' },
    ]);
  }, 600_000);
});

/** Mails by day and recipient: `daily` is the one of that day, a code is one that came at once. */
async function mailsOf(portal: StartedApp): Promise<readonly string[]> {
  const { rows } = await portal.admin.query<{ mail: string }>(
    `select concat_ws(' ', to_char(m.asked_at at time zone 'Europe/Berlin', 'YYYY-MM-DD'),
         split_part(a.login, '@', 1), coalesce(n.code, 'daily')) as mail
       from mail m
       join member a on m.key like '%' || a.id || '%'
       left join notice n on m.key like 'notice/' || n.id || '/%' order by 1`,
  );
  return rows.map(({ mail }) => mail);
}

/** The same from the table below: what cannot wait goes at once, all else of a day in one mail, to whom it concerns. */
function expectedMails(): readonly string[] {
  const urgent = ['request_apply', 'remedy_near'];
  const mails = new Set<string>();
  for (const line of EXPECTED) {
    const [day = '', , code = '', audience = ''] = line.split(' ');
    const readers = { desk: ['lena', 'vera'], lead: ['lena'], office: [] }[audience] ?? [];
    for (const reader of readers) mails.add(`${day} ${reader} ${urgent.includes(code) ? code : 'daily'}`);
  }
  return [...mails].sort();
}

/**
 * Written by hand from the calendar of Bavaria: the question falls due on 8 December 2026 (five business days), the
 * permission eight weeks after 1 December, on 26 January 2027; the contract of 1 February 2027 is a Monday, so the last
 * business day before it is Friday 29 January; silence of the Bundesagentur counts from 16 December. Nobody was in touch
 * for six weeks on 12 January.
 */
const EXPECTED = [
  '2026-12-03 question request_coming desk',
  '2026-12-09 question request_remind desk',
  '2026-12-09 question request_remind office',
  '2026-12-15 question request_deputy desk',
  '2026-12-15 question request_deputy office',
  '2026-12-16 permission request_deemed desk',
  '2026-12-22 question request_desk lead',
  '2026-12-29 remedy remedy_near desk',
  '2027-01-02 remedy remedy_near desk',
  '2027-01-04 remedy remedy_near desk',
  '2027-01-05 remedy remedy_near desk',
  '2027-01-12 person contact_due desk',
  '2027-01-15 funding request_apply desk',
  '2027-01-21 permission request_coming desk',
  '2027-01-22 funding request_apply desk',
  '2027-01-27 permission request_remind desk',
  '2027-01-27 permission request_remind office',
  '2027-01-28 funding request_apply desk',
  '2027-02-02 permission request_deputy desk',
  '2027-02-02 permission request_deputy office',
  '2027-02-09 permission request_desk lead',
  '2027-06-06 question request_expire desk',
  '2027-07-25 permission request_expire desk',
];
