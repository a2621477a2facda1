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
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'zugang-redis-'));
  let server = await launch(port, folder, args);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    halt: () => end('SIGKILL'),
    resume: async () => {
      server = await launch(port, folder, args);
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(port: number, folder: string, args: readonly string[]): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...args];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await client.connect();
      await client.quit();
      return server;
    } catch {
      await sleep(50);
    }
  }
  throw new Error('redis-server did not start');
}
