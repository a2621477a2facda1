import { FixedClock } from '../../../src/platform/clock/index.js';
import { totp } from '../../../src/platform/crypto/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { type Agent, sendForm } from '../../support/office.js';

const clock = new FixedClock(new Date('2026-11-22T09:00:00Z'));
const LOGIN = 'lena@example.org';
let portal: StartedApp;
let desk: Desk;
let secret: string;
let codes: readonly string[];

beforeAll(async () => {
  portal = await startApp({ clock, env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.admin.query('delete from sign_in_attempt');
  clock.advance(120_000);
});

type Answer = Awaited<ReturnType<Agent['get']>>;

const secretOn = (html: string): string =>
  /<strong><bdi dir="ltr">([A-Z2-7 ]+)<\/bdi>/.exec(html)?.[1]?.replace(/ /g, '') ?? '';
const codesOn = (html: string): readonly string[] => html.match(/[A-Z2-7]{5}-[A-Z2-7]{5}/g) ?? [];
const whoIs = async (agent: Agent): Promise<string> =>
  ((await agent.get('/api/v1/session')).body as { kind: string }).kind;
const signInPage = (agent: Agent, next = ''): Promise<Answer> =>
  sendForm(
    agent,
    `/login${next && `?next=${encodeURIComponent(next)}`}`,
    {
      login: LOGIN,
      password: PASSWORD,
      next,
    },
    '/login',
  );

describe('the second step of signing in', () => {
  it('is set up with an app and gives recovery codes once', async () => {
    const page = await desk.lead.get('/account/second-factor').expect(200);
    secret = secretOn(page.text);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(page.text).toContain(`secret=${secret}`);
    const wrong = await sendForm(desk.lead, '/account/second-factor', { code: '000000' });
    expect(wrong.status).toBe(422);
    expect(secretOn(wrong.text)).toBe(secret);
    const done = await sendForm(desk.lead, '/account/second-factor', { code: totp(secret, clock.now()) });
    codes = codesOn(done.text);
    expect([done.status, new Set(codes).size]).toEqual([200, 8]);
    const stored = await portal.admin.query<{ line: string }>(
      `select f::text as line from second_factor f union all select c::text from recovery_code c`,
    );
    for (const { line } of stored.rows)
      for (const plain of [secret, ...codes]) expect(line).not.toContain(plain);
  });

  it('lets nobody in with the password alone, on the page and on the API', async () => {
    const visitor = portal.visitor();
    const page = await signInPage(visitor, '/people?page=2');
    expect([page.status, page.headers['location']]).toEqual([303, '/login/code?next=%2Fpeople%3Fpage%3D2']);
    expect(await whoIs(visitor)).toBe('anonymous');
    expect((await visitor.get('/people')).status).toBe(401);
    const api = await portal.visitor().post('/api/v1/session').send({ login: LOGIN, password: PASSWORD });
    expect([api.status, (api.body as { code: string }).code]).toEqual([401, 'second_factor_required']);
    const opened = await sendForm(
      visitor,
      '/login/code',
      { code: totp(secret, clock.now()) },
      '/login/code?next=%2Fpeople',
    );
    expect([opened.status, opened.headers['location'], await whoIs(visitor)]).toEqual([
      303,
      '/people',
      'member',
    ]);
  });

  it('takes each number once, also of two tries at the same moment', async () => {
    const code = totp(secret, clock.now());
    const tries = await Promise.all(
      Array.from({ length: 4 }, () =>
        portal.visitor().post('/api/v1/session').send({ login: LOGIN, password: PASSWORD, code }),
      ),
    );
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    const again = await portal
      .visitor()
      .post('/api/v1/session')
      .send({ login: LOGIN, password: PASSWORD, code });
    expect(again.status).toBe(401);
  });

  it('takes each recovery code once', async () => {
    const [code = ''] = codes;
    const open = (): Promise<Answer> =>
      portal
        .visitor()
        .post('/api/v1/session')
        .send({ login: LOGIN, password: PASSWORD, code: code.toLowerCase() });
    expect([(await open()).status, (await open()).status]).toEqual([200, 401]);
    expect((await desk.lead.get('/account?lang=en')).text).toContain('Unused recovery codes: 7');
  });

  it('slows guessing of numbers down although the password is right each time', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      const code = String(100_000 + guess);
      const answer = await portal
        .visitor()
        .post('/api/v1/session')
        .send({ login: LOGIN, password: PASSWORD, code });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses).not.toContain(200);
  });

  it('forgets a first step after ten minutes', async () => {
    const visitor = portal.visitor();
    await signInPage(visitor);
    const form = await visitor.get('/login/code').expect(200);
    clock.advance(11 * 60_000);
    const late = await visitor
      .post('/login/code')
      .type('form')
      .send({ _csrf: csrfOf(form.text), code: totp(secret, clock.now()) });
    expect([late.status, late.headers['location'], await whoIs(visitor)]).toEqual([
      303,
      '/login',
      'anonymous',
    ]);
  });

  it('reads German, English and Arabic', async () => {
    const visitor = portal.visitor();
    await signInPage(visitor);
    for (const [language, word] of [
      ['de', 'Zweiter Schritt'],
      ['en', 'Second step'],
      ['ar', 'الخطوة الثانية'],
    ] as const)
      expect((await visitor.get(`/login/code?lang=${language}`)).text).toContain(word);
  });
});

