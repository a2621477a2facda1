import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { privateFolder, serverAccount } from '../../src/platform/database/embedded/account.js';
import { postgresHome } from '../../src/platform/database/embedded/binaries.js';
import { createCluster } from '../../src/platform/database/embedded/cluster.js';
import { Server } from '../../src/platform/database/embedded/server.js';
import { migrate } from '../../src/platform/database/migrate.js';

/** What the test files need to make databases on the shared server; travels in an environment variable. */
export interface ClusterAddress {
  readonly port: number;
  readonly password: string;
  readonly folder: string;
  readonly home: string;
}

export const OWNER = 'zugang_owner';
export const RUNTIME = 'zugang_app';
export const TEMPLATE = 'zugang_template';

export interface TestCluster {
  readonly address: ClusterAddress;
  /** Process id of the server, for tests that kill it. */
  readonly pid: () => number | undefined;
  /** Takes the server away and brings it back on the same port. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A test's rows need not survive a crash, unless that is what it tests. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** Starts a server, fast rather than durable unless asked, with the two roles and a migrated template database. */
export async function startTestCluster({ template = true, durable = false } = {}): Promise<TestCluster> {
  const account = await serverAccount();
  const parent = await mkdtemp(join(tmpdir(), 'zugang-test-'));
  await privateFolder(parent, account);
  const cluster = { home: await postgresHome(), folder: join(parent, 'postgres'), account };
  const password = randomBytes(12).toString('hex');
  await createCluster(cluster, password);
  const options = {
    cluster,
    password,
    logFile: join(parent, 'postgres.log'),
    settings: { ...(durable ? {} : FAST), max_connections: '150' },
  };
  let server = await Server.start(options);
  const address = { port: server.port, password, folder: cluster.folder, home: cluster.home };
  const admin = new pg.Client(server.admin());
  await admin.connect();
  for (const role of [OWNER, RUNTIME]) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  if (template) await admin.query(`CREATE DATABASE ${TEMPLATE} OWNER ${OWNER}`);
  await admin.end();
  if (template) await migrate({ ...addressesOf(address, TEMPLATE), poolSize: 2 });
  return {
    address,
    pid: () => server.pid,
    halt: () => server.stop(),
    resume: async () => {
      server = await Server.start({ ...options, port: address.port });
    },
    stop: async () => {
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** The addresses of one database for both roles. */
export function addressesOf(
  { port, password }: ClusterAddress,
  database: string,
): { readonly url: string; readonly ownerUrl: string } {
  const address = (role: string): string => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return { url: address(RUNTIME), ownerUrl: address(OWNER) };
}
