import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { startApp, StartedApp } from '../../support/app.js';
import { platformRoot } from '../../support/platform-root.js';
import { TryItController } from '../../support/try-it.controller.js';

describe('Idempotency-Key', () => {
  let portal: StartedApp;
  beforeAll(async () => {
    portal = await startApp({ root: platformRoot({ controllers: [TryItController] }) });
    await portal.http.post('/api/v1/become').expect(204);
  });
  afterAll(() => portal.stop());

  const note = (title: string): object => ({ title, day: '2026-05-01' });
  const post = (key: string, body: object): Promise<Response> =>
    Promise.resolve(portal.http.post('/api/v1/notes').set('idempotency-key', key).send(body));
  const effects = async (title: string): Promise<number> =>
    (await portal.admin.query(`SELECT 1 FROM effect_done WHERE key LIKE $1`, [`note/${title}/%`])).rowCount ??
    0;

  it('gives the stored answer for the same key and body', async () => {
    const key = randomUUID();
    const first = await post(key, note('once'));
    const second = await post(key, note('once'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await effects('once')).toBe(1);
  });

  it('refuses the same key with another body', async () => {
    const key = randomUUID();
    await post(key, note('mine'));
    const other = await post(key, note('other'));
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
    expect(await effects('other')).toBe(0);
  });

  it('has one effect when fifty arrive at once; the others get the answer or 409', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(key, note('fifty'))));
    const done = answers.filter(({ status }) => status === 201);
    const waiting = answers.filter(({ status }) => status === 409);
    expect(done.length + waiting.length).toBe(50);
    expect(done.length).toBeGreaterThan(0);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(await effects('fifty')).toBe(1);
  });

  it('keeps keys of different accounts apart', async () => {
    const key = randomUUID();
    await post(key, note('apart'));
    const other = portal.visitor();
    await other.post('/api/v1/become').expect(204);
    await other.post('/api/v1/notes').set('idempotency-key', key).send(note('apart')).expect(201);
    expect(await effects('apart')).toBe(2);
  });

  it('forgets a refused request, so that it can be corrected', async () => {
    const key = randomUUID();
    expect((await post(key, note(''))).status).toBe(400);
    expect((await post(key, note('corrected'))).status).toBe(201);
  });

  it('takes over a key whose process died before the effect, but never after it', async () => {
    const key = randomUUID();
    await post(key, note('crash'));
    const age = (committed: string): Promise<unknown> =>
      portal.admin
        .query(`UPDATE idempotency SET started_at = now() - interval '2 minutes', answered_at = NULL,
        status = NULL, body = NULL, committed_at = ${committed} WHERE id = (SELECT id FROM idempotency WHERE answered_at IS NOT NULL ORDER BY answered_at DESC LIMIT 1)`);
    await age('now()');
    expect((await post(key, note('crash'))).body).toMatchObject({ status: 409, code: 'idempotency_done' });
    expect(await effects('crash')).toBe(1);
    await portal.admin.query(`UPDATE idempotency SET committed_at = NULL WHERE answered_at IS NULL`);
    expect((await post(key, note('crash'))).status).toBe(201);
    expect(await effects('crash')).toBe(2);
  });

  it('rolls a run back whose key was taken over meanwhile', async () => {
    const key = randomUUID();
    await portal.admin.query(`CREATE FUNCTION steal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE idempotency SET token = gen_random_uuid() WHERE answered_at IS NULL; RETURN NEW; END $$`);
    await portal.admin.query(
      `CREATE TRIGGER steal BEFORE INSERT ON effect_done FOR EACH ROW WHEN (NEW.key LIKE 'note/stolen/%')
       EXECUTE FUNCTION steal()`,
    );
    const answer = await post(key, note('stolen'));
    expect(answer.body).toMatchObject({ status: 409, code: 'idempotency_in_flight' });
    expect(await effects('stolen')).toBe(0);
  });

  it('runs a key again after a day', async () => {
    const key = randomUUID();
    await post(key, note('daily'));
    await portal.admin.query(`UPDATE idempotency SET started_at = now() - interval '25 hours'`);
    await post(key, note('next day'));
    expect(await effects('next day')).toBe(1);
  });

  it.each(['two words', 'x'.repeat(256)])('refuses the key %j', async (key) => {
    const answer = await post(key, note('bad key'));
    expect(answer.body).toMatchObject({ status: 400, code: 'bad_request' });
    expect(await effects('bad key')).toBe(0);
  });

  it('keeps stored answers from other accounts in the database, too', async () => {
    const rows = await portal.db.read(
      { kind: 'member', id: randomUUID(), orgId: null, orgKind: null, role: 'volunteer', personId: null },
      (tx) => tx.query<unknown[]>('SELECT * FROM idempotency'),
    );
    expect(rows).toEqual([]);
    expect((await portal.admin.query('SELECT 1 FROM idempotency')).rowCount).toBeGreaterThan(0);
  });
});
