import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../../plain-error.js';

/** The account PostgreSQL runs as; it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/** As root the account `postgres`, else `nobody`, which every Unix has; otherwise none is needed. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      continue;
    }
  }
  throw new PlainError('The database cannot run as root, and there is no account "postgres" or "nobody".');
}

/** True when every folder above `path` lets the account pass. */
export async function isReachable(path: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * A folder of the system that stands in when root's own folder (`/root`, say) is closed to the account. One per
 * project folder, so that two copies of the portal keep their own data.
 */
export function systemFolder(dataDir: string): string {
  return join('/var/lib/zugang', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}

/** Copies the programs to where the account can run them, once per version. */
export async function copyPrograms(home: string, folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(folder, `native-${version}`);
  if (existsSync(target)) return target;
  const fresh = `${target}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await cp(home, fresh, { recursive: true, verbatimSymlinks: true });
  await rename(fresh, target);
  return target;
}

/** Creates a folder that belongs to the account and to nobody else. */
export async function privateFolder(path: string, account: Account | undefined): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (account) await chown(path, account.uid, account.gid);
}