describe('sessions', () => {
  const session = async (): Promise<Agent> => {
    const agent = portal.visitor();
    await signIn(agent, 'vera@example.org');
    return agent;
  };

  it('are listed and end at once when somebody ends them elsewhere', async () => {
    const [stolen, own] = [await session(), await session()];
    const page = await own.get('/account').expect(200);
    const links = page.text.match(/\/account\/sessions\/[\w-]{43}\/end/g) ?? [];
    // The one of the set-up, and the stolen one.
    expect(links).toHaveLength(2);
    await sendForm(own, '/account', {}, '/account/sessions/end-others').then((answer) =>
      expect(answer.status).toBe(303),
    );
    expect([await whoIs(stolen), await whoIs(own)]).toEqual(['anonymous', 'member']);
    expect((await stolen.get('/people')).status).toBe(401);
    desk = { ...desk, volunteer: own };
  });

  it('of somebody else cannot be ended, and answer like unknown ones', async () => {
    const other = await session();
    const id = /sessions\/([\w-]{43})\/end/.exec((await other.get('/account')).text)?.[1] ?? '';
    expect(id).not.toBe('');
    for (const target of [id, 'A'.repeat(43), 'x'])
      expect((await sendForm(desk.employer, '/account', {}, `/account/sessions/${target}/end`)).status).toBe(
        404,
      );
    expect(await whoIs(desk.volunteer)).toBe('member');
  });

  it('of staff end after half an hour without a click', async () => {
    const agent = await session();
    clock.advance(29 * 60_000);
    expect(await whoIs(agent)).toBe('member');
    clock.advance(31 * 60_000);
    expect(await whoIs(agent)).toBe('anonymous');
  });
});

describe('the way back after signing in', () => {
  it.each([
    ['/people?page=2', '/people?page=2'],
    ['//evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\\evil.example', '/'],
  ])('from %s leads to %s', async (next, to) => {
    const visitor = portal.visitor();
    const answer = await sendForm(
      visitor,
      `/login?next=${encodeURIComponent(next)}`,
      { login: 'huber@example.org', password: PASSWORD, next },
      '/login',
    );
    expect([answer.status, answer.headers['location']]).toEqual([303, to]);
  });
});

describe('where a second step is required', () => {
  it('a member sets it up before anything else, and a person need not', async () => {
    const strict = await startApp({
      clock,
      beside: portal,
      env: { WORKERS: 'off', SECOND_FACTOR: 'required' },
    });
    try {
      const visitor = strict.visitor();
      const login = { login: 'huber@example.org', password: PASSWORD };
      const first = await sendForm(visitor, '/login', login);
      expect([first.status, first.headers['location']]).toEqual([303, '/login/set-up']);
      expect(await whoIs(visitor)).toBe('anonymous');
      expect((await visitor.get('/login/code')).headers['location']).toBe('/login');
      const page = await visitor.get('/login/set-up').expect(200);
      const done = await sendForm(visitor, '/login/set-up', { code: totp(secretOn(page.text), clock.now()) });
      expect([done.status, codesOn(done.text).length, await whoIs(visitor)]).toEqual([200, 8, 'member']);
    } finally {
      await strict.stop();
    }
  });
});
