import { FixedClock } from '../../../src/platform/clock/index.js';
import { totp } from '../../../src/platform/crypto/index.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, PASSWORD, setUpDesk } from '../../support/desk.js';
import { postForm } from '../../support/office.js';
import { CLIENT, SignInProvider } from '../../support/sign-in-provider.js';
import type { Agent } from './attack.js';

type Answer = Awaited<ReturnType<Agent['get']>>;

const clock = new FixedClock(new Date());
const provider = new SignInProvider();
let portal: StartedApp;
let desk: Desk;

const service = (change: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  shortName: 'jobtreff',
  issuer: provider.issuer,
  clientId: CLIENT.id,
  secret: CLIENT.secret,
  secondFactor: 'provider',
  ...change,
});
const place = (): string => `/organisations/${desk.groupId}/sign-in`;
const whoIs = async (agent: Agent): Promise<string> =>
  ((await agent.get('/api/v1/session')).body as { kind: string }).kind;
const idOf = async (login: string): Promise<string> =>
  (await portal.admin.query<{ id: string }>('select id from member where login = $1', [login])).rows[0]?.id ??
  '';

/** Sets off for the provider; the address the browser is sent to. */
async function away(agent: Agent, next = ''): Promise<string> {
  const answer = await agent.get(`/login/organisation/jobtreff/start${next && `?next=${next}`}`).expect(303);
  return answer.headers['location'] ?? '';
}
/** The whole way there and back as a subject. */
async function arrive(
  agent: Agent,
  sub: string,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return agent.get(provider.comesBack(await away(agent), sub, claims));
}
/** Connects the account that is signed in, by the button of its page. */
async function connect(agent: Agent, sub: string): Promise<Answer> {
  const page = await postForm(agent, '/account', '/account/sign-in-link', {});
  const asked = /href="(http:[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return agent.get(provider.comesBack(asked, sub));
}
const REFUSED = [303, '/login/organisation'];
const facts = ({ status, headers }: Answer): readonly unknown[] => [status, headers['location']];

beforeAll(async () => {
  await provider.start();
  portal = await startApp({ clock, env: { WORKERS: 'off', PRIVATE_SIGN_IN: 'on' } });
  desk = await setUpDesk(portal);
});
afterAll(async () => {
  await portal.stop();
  await provider.stop();
});

describe('the sign-in service of an organisation', () => {
  it('is entered by its lead, keeps its secret to itself, and belongs to nobody else', async () => {
    const wrong = await postForm(
      desk.lead,
      place(),
      place(),
      service({ issuer: `${provider.issuer}/other` }),
    );
    expect([wrong.status, wrong.text.includes(CLIENT.secret)]).toEqual([422, false]);
    expect(wrong.text).toContain('href="#f-issuer"');
    expect((await postForm(desk.lead, place(), place(), service())).status).toBe(303);
    const api = `/api/v1${place()}`;
    const shown = await desk.lead.get(api).expect(200);
    expect(shown.body).toMatchObject({ shortName: 'jobtreff', issuer: provider.issuer });
    expect(shown.text + (await desk.lead.get(place())).text).not.toContain(CLIENT.secret);
    const { rows } = await portal.admin.query<{ line: string }>(
      'select p::text as line from oidc_provider p',
    );
    expect(rows.map(({ line }) => line.includes(CLIENT.secret))).toEqual([false]);
    for (const agent of [desk.volunteer, desk.employer]) await agent.get(api).expect(403);
    const { secret: _, ...kept } = service({ secondFactor: 'portal' });
    await desk.operator.put(api).send(kept).expect(204);
    await desk.lead.put(api).send(service()).expect(204);
    const taken = await desk.operator.put(`/api/v1/organisations/${desk.firmId}/sign-in`).send(service());
    expect([taken.status, (taken.body as { code: string }).code]).toEqual([409, 'already_exists']);
  });

  it('is found by its short name, and the visitor reads where the browser goes', async () => {
    const page = await portal.http.get('/login/organisation?name=Jobtreff&next=%2Fpeople').expect(200);
    expect(page.text).toContain(new URL(provider.issuer).host);
    expect(page.text).toContain('href="/login/organisation/jobtreff/start?next=%2Fpeople"');
    expect((await portal.http.get('/login/organisation?name=other')).status).toBe(422);
    const asked = new URL(await away(portal.visitor()));
    const { state, nonce, ...rest } = Object.fromEntries(asked.searchParams);
    expect([state?.length, nonce?.length, rest['code_challenge']?.length]).toEqual([43, 43, 43]);
    expect(rest).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' });
  });
});

