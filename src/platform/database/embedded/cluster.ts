import { spawn } from 'node:child_process';
import { chown, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account, privateFolder } from './account.js';
import { sharedBuffers } from './memory.js';

/** Where one embedded database lives and which programs serve it. */
export interface Cluster {
  readonly home: string;
  readonly folder: string;
  readonly account: Account | undefined;
}

/** Small on purpose: the whole portal at rest stays below 500 MiB, this server included. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '40',
  maintenance_work_mem: '48MB',
  work_mem: '4MB',
  effective_cache_size: '256MB',
  max_wal_size: '512MB',
  wal_compression: 'on',
  jit: 'off',
  io_method: 'sync',
  max_worker_processes: '3',
  max_parallel_workers: '2',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '2',
  max_wal_senders: '2',
  huge_pages: 'off',
  timezone: 'UTC',
  // DETAIL lines quote column values, so the log would hold personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_timezone: 'UTC',
};

/** Creates an empty cluster: UTF-8, C.UTF-8 order, scram-sha-256 for every connection. Atomic against a kill. */
export async function createCluster(cluster: Cluster, password: string): Promise<void> {
  if (await isCluster(cluster.folder)) return;
  const fresh = `${cluster.folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await privateFolder(fresh, cluster.account);
  const temporary = await mkdtemp(join(tmpdir(), 'zugang-'));
  try {
    const passwordFile = join(temporary, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (cluster.account) {
      await chown(temporary, cluster.account.uid, cluster.account.gid);
      await chown(passwordFile, cluster.account.uid, cluster.account.gid);
    }
    await runInitdb(cluster, [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ]);
    await rename(fresh, cluster.folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

export async function isCluster(folder: string): Promise<boolean> {
  return stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** The command line of the server. `extra` overrides a setting. */
export function serverArguments(
  cluster: Cluster,
  port: number,
  extra: Readonly<Record<string, string>> = {},
): readonly string[] {
  const settings = Object.entries({
    ...SETTINGS,
    shared_buffers: sharedBuffers(),
    ...extra,
    port: String(port),
  });
  return ['-D', cluster.folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** The remembered port when it is free, else one that the system chooses. */
export async function freePort(preferred = 0): Promise<number> {
  const bound = await bind(preferred);
  return bound ?? (await bind(0)) ?? 0;
}

/** Process id and port in the server's own lock file; undefined when there is none. */
export async function runningServer(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port } : undefined;
}

/**
 * Whether a process is this cluster's server. After a restart of the machine or container its number may belong to a
 * stranger, which PostgreSQL cannot tell and would refuse to start.
 */
export async function isServer(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(folder);
}

function runInitdb(cluster: Cluster, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.home, 'bin', 'initdb'), args, {
      ...cluster.account,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The database could not be created: ${output.trim()}`)),
    );
  });
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
