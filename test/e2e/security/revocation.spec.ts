import { performance } from 'node:perf_hooks';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { startMailServer, type TestMailServer } from '../../support/mail-server.js';
import { type Agent, type AttackWorld, attackWorld } from './attack.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

/** The ceiling for a withdrawal to have reached everything. */
const CEILING_MS = 1000;

let portal: StartedApp;
let world: AttackWorld;
let server: TestMailServer;

beforeAll(async () => {
  server = await startMailServer();
  portal = await startApp({ env: { WORKERS: 'off', SMTP_URL: server.url } });
  world = await attackWorld(portal);
});
afterAll(async () => {
  await portal.stop();
  await server.stop();
});

const agentOf = (role: Parameters<AttackWorld['agents']['get']>[0]): Agent =>
  world.agents.get(role) ?? portal.visitor();

/** Notices as the daily work writes them, asked to be mailed and not yet on their way. */
async function queueMails(
  ...notices: readonly { audience: string; org: string; href: string }[]
): Promise<void> {
  for (const { audience, org, href } of notices)
    await portal.admin.query(
      `insert into notice (key, audience, org_id, code, href, day)
       values (gen_random_uuid(), $1, $2, 'placement_remind', $3, current_date)`,
      [audience, org, href],
    );
  // One daily mail goes to an account; each test sends the mail of a day of its own.
  await portal.admin.query(`delete from effect_done`);
  await portal.admin.query(`delete from mail`);
  const day = berlinDay(new Date());
  await portal.app.get(HandlerRegistry).of('mail.daily').execute({ day }, { id: 'x', attempt: 1 });
  const waiting = await portal.admin.query(`select 1 from mail where sealed is not null`);
  expect(waiting.rowCount).toBeGreaterThan(0);
}

/** Lets every waiting mail leave, and gives what the mail server got of them. */
async function letLeave(): Promise<readonly string[]> {
  const before = server.taken.length;
  const { rows } = await portal.admin.query<{ id: string }>(`select id from mail where sealed is not null`);
  const send = portal.app.get(HandlerRegistry).of('mail.send');
  for (const { id } of rows) await send.execute({ mail: id, failures: 0 }, { id: 'x', attempt: 1 });
  return server.taken.slice(before);
}

describe('a consent that is taken back', () => {
  let reply: string;
  let calendar: string;

  /** Status of everything through which the firm reads the placement. */
  const firmReads = async (): Promise<Readonly<Record<string, number>>> => {
    const firm = agentOf('employer_editor');
    const { placement } = world.own;
    const statusOf = async (agent: Agent, path: string): Promise<number> => (await agent.get(path)).status;
    const [page, api, interviews, file, answer, list] = await Promise.all([
      statusOf(firm, `/placements/${placement}`),
      statusOf(firm, `/api/v1/placements/${placement}`),
      statusOf(firm, `/api/v1/placements/${placement}/interviews`),
      statusOf(firm, calendar),
      statusOf(portal.visitor(), reply),
      firm.get('/api/v1/placements'),
    ]);
    const listed = (list.body as { total: number }).total;
    return { page, api, interviews, calendar: file, reply: answer, listed };
  };

  it('closes page, API, list, calendar file, answer link and waiting mail to the firm within a second', async () => {
    const { person, placement, grant, firm } = world.own;
    const desk = agentOf('volunteer');
    const link = await desk.post(`/api/v1/placements/${placement}/link`).expect(201);
    reply = (link.body as { path: string }).path;
    const talk = await desk
      .post(`/api/v1/placements/${placement}/interviews`)
      .send({ day: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10), time: '14:30' })
      .expect(201);
    calendar = `/interviews/${(talk.body as { id: string }).id}/calendar.ics`;
    const toFirm = { audience: 'firm', org: firm, href: `/placements/${placement}` };
    await queueMails(toFirm);
    expect((await letLeave()).join()).toContain(`/placements/${placement}`);
    expect(await firmReads()).toEqual({
      ...{ page: 200, api: 200, interviews: 200, calendar: 200, reply: 200, listed: 1 },
    });

    await queueMails(toFirm);
    await agentOf('person').post(`/api/v1/people/${person}/grants/${grant}/revoke`).expect(204);
    const from = performance.now();
    expect(await firmReads()).toEqual({
      ...{ page: 404, api: 404, interviews: 404, calendar: 404, reply: 410, listed: 0 },
    });
    expect(await letLeave()).toEqual([]);
    expect(performance.now() - from).toBeLessThan(CEILING_MS);
    const left = await portal.admin.query(`select 1 from mail where sealed is not null`);
    expect(left.rowCount).toBe(0);
  });

  it('leaves what the firm may still read in the mail, and takes only the line out', async () => {
    const { placement, firm, vacancy } = world.own;
    await queueMails(
      { audience: 'firm', org: firm, href: `/placements/${placement}` },
      { audience: 'firm', org: firm, href: `/vacancies/${vacancy}` },
    );
    const [mail = '', ...more] = await letLeave();
    expect(more).toEqual([]);
    expect(mail).toContain(`/vacancies/${vacancy}`);
    expect(mail).not.toContain(placement);
  });

  it('closes the page and the link of an office', async () => {
    const { person, request } = world.own;
    const { rows } = await portal.admin.query<{ id: string }>(
      `insert into consent_grant (person_id, recipient_org_id, scopes, purpose_kind, purpose_id, valid_from, valid_until,
         text_version, locale, channel)
       select $1, office_id, '{contact}', 'measure', id, current_date, current_date + 30, 't', 'de', 'spoken'
       from liaison_request where id = $2 returning id`,
      [person, request],
    );
    const grant = rows[0]?.id ?? '';
    const made = await agentOf('volunteer').post(`/api/v1/requests/${request}/link`).expect(201);
    const { path } = made.body as { path: string };
    expect((await portal.visitor().get(path)).status).toBe(200);
    const page = await agentOf('person').get(`/me/consents/${grant}/withdraw`).expect(200);
    await agentOf('person')
      .post(`/me/consents/${grant}/withdraw`)
      .type('form')
      .send({ _csrf: csrfOf(page.text) })
      .expect(303);
    const from = performance.now();
    expect((await portal.visitor().get(path)).status).toBeGreaterThanOrEqual(404);
    expect(performance.now() - from).toBeLessThan(CEILING_MS);
  });
});

describe('a membership that ends', () => {
  it('closes an open session with the next request', async () => {
    const volunteer = agentOf('volunteer');
    const { person } = world.own;
    expect((await volunteer.get(`/api/v1/people/${person}`)).status).toBe(200);
    await portal.admin.query(
      `update member set valid_until = current_date - 1, valid_from = current_date - 9 where login = 'volunteer@example.org'`,
    );
    expect((await volunteer.get(`/api/v1/people/${person}`)).status).toBe(401);
    expect((await volunteer.get('/people')).status).toBe(401);
  });

  it('and one that got another role has that role at once', async () => {
    const mentor = agentOf('mentor');
    await portal.admin.query(`update member set role = 'auditor' where login = 'mentor@example.org'`);
    expect((await mentor.get(`/api/v1/people/${world.own.person}`)).status).toBe(403);
  });

  it('keeps mails that wait from leaving', async () => {
    const { desk, person } = world.own;
    await queueMails({ audience: 'desk', org: desk, href: `/people/${person}` });
    await portal.admin.query(
      `update member set valid_until = current_date - 1, valid_from = current_date - 9 where org_id = $1`,
      [desk],
    );
    expect(await letLeave()).toEqual([]);
  });
});