describe('signing in through the organisation', () => {
  it('opens an account only after its owner has connected it, with the short session of staff', async () => {
    const refused = await arrive(portal.visitor(), 'vera-at-work', {
      email: 'vera@example.org',
      email_verified: true,
    });
    expect(facts(refused)).toEqual(REFUSED);
    expect(facts(await connect(desk.volunteer, 'vera-at-work'))).toEqual([303, '/account']);
    expect((await desk.volunteer.get('/account?lang=en')).text).toContain('Your account has been connected');
    const agent = portal.visitor();
    const back = await agent.get(provider.comesBack(await away(agent, '%2Fpeople'), 'vera-at-work'));
    expect([...facts(back), await whoIs(agent)]).toEqual([303, '/people', 'member']);
    const { rows } = await portal.admin.query<{ action: string }>(
      `select distinct action from audit_event where actor_id = $1 and action like 'sign_in%' order by 1`,
      [await idOf('vera@example.org')],
    );
    expect(rows.map(({ action }) => action)).toEqual(['sign_in:organisation', 'sign_in_link:add']);
    clock.advance(31 * 60_000);
    expect(await whoIs(agent)).toBe('anonymous');
    clock.advance(-31 * 60_000);
  });

  it('refuses with one and the same page whatever does not hold', async () => {
    const old = Math.floor(Date.now() / 1000) - 3600;
    const pages: string[] = [];
    const tries: readonly (readonly [string, (agent: Agent) => Promise<Answer>])[] = [
      ['unknown subject', (agent) => arrive(agent, 'nobody')],
      [
        'mail address alone',
        (agent) => arrive(agent, 'x', { email: 'vera@example.org', email_verified: false }),
      ],
      ['wrong nonce', (agent) => arrive(agent, 'vera-at-work', { nonce: 'another' })],
      ['no nonce', (agent) => arrive(agent, 'vera-at-work', { nonce: undefined })],
      ['another audience', (agent) => arrive(agent, 'vera-at-work', { aud: 'another portal' })],
      ['another issuer', (agent) => arrive(agent, 'vera-at-work', { iss: 'https://evil.example' })],
      ['expired', (agent) => arrive(agent, 'vera-at-work', { iat: old - 60, exp: old })],
      [
        'another key',
        async (agent) => agent.get(provider.comesBack(await away(agent), 'vera-at-work', {}, true)),
      ],
      [
        'wrong state',
        async (agent) =>
          agent.get(
            provider.comesBack(await away(agent), 'vera-at-work').replace(/state=[^&]+/, 'state=forged'),
          ),
      ],
      [
        'another browser’s way back',
        async (agent) => agent.get(provider.comesBack(await away(portal.visitor()), 'vera-at-work')),
      ],
      [
        'too late',
        async (agent) => {
          const back = provider.comesBack(await away(agent), 'vera-at-work');
          clock.advance(16 * 60_000);
          const answer = await agent.get(back);
          clock.advance(-16 * 60_000);
          return answer;
        },
      ],
      ['nothing asked', (agent) => agent.get('/login/organisation/return?code=x&state=y')],
    ];
    for (const [name, attempt] of tries) {
      const agent = portal.visitor();
      const answer = await attempt(agent);
      expect([name, ...facts(answer), await whoIs(agent)]).toEqual([name, ...REFUSED, 'anonymous']);
      const page = await agent.get('/login/organisation');
      pages.push(page.text.replace(/name="_csrf" value="[^"]+"/g, ''));
    }
    expect(pages[0]).toContain('nicht geklappt');
    expect(new Set(pages).size).toBe(1);
  });

  it('takes a code once', async () => {
    const agent = portal.visitor();
    const back = provider.comesBack(await away(agent), 'vera-at-work');
    const first = await agent.get(back);
    const stolen = portal.visitor();
    const again = [await agent.get(back), await stolen.get(back)];
    expect([first, ...again].map(facts)).toEqual([[303, '/'], REFUSED, REFUSED]);
    const replay = portal.visitor();
    const asked = new URL(await away(replay));
    const used = new URL(back, 'http://portal').searchParams.get('code') ?? '';
    const tried = await replay.get(
      `/login/organisation/return?code=${used}&state=${asked.searchParams.get('state') ?? ''}`,
    );
    expect([...facts(tried), provider.answered.at(-1)]).toEqual([...REFUSED, 400]);
  });

  it('refuses a member whose time has ended, and one whose link has', async () => {
    const id = await idOf('vera@example.org');
    await portal.admin.query(
      `update member set valid_from = current_date - 9, valid_until = current_date - 2 where id = $1`,
      [id],
    );
    expect(facts(await arrive(portal.visitor(), 'vera-at-work'))).toEqual(REFUSED);
    await portal.admin.query(`update member set valid_until = null where id = $1`, [id]);
    await desk.stranger.delete('/api/v1/account/sign-in-link').expect(404);
    await desk.volunteer.delete('/api/v1/account/sign-in-link').expect(204);
    expect(facts(await arrive(portal.visitor(), 'vera-at-work'))).toEqual(REFUSED);
  });

  it('never lets one subject open two accounts, nor a stranger’s account of another organisation', async () => {
    expect(facts(await connect(desk.volunteer, 'shared'))).toEqual([303, '/account']);
    expect(facts(await connect(desk.lead, 'shared'))).toEqual(REFUSED);
    const agent = portal.visitor();
    await arrive(agent, 'shared');
    const { rows } = await portal.admin.query<{ login: string }>(
      `select m.login from oidc_link l join member m on m.id = l.member_id`,
    );
    expect([rows, await whoIs(agent)]).toEqual([[{ login: 'vera@example.org' }], 'member']);
    const form = await desk.stranger.get('/account').expect(200);
    const denied = await desk.stranger
      .post('/account/sign-in-link')
      .type('form')
      .send({ _csrf: csrfOf(form.text) });
    expect(denied.status).toBe(404);
  });
});

describe('the second step', () => {
  it('is the portal’s own unless the organisation trusts a service that vouches for one', async () => {
    const page = await desk.volunteer.get('/account/second-factor').expect(200);
    const secret = /<strong><bdi dir="ltr">([A-Z2-7 ]+)<\/bdi>/.exec(page.text)?.[1]?.replace(/ /g, '') ?? '';
    await postForm(desk.volunteer, '/account/second-factor', '/account/second-factor', {
      code: totp(secret, clock.now()),
    });
    const asks = async (claims: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> => {
      const agent = portal.visitor();
      return [...facts(await arrive(agent, 'shared', claims)), await whoIs(agent)];
    };
    const asked = [303, '/login/code', 'anonymous'];
    expect(await asks({ amr: ['pwd', 'otp'] })).toEqual([303, '/', 'member']);
    expect(await asks({ amr: ['pwd'] })).toEqual(asked);
    expect(await asks({})).toEqual(asked);
    await desk.lead
      .put(`/api/v1${place()}`)
      .send(service({ secondFactor: 'portal' }))
      .expect(204);
    expect(await asks({ amr: ['mfa'] })).toEqual(asked);
  });
});

describe('an invitation', () => {
  it('goes to the member’s own address, connects once, and is shown to nobody', async () => {
    const lead = await idOf('lena@example.org');
    const invited = await postForm(desk.lead, place(), `${place()}/members/${lead}/invite`, {});
    expect([invited.status, invited.text]).toEqual([303, '']);
    const foreign = await idOf('stefan@example.org');
    const api = `/api/v1/organisations/${desk.groupId}/members`;
    await desk.lead.post(`${api}/${foreign}/sign-in-invitation`).expect(404);
    const secret = await invitation();
    const agent = portal.visitor();
    expect((await agent.get(`/login/organisation/join/${secret}`).expect(200)).text).toContain('127.0.0.1');
    const asked = await agent.get(`/login/organisation/join/${secret}/start`).expect(303);
    const back = await agent.get(provider.comesBack(asked.headers['location'] ?? '', 'lena-at-work'));
    expect([...facts(back), await whoIs(agent)]).toEqual([303, '/', 'member']);
    await portal.visitor().get(`/login/organisation/join/${secret}`).expect(410);
    expect(facts(await arrive(portal.visitor(), 'lena-at-work'))).toEqual([303, '/']);
    await desk.lead.delete(`${api}/${lead}/sign-in-link`).expect(204);
    expect(facts(await arrive(portal.visitor(), 'lena-at-work'))).toEqual(REFUSED);
  });

  /** Sends the mail that waits; the secret in it, from the folder where a development machine puts its mails. */
  async function invitation(): Promise<string> {
    const { rows } = await portal.admin.query<{ id: string }>(`select id from mail where sealed is not null`);
    const job = portal.app.get(HandlerRegistry).of('mail.send');
    await job.execute({ mail: rows[0]?.id ?? '', failures: 0 }, { id: 'x', attempt: 1 });
    const inbox = await desk.operator.get('/dev/inbox').expect(200);
    const mail = /\/dev\/inbox\/[\w-]+/.exec(inbox.text)?.[0] ?? '';
    const text = (await desk.operator.get(mail).expect(200)).text;
    expect(text).toContain('lena@example.org');
    return /join\/([\w-]{43})/.exec(text)?.[1] ?? '';
  }
});

describe('the end of a service', () => {
  it('of another issuer or none ends all links, and passwords go on', async () => {
    await desk.lead.delete(`/api/v1${place()}`).expect(204);
    const { rows } = await portal.admin.query('select 1 from oidc_link');
    expect(rows).toEqual([]);
    expect((await portal.visitor().get('/login/organisation/jobtreff/start')).headers['location']).toBe(
      '/login/organisation',
    );
    const login = { login: 'lena@example.org', password: PASSWORD };
    await portal.visitor().post('/api/v1/session').send(login).expect(200);
  });

  it('outside a development machine an inner or unsafe address is none', async () => {
    const strict = await startApp({ clock, beside: portal, env: { WORKERS: 'off' } });
    try {
      const lead = strict.visitor();
      await lead.post('/api/v1/session').send({ login: 'lena@example.org', password: PASSWORD }).expect(200);
      for (const issuer of [
        provider.issuer,
        'https://127.0.0.1',
        'https://169.254.169.254',
        'https://localhost',
      ]) {
        const answer = await lead.put(`/api/v1${place()}`).send(service({ issuer }));
        const { errors } = answer.body as { errors: readonly { pointer: string; code: string }[] };
        expect([issuer, answer.status, errors[0]?.pointer]).toEqual([issuer, 400, '/issuer']);
      }
    } finally {
      await strict.stop();
    }
  });

  it('reads German, English and Arabic', async () => {
    for (const [language, word] of [
      ['de', 'Kurzname'],
      ['en', 'Short name'],
      ['ar', 'الاسم المختصر'],
    ] as const)
      expect((await portal.visitor().get(`/login/organisation?lang=${language}`)).text).toContain(word);
  });
});
