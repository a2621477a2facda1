import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedSmall } from '../../../src/cli/seed/small.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Person } from '../../../src/profile/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { until } from '../../support/wait.js';

/** Typed during the test, so that it stands in what was answered, kept and logged. */
const TYPED = {
  displayName: 'Nadja Unverkennbar',
  phone: '+49 621 4711 4712',
  email: 'nadja.unverkennbar@example.org',
  messenger: 'signal nadja-47114712',
  street: 'Unverwechselgasse 17b',
};

describe('the whole demo, looked through for plain text', () => {
  let portal: StartedApp;
  let people: readonly Person[];
  const written: string[] = [];
  const streams = [process.stdout, process.stderr];
  const real = streams.map((stream) => stream.write.bind(stream));
  beforeAll(async () => {
    for (const stream of streams)
      stream.write = (chunk: string | Uint8Array): boolean => {
        written.push(String(chunk));
        return true;
      };
    portal = await startApp({ env: { LOG_LEVEL: 'debug' } });
    await seedSmall(portal.app, { referenceDir: null, report: () => undefined });
    await work();
    people = await portal.db.read(SYSTEM, (tx) => tx.find(Person));
  });
  afterAll(async () => {
    await portal.stop();
    streams.forEach((stream, index) => Object.assign(stream, { write: real[index] }));
  });

  /** What a desk and a person do in a day: search, enter, change, read, sign in. */
  async function work(): Promise<void> {
    const desk = portal.visitor();
    const signIn = { login: 'koordination@demo', password: 'demo-only' };
    await desk.post('/api/v1/session').send(signIn).expect(200);
    const made = await desk
      .post('/api/v1/people')
      .set('idempotency-key', 'once')
      .send({
        ...TYPED,
        plz: '68159',
        occupations: [{ kldb: '22342', relation: 'trained' }],
        status: 'german',
      })
      .expect(201);
    const { id } = made.body as { id: string };
    expect(made.body).toMatchObject(TYPED);
    const again = await desk.get('/api/v1/people?q=unverk').expect(200);
    expect(again.body).toMatchObject({ total: 1, items: [{ id }] });
    for (const path of [`/people/${id}`, '/people', `/people/${id}/matches`, '/placements', '/requests'])
      await desk.get(path).expect(200);
    const form = await desk.get(`/people/${id}/edit`).expect(200);
    await desk
      .post(`/people/${id}/edit`)
      .type('form')
      .send({ _csrf: csrfOf(form.text), ...TYPED, plz: '' });
    const amira = portal.visitor();
    await amira.post('/api/v1/session').send({ login: 'amira@demo', password: 'demo-only' }).expect(200);
    expect((await amira.get('/me/profile').expect(200)).text).toContain('Amira Haddad');
    await until('the work of the queue', async () => {
      const { rows } = await portal.admin.query(`select 1 from outbox where dispatched_at is null limit 1`);
      return rows.length === 0;
    });
  }

  /** Lines that hold one of the texts, as text or as the bytes of a column. */
  async function hits(texts: readonly string[]): Promise<readonly string[]> {
    const { rows: tables } = await portal.admin.query<{ name: string; reference: boolean }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(50);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await portal.admin.query<{ text: string }>(
        `select known.text from unnest($1::text[], $2::text[]) as known(text, bytes)
         where exists (select from ${name} t where t::text ilike '%' || known.text || '%'
           or t::text like '%' || known.bytes || '%')`,
        [texts, texts.map((text) => Buffer.from(text).toString('hex'))],
      );
      found.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    return found;
  }

  it('finds no name, phone number, address or e-mail address of a person in any table or job', async () => {
    const names = people.map(({ displayName }) => displayName);
    expect(names.length).toBeGreaterThan(50);
    expect(names).toContain('Amira Haddad');
    const texts = [...names, ...Object.values(TYPED), 'amira@demo', '47114712'];
    expect(await hits(texts)).toEqual([]);
    // The search itself works: what is no secret is found.
    expect((await hits(['Renate Vogel'])).length).toBeGreaterThan(0);
  });

  it('finds none in the logs, nor in the files that the portal wrote', async () => {
    const texts = [...people.map(({ displayName }) => displayName), ...Object.values(TYPED)];
    const log = written.join('');
    expect(texts.filter((text) => log.includes(text))).toEqual([]);
    const files = await readdir(portal.config.dataDir, { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const file of files.filter((entry) => entry.isFile())) {
      const content = await readFile(join(file.parentPath, file.name), 'latin1');
      expect([file.name, texts.filter((text) => content.includes(text))]).toEqual([file.name, []]);
    }
  });
});
