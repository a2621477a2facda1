import { SignInService } from '../../../src/access/sign-in.service.js';
import { Throttle } from '../../../src/access/throttle.service.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { AppError } from '../../../src/platform/http/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { PASSWORD, setUpDesk } from '../../support/desk.js';

const WRONG = 'not the password at all';
const KNOWN = 'vera@example.org';
const UNKNOWN = 'nobody@example.org';
const SECOND = 1_000;

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly wait: string | undefined;
}

describe('guessing passwords', () => {
  const clock = new FixedClock(new Date('2026-11-22T09:00:00Z'));
  let portal: StartedApp;
  beforeAll(async () => {
    portal = await startApp({ clock });
    await setUpDesk(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.admin.query('delete from sign_in_attempt');
  });

  async function attempt(login: string, password: string): Promise<Refusal> {
    const answer = await portal.visitor().post('/api/v1/session').send({ login, password });
    return {
      status: answer.status,
      code: (answer.body as { code?: string }).code ?? '',
      wait: answer.headers['retry-after'],
    };
  }

  /** Another address than the test's own, so that only the account is counted. */
  async function attemptFrom(address: string, login: string): Promise<string> {
    const request = {} as Parameters<SignInService['open']>[0];
    const signIn = portal.app.get(SignInService, { strict: false });
    return signIn.open(request, { login, password: WRONG }, address).then(
      () => 'open',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  }

  it('answers alike for known and unknown accounts, and slows both after five failures', async () => {
    const answers: Record<string, Refusal[]> = {};
    for (const login of [KNOWN, UNKNOWN]) {
      await portal.admin.query('delete from sign_in_attempt');
      answers[login] = [];
      for (let failures = 0; failures < 7; failures += 1) answers[login].push(await attempt(login, WRONG));
    }
    expect(answers[KNOWN]).toEqual(answers[UNKNOWN]);
    expect(answers[KNOWN]?.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 429]);
    expect(answers[KNOWN]?.at(-1)).toEqual({ status: 429, code: 'too_many_requests', wait: '1' });
  });

  it('refuses the right password during the pause and takes it afterwards', async () => {
    for (let failures = 0; failures < 6; failures += 1) await attempt(KNOWN, WRONG);
    expect((await attempt(KNOWN, PASSWORD)).status).toBe(429);
    clock.advance(SECOND);
    expect((await attempt(KNOWN, PASSWORD)).status).toBe(200);
  });

  it('doubles the pause with each failure, up to a quarter of an hour', async () => {
    for (let failures = 0; failures < 6; failures += 1) await attempt(KNOWN, WRONG);
    const pauses: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const { wait } = await attempt(KNOWN, WRONG);
      pauses.push(Number(wait));
      clock.advance(Number(wait) * SECOND);
      expect((await attempt(KNOWN, WRONG)).status).toBe(401);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('counts per account over all addresses, and per address over all accounts', async () => {
    for (let one = 1; one <= 6; one += 1)
      expect(await attemptFrom(`192.0.2.${one}`, KNOWN)).toBe('sign_in_failed');
    expect(await attemptFrom('192.0.2.7', KNOWN)).toBe('too_many_requests');
    for (let one = 1; one <= 6; one += 1)
      expect(await attemptFrom('198.51.100.1', `guess${one}@example.org`)).toBe('sign_in_failed');
    expect(await attemptFrom('198.51.100.1', 'guess7@example.org')).toBe('too_many_requests');
    expect(await attemptFrom('198.51.100.2', 'guess7@example.org')).toBe('sign_in_failed');
  });

  it('forgets the failures of an account that signed in, but not those of the address', async () => {
    for (let failures = 0; failures < 5; failures += 1) await attempt(KNOWN, WRONG);
    expect((await attempt(KNOWN, PASSWORD)).status).toBe(200);
    expect(await attemptFrom('192.0.2.1', KNOWN)).toBe('sign_in_failed');
    expect((await attempt(UNKNOWN, WRONG)).status).toBe(401);
    expect((await attempt(UNKNOWN, WRONG)).status).toBe(429);
  });

  it('starts over half a day later: one slip then costs no pause', async () => {
    for (let failures = 0; failures < 6; failures += 1) await attempt(KNOWN, WRONG);
    clock.advance(13 * 3_600 * SECOND);
    expect((await attempt(KNOWN, WRONG)).status).toBe(401);
    expect((await attempt(KNOWN, PASSWORD)).status).toBe(200);
  });

  it('judges no more guesses of the same moment than one after the other', async () => {
    const throttle = portal.app.get(Throttle, { strict: false });
    const taken = await Promise.all(
      Array.from({ length: 12 }, () =>
        throttle.begin(['account:x', 'address:y']).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(6);
    const { rows } = await portal.admin.query<{ failures: number }>('select failures from sign_in_attempt');
    expect(rows.map(({ failures }) => failures)).toEqual([6, 6]);
  });

  it('lets nobody in by trying many passwords at once', async () => {
    const guesses = [...Array.from({ length: 11 }, (_, index) => `${WRONG} ${String(index)}`), PASSWORD];
    const answers = await Promise.all(guesses.map((guess) => attempt(KNOWN, guess)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
  });

  it('stores no name and no address', async () => {
    await attempt(KNOWN, WRONG);
    const { rows } = await portal.admin.query<{ key: string }>('select key from sign_in_attempt');
    expect(rows).toHaveLength(2);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
  });
});
