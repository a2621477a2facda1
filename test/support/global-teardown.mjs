import { rm } from 'node:fs/promises';

export default async function teardown() {
  const cluster = globalThis.zugangTestCluster;
  if (!cluster) return;
  await cluster.stop();
  await rm(cluster.outfile, { force: true });
  await rm(cluster.folder, { recursive: true, force: true });
}
