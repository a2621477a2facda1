// Starts one database server for the whole Jest run; each test file gets a database of its own from a template. What the
// tests write beside it lies in one temporary folder, which goes with the run.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function setup() {
  // An interrupted run must not leave a server behind; the server listens to `exit`.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const folder = await mkdtemp(join(tmpdir(), 'zugang-run-'));
  // The account of the database has to pass through it.
  await chmod(folder, 0o711);
  process.env.TMPDIR = folder;
  const outfile = join(root, 'node_modules', '.cache', 'zugang', `cluster-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'test', 'support', 'cluster.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  const { startTestCluster } = await import(pathToFileURL(outfile).href);
  const cluster = await startTestCluster();
  process.env.ZUGANG_TEST_CLUSTER = JSON.stringify(cluster.address);
  globalThis.zugangTestCluster = { stop: cluster.stop, outfile, folder };
}
