import { SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { Person } from '../../../src/profile/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { type Agent, sendForm } from '../../support/office.js';
import { startMailServer, type TestMailServer } from '../../support/mail-server.js';
import { type AttackWorld, attackWorld } from './attack.js';

const clock = new FixedClock(new Date('2026-11-22T09:00:00Z'));
let portal: StartedApp;
let world: AttackWorld;
let server: TestMailServer;

beforeAll(async () => {
  server = await startMailServer();
  portal = await startApp({ clock, env: { WORKERS: 'off', SMTP_URL: server.url } });
  world = await attackWorld(portal);
});
afterAll(async () => {
  await portal.stop();
  await server.stop();
});
beforeEach(async () => {
  await portal.admin.query('delete from sign_in_attempt');
});

const ADDRESS = 'Nour.Allein@example.org';
const ME = {
  displayName: 'Nour Allein',
  plz: '82319',
  occupation: 'Tischler',
  occupation_code: '22342',
  relation: 'trained',
  german: '2',
  source: 'self',
  status: 'german',
};

/** Asks for a link and gives the newest mail as the mail server got it, decoded enough to read its addresses. */
async function mailFor(email: string): Promise<string> {
  await sendForm(portal.visitor(), '/enter', { email });
  const { rows } = await portal.admin.query<{ id: string }>(`select id from mail where sealed is not null`);
  expect(rows).toHaveLength(1);
  const job = portal.app.get(HandlerRegistry).of('mail.send');
  await job.execute({ mail: rows[0]?.id ?? '', failures: 0 }, { id: 'x', attempt: 1 });
  return (server.taken.at(-1) ?? '').replaceAll('=\n', '').replaceAll('=3D', '=');
}
const linkIn = (mail: string): string => /\/enter\/[\w-]{43}/.exec(mail)?.[0] ?? '';
const kindOf = async (agent: Agent): Promise<string> =>
  ((await agent.get('/api/v1/session')).body as { kind: string }).kind;

describe('a person who has an e-mail address', () => {
  it('registers by the link in a mail, without a password, and keeps what was typed when it was wrong', async () => {
    const mail = await mailFor(ADDRESS);
    expect(mail).toContain(`To: ${ADDRESS.toLowerCase()}`);
    const link = linkIn(mail);
    for (let look = 0; look < 3; look += 1) await portal.visitor().get(link).expect(200);
    const nour = portal.visitor();
    const wrong = await sendForm(nour, link, { ...ME, plz: '00000' });
    expect([wrong.status, wrong.text.includes('Nour Allein')]).toEqual([422, true]);
    const done = await sendForm(nour, link, ME);
    expect([done.status, done.headers['location'], await kindOf(nour)]).toEqual([
      303,
      '/me/matches',
      'person',
    ]);
    const people = await portal.db.read(SYSTEM, (tx) => tx.find(Person));
    expect(people.find(({ displayName }) => displayName === 'Nour Allein')).toMatchObject({
      orgId: null,
      email: ADDRESS.toLowerCase(),
    });
    expect((await portal.visitor().get(link)).status).toBe(410);
  });

  it('comes back by a new one, which works once, and of two clicks at the same time one', async () => {
    const link = linkIn(await mailFor(ADDRESS.toUpperCase()));
    const [one, two] = [portal.visitor(), portal.visitor()];
    const tokens = await Promise.all([one, two].map(async (agent) => csrfOf((await agent.get(link)).text)));
    const opened = await Promise.all(
      [one, two].map((agent, index) =>
        agent.post(`${link}/open`).type('form').send({ _csrf: tokens[index] }),
      ),
    );
    expect(opened.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect([await kindOf(one), await kindOf(two)].sort()).toEqual(['anonymous', 'person']);
    expect((await portal.admin.query('select 1 from entry_link')).rowCount).toBe(0);
  });

  it('finds the link dead after half an hour, or after another one of the address was used', async () => {
    const first = linkIn(await mailFor(ADDRESS));
    const second = linkIn(await mailFor(ADDRESS));
    const agent = portal.visitor();
    expect((await sendForm(agent, second, {}, `${second}/open`)).status).toBe(303);
    expect((await portal.visitor().get(first)).status).toBe(410);
    const third = linkIn(await mailFor(ADDRESS));
    clock.advance(31 * 60_000);
    expect((await portal.visitor().get(third)).status).toBe(410);
  });

  it('still needs the second step where one is on', async () => {
    const { rows } = await portal.admin.query<{ id: string }>(
      `insert into second_factor (member_id, secret, confirmed_at)
       select id, '\\x01', now() from member where role = 'person' and login like 'person:%' returning member_id as id`,
    );
    expect(rows).toHaveLength(1);
    const link = linkIn(await mailFor(ADDRESS));
    const agent = portal.visitor();
    const opened = await sendForm(agent, link, {}, `${link}/open`);
    expect([opened.headers['location'], await kindOf(agent)]).toEqual(['/login/code', 'anonymous']);
    await portal.admin.query(`delete from second_factor`);
  });

  it('takes the link that waits along when everything is erased', async () => {
    const link = linkIn(await mailFor(ADDRESS));
    const agent = portal.visitor();
    await sendForm(agent, link, {}, `${link}/open`);
    await sendForm(portal.visitor(), '/enter', { email: ADDRESS });
    expect((await sendForm(agent, '/me/data/erase', {})).status).toBe(303);
    const left = await portal.admin.query(
      `select 1 from entry_link union all select 1 from mail where sealed is not null`,
    );
    expect(left.rowCount).toBe(0);
  });
});

describe('whether an address has an account', () => {
  it('is told by no answer: known, unknown and staff read the same page and cause one mail each', async () => {
    await portal.admin.query('delete from mail');
    const staff = 'volunteer@example.org';
    const answers: string[] = [];
    for (const email of [staff, 'nobody@example.org', ADDRESS]) {
      const answer = await sendForm(portal.visitor(), '/enter', { email });
      answers.push(
        `${answer.status} ${answer.text.replace(/[\w-]{8}-[\w-]{27,}|nonce-[^']+|value="[^"]*"/g, '')}`,
      );
    }
    expect(new Set(answers).size).toBe(1);
    const { rows } = await portal.admin.query(
      `select count(*)::int as mails from mail where sealed is not null`,
    );
    expect(rows).toEqual([{ mails: 3 }]);
    await portal.admin.query('delete from mail');
  });

  it('staff are led to the sign-in with a password, and get no link', async () => {
    const mail = await mailFor('volunteer@example.org');
    expect([linkIn(mail), mail.includes('/login')]).toEqual(['', true]);
  });

  it('is slowed down for known and unknown alike', async () => {
    for (const email of ['volunteer@example.org', 'nobody@example.org']) {
      await portal.admin.query('delete from sign_in_attempt');
      const statuses: number[] = [];
      for (let time = 0; time < 7; time += 1)
        statuses.push((await sendForm(portal.visitor(), '/enter', { email })).status);
      expect([email, statuses]).toEqual([email, [200, 200, 200, 200, 200, 200, 429]]);
    }
  });

  it('a wrong address is named as one', async () => {
    const answer = await sendForm(portal.visitor(), '/enter', { email: 'no address' });
    expect([answer.status, answer.text.includes('no address')]).toEqual([422, true]);
  });

  it.each([
    ['de', 'Mit E-Mail anmelden'],
    ['en', 'Sign in by e-mail'],
    ['ar', 'الدخول بالبريد الإلكتروني'],
  ])('is asked in %s', async (language, words) => {
    expect((await portal.visitor().get(`/enter?lang=${language}`)).text).toContain(words);
    expect(world.agents.size).toBeGreaterThan(0);
    expect((await portal.visitor().get(`/?lang=${language}`)).text).toContain('href="/enter"');
  });
});
