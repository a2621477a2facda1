import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../src/platform/database/embedded/cluster.js';

export interface TestRedis {
  readonly url: string;
  /** Ends the server without a chance to save. */
  readonly halt: () => Promise<void>;
  /** Starts it again: empty unless it writes a log. */
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Whether this machine has a Redis server; tests that need one are left out loudly otherwise. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** A server of this test alone, on a port of its own, with the policy that the portal demands. */
export async function startRedis(args: readonly string[] = []): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'zugang-redis-'));
  const { port, first } = await onFreePort(folder, args);
  let server = first;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded(server)) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    halt: () => end('SIGKILL'),
    resume: async () => {
      server = await startedAgain(port, folder, args);
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago may be taken by another test before the server has it. */
async function onFreePort(
  folder: string,
  args: readonly string[],
): Promise<{ readonly port: number; readonly first: ChildProcess }> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const first = await launch(port, folder, args);
    if (first) return { port, first };
  }
  throw new Error('redis-server found no free port');
}

/** On its own port, which another may hold for a while. */
async function startedAgain(port: number, folder: string, args: readonly string[]): Promise<ChildProcess> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const server = await launch(port, folder, args);
    if (server) return server;
    await sleep(500);
  }
  throw new Error(`redis-server did not start again on port ${port}`);
}

/** The running server once it answers itself; undefined when it ended because the port is taken. */
async function launch(
  port: number,
  folder: string,
  args: readonly string[],
): Promise<ChildProcess | undefined> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...args];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  for (let attempt = 0; attempt < 400 && !hasEnded(server); attempt += 1) {
    if (await answersAs(port, server.pid)) return server;
    await sleep(50);
  }
  if (hasEnded(server)) return undefined;
  server.kill('SIGKILL');
  throw new Error('redis-server does not answer');
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

/** Whether the server on the port is this process, not one that was quicker to take it. */
async function answersAs(port: number, pid: number | undefined): Promise<boolean> {
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.info('server')).includes(`process_id:${String(pid)}\r`);
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
