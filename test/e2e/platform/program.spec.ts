import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../../support/wait.js';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly code: Promise<number | null>;
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH, HOME, ...env } });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, code: new Promise((resolve) => child.once('exit', resolve)) };
}

const address = ({ output }: Run): string | undefined => /ready: (http\S+)/.exec(output())?.[1];

describe('the compiled program', () => {
  let parent: string;
  beforeAll(async () => {
    if (!existsSync(PROGRAM))
      throw new Error('dist is missing: run `npm run build` first, as `npm test` does');
    parent = await mkdtemp(join(tmpdir(), 'zugang-program-'));
    await chmod(parent, 0o755);
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  it.each([
    ['an unknown command', ['nonsense'], {}, /unknown command "nonsense"/],
    ['an unknown flag', ['demo', '--colour', 'red'], {}, /usage: npm run demo/],
    ['a port that is none', ['demo', '--port', 'abc'], {}, /"abc" is not a port number/],
    ['a folder that is not there', ['demo', '--data', '/nowhere/at/all'], {}, /does not exist/],
    [
      'a folder that cannot be written',
      ['demo', '--port', '0'],
      { ZUGANG_DATA_DIR: join(PROGRAM, 'below-a-file') },
      /cannot be written/,
    ],
    [
      'a production start without its secrets',
      ['start'],
      { NODE_ENV: 'production', SESSION_SECRET: 'short' },
      /DATABASE_URL is missing[^]*PUBLIC_URL is missing[^]*SESSION_SECRET must have[^]*MASTER_KEY is missing/,
    ],
  ])('ends with a plain sentence and exit 2 on %s', async (_name, args, env, sentence) => {
    const program = run(args, env);
    expect(await program.code).toBe(2);
    expect(program.output()).toMatch(sentence);
    expect(program.output()).not.toMatch(/\n\s+at /);
  });

  it('says that a port is busy before it starts anything', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const dataDir = join(parent, 'busy');
    const program = run(['demo', '--port', String(port)], { ZUGANG_DATA_DIR: dataDir });
    expect(await program.code).toBe(2);
    expect(program.output()).toContain(`Port ${port} is in use.`);
    expect(existsSync(dataDir)).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });

  it('starts, refuses a second instance, survives its own kill, and stops in order on Ctrl-C', async () => {
    const env = { ZUGANG_DATA_DIR: join(parent, 'data'), PORT: '0', LOG_LEVEL: 'warn' };
    const first = run(['start'], env);
    const url = await until('the first start', () => address(first), 50);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const second = run(['start'], env);
    expect(await second.code).toBe(2);
    expect(second.output()).toMatch(/Another Zugang is running/);
    first.child.kill('SIGKILL');
    await first.code;
    const third = run(['start'], env);
    const again = await until('the start after the kill', () => address(third), 50);
    expect((await fetch(`${again}/health/ready`)).status).toBe(200);
    third.child.kill('SIGINT');
    expect(await third.code).toBe(0);
    expect(existsSync(join(parent, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
    expect(third.output()).not.toMatch(/"level":50|57P01/);
  });
});
