import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runningServer } from '../../../src/platform/database/embedded/cluster.js';
import { Embedded, startEmbedded } from '../../../src/platform/database/embedded/index.js';
import { PlainError } from '../../../src/platform/plain-error.js';
import { until } from '../../support/wait.js';

async function query(embedded: Embedded, sql: string, role = 'DATABASE_OWNER_URL'): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: embedded.env[role] });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  let parent: string;
  let dataDir: string;
  let running: Embedded | undefined;
  const start = async (fresh = false): Promise<Embedded> =>
    (running = await startEmbedded({ dataDir, fresh }));

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'zugang-embedded-'));
    await chmod(parent, 0o755);
    dataDir = join(parent, 'data');
  });
  afterEach(() => running?.stop());
  afterAll(() => rm(parent, { recursive: true, force: true }));

  it('starts with secrets of its own, for loopback and passwords only', async () => {
    const embedded = await start();
    expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(
      await query(
        embedded,
        `SELECT current_setting('listen_addresses') AS listens,
          current_setting('server_version_num')::int >= 180000 AS version, pg_encoding_to_char(encoding) AS encoding
         FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([{ listens: '127.0.0.1', version: true, encoding: 'UTF8' }]);
    const hba = (await readFile(join(dataDir, 'postgres', 'pg_hba.conf'), 'utf8'))
      .split('\n')
      .filter((line) => /^\w/.test(line));
    expect(hba.length).toBeGreaterThan(0);
    expect(hba.every((line) => line.endsWith('scram-sha-256'))).toBe(true);
    const wrong = new URL(embedded.env['DATABASE_URL'] ?? '');
    for (const password of ['', 'password', 'postgres']) {
      wrong.password = password;
      const client = new pg.Client({ connectionString: wrong.href });
      await expect(client.connect()).rejects.toThrow();
      await client.end().catch(() => undefined);
    }
  });

  it('keeps its data and its port over a stop and a start', async () => {
    const first = await start();
    await query(first, `CREATE TABLE kept AS SELECT 'still here' AS text`);
    await first.stop();
    const second = await start();
    expect(await query(second, 'SELECT text FROM kept')).toEqual([{ text: 'still here' }]);
    expect(second.env).toEqual(first.env);
  });

  it('keeps acknowledged rows when the server is killed, and comes back by itself', async () => {
    const embedded = await start();
    await query(embedded, `CREATE TABLE ledger (n int); INSERT INTO ledger SELECT generate_series(1, 1000)`);
    const before = await runningServer(join(dataDir, 'postgres'));
    process.kill(before?.pid ?? 0, 'SIGKILL');
    const rows = await until('an answer', () => query(embedded, 'SELECT count(*)::int AS n FROM ledger'));
    expect(rows).toEqual([{ n: 1000 }]);
    expect((await runningServer(join(dataDir, 'postgres')))?.pid).not.toBe(before?.pid);
  });

  it('tells a second instance in a plain sentence that the folder is in use', async () => {
    await start();
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/Another Zugang is running/);
    await expect(startEmbedded({ dataDir, fresh: true })).rejects.toThrow(PlainError);
  });

  it('finds its data after the portal was killed and left the server behind', async () => {
    const embedded = await start();
    await query(embedded, `CREATE TABLE orphan AS SELECT 1 AS one`);
    await embedded.stop();
    running = undefined;
    // A server that no portal holds a lock on, as after a kill -9 of the portal.
    const { serverAccount } = await import('../../../src/platform/database/embedded/account.js');
    const { postgresHome } = await import('../../../src/platform/database/embedded/binaries.js');
    const port = (await readFile(join(dataDir, 'postgres.port'), 'utf8')).trim();
    const left = spawn(
      join(await postgresHome(), 'bin', 'postgres'),
      ['-D', join(dataDir, 'postgres'), '-c', `port=${port}`, '-c', 'unix_socket_directories='],
      { ...(await serverAccount()), stdio: 'ignore', detached: true, cwd: '/' },
    );
    await until('the left server', () => runningServer(join(dataDir, 'postgres')));
    const gone = new Promise((resolve) => left.once('exit', resolve));
    const again = await start();
    await gone;
    expect(await query(again, 'SELECT one FROM orphan')).toEqual([{ one: 1 }]);
  });

  it('is not fooled by a stale lock file whose process number belongs to a stranger', async () => {
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n\n`);
    const embedded = await start();
    expect(await query(embedded, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes another port when the remembered one is busy', async () => {
    const { createServer } = await import('node:net');
    const port = Number(await readFile(join(dataDir, 'postgres.port'), 'utf8'));
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const embedded = await start();
    expect(embedded.env['DATABASE_URL']).not.toContain(`:${port}/`);
    expect(await query(embedded, 'SELECT 1 AS one', 'DATABASE_URL')).toEqual([{ one: 1 }]);
    await new Promise((resolve) => other.close(resolve));
  });

  it('starts empty when asked to', async () => {
    const before = await readFile(join(dataDir, 'secrets.json'), 'utf8');
    const embedded = await start(true);
    expect(await query(embedded, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
    expect(await readFile(join(dataDir, 'secrets.json'), 'utf8')).not.toBe(before);
  });

  it('says plainly what is wrong with the folder', async () => {
    const file = join(parent, 'file');
    await writeFile(file, '');
    await expect(startEmbedded({ dataDir: join(file, 'below') })).rejects.toThrow(/cannot be written/);
    const damaged = join(parent, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'secrets.json'), '{');
    await expect(startEmbedded({ dataDir: damaged })).rejects.toThrow(/damaged/);
  });
});
