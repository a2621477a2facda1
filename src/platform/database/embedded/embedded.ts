import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../../plain-error.js';
import { copyPrograms, isReachable, serverAccount, systemFolder } from './account.js';
import { postgresHome } from './binaries.js';
import { Cluster, createCluster, isCluster, isServer, runningServer } from './cluster.js';
import { InstanceLock, isInstanceAlive } from './instance-lock.js';
import { createSecrets, LocalSecrets, readSecrets } from './secrets.js';
import { Server } from './server.js';

export interface EmbeddedOptions {
  /** Holds the cluster, the generated secrets and the remembered port. */
  readonly dataDir: string;
  /** Throws an existing cluster and its secrets away first. */
  readonly fresh?: boolean;
}

export interface Embedded {
  /** Environment variables that a start with `DATABASE_URL` would be given from outside. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const DATABASE = 'zugang';
const OWNER = 'zugang_owner';
const RUNTIME = 'zugang_app';

/**
 * Starts the embedded database of a data folder: created with secrets of its own at the first start, found again at
 * the next, also after a kill of the portal, of the server or of both.
 * @throws PlainError when the folder cannot be written or another instance uses it
 */
export async function startEmbedded({ dataDir, fresh = false }: EmbeddedOptions): Promise<Embedded> {
  await ensureWritable(dataDir);
  const cluster = await locate(dataDir);
  await stopLeftover(cluster, dataDir);
  if (fresh) await removeData(cluster, dataDir);
  const secrets = await secretsFor(cluster, dataDir);
  await createCluster(cluster, secrets.superuser);
  const portFile = join(dataDir, 'postgres.port');
  const server = await Server.start({
    cluster,
    password: secrets.superuser,
    logFile: join(dataDir, 'postgres.log'),
    port: Number(await readFile(portFile, 'utf8').catch(() => '0')) || 0,
  });
  try {
    const lock = await InstanceLock.take(server.admin());
    if (!lock) throw inUse(dataDir);
    await writeFile(portFile, String(server.port));
    await createRoles(server, secrets);
    return {
      env: environment(server, secrets),
      stop: async () => {
        await lock.release();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function environment(server: Server, secrets: LocalSecrets): Readonly<Record<string, string>> {
  const address = (role: string, password: string): string =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${DATABASE}`;
  return {
    DATABASE_URL: address(RUNTIME, secrets.runtime),
    DATABASE_OWNER_URL: address(OWNER, secrets.owner),
    SESSION_SECRET: secrets.session,
    MASTER_KEY: secrets.master,
  };
}

async function ensureWritable(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o755 });
    await access(dataDir, constants.W_OK);
    const probe = join(dataDir, '.writable');
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new PlainError(
      `The folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

async function locate(dataDir: string): Promise<Cluster> {
  const account = await serverAccount();
  const home = await postgresHome();
  const own = join(dataDir, 'postgres');
  const system = systemFolder(dataDir);
  try {
    return {
      account,
      home: (await isReachable(join(home, 'bin', 'postgres'), account))
        ? home
        : await copyPrograms(home, system),
      folder: (await isReachable(own, account)) ? own : await inSystemFolder(system),
    };
  } catch (error) {
    throw new PlainError(`The database cannot be placed in ${system}: ${(error as Error).message}.`);
  }
}

async function inSystemFolder(system: string): Promise<string> {
  await mkdir(system, { recursive: true });
  return join(system, 'postgres');
}

async function secretsFor(cluster: Cluster, dataDir: string): Promise<LocalSecrets> {
  const known = await readSecrets(dataDir);
  if (known) return known;
  if (await isCluster(cluster.folder))
    throw new PlainError(`${dataDir} holds a database without its secrets.json. Restore it, or use --fresh.`);
  return createSecrets(dataDir);
}

async function removeData(cluster: Cluster, dataDir: string): Promise<void> {
  await rm(cluster.folder, { recursive: true, force: true });
  await rm(join(dataDir, 'secrets.json'), { force: true });
}

/** A server without a living portal (the portal was killed) is stopped in order; one with a living portal is not touched. */
async function stopLeftover(cluster: Cluster, dataDir: string): Promise<void> {
  const running = await runningServer(cluster.folder);
  if (!running) return;
  if (!(await isServer(running.pid, cluster.folder))) {
    await rm(join(cluster.folder, 'postmaster.pid'), { force: true });
    return;
  }
  const secrets = await readSecrets(dataDir);
  if (secrets && (await isInstanceAlive(running.port, secrets.superuser))) throw inUse(dataDir);
  process.kill(running.pid, 'SIGINT');
  for (const end = Date.now() + 30_000; await isServer(running.pid, cluster.folder); await sleep(50))
    if (Date.now() > end)
      throw new PlainError(`The database of ${dataDir} (process ${running.pid}) does not stop.`);
}

function inUse(dataDir: string): PlainError {
  return new PlainError(`Another Zugang is running on ${dataDir}. Stop it first, or choose another folder.`);
}

async function createRoles(server: Server, secrets: LocalSecrets): Promise<void> {
  const client = new pg.Client(server.admin());
  await client.connect();
  try {
    for (const [role, password] of [
      [OWNER, secrets.owner],
      [RUNTIME, secrets.runtime],
    ] as const) {
      const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (found.rowCount === 0)
        await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    }
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}
