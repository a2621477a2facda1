import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../../plain-error.js';

/** What an embedded installation generates for itself at its first start and keeps in a file only its owner reads. */
export interface LocalSecrets {
  readonly superuser: string;
  readonly owner: string;
  readonly runtime: string;
  readonly session: string;
  /** 32 bytes, base64. */
  readonly master: string;
}

const FILE = 'secrets.json';
const KEYS = ['superuser', 'owner', 'runtime', 'session', 'master'] as const;

export async function readSecrets(dataDir: string): Promise<LocalSecrets | undefined> {
  const path = join(dataDir, FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new PlainError(`The file ${path} cannot be read: ${(error as Error).message}.`);
  }
  const parsed = parse(text);
  if (!parsed) throw new PlainError(`The file ${path} is damaged. Restore it, or start anew with --fresh.`);
  return parsed;
}

export async function createSecrets(dataDir: string): Promise<LocalSecrets> {
  const random = (bytes: number): string => randomBytes(bytes).toString('base64url');
  const secrets: LocalSecrets = {
    superuser: random(24),
    owner: random(24),
    runtime: random(24),
    session: random(48),
    master: randomBytes(32).toString('base64'),
  };
  const path = join(dataDir, FILE);
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}

function parse(text: string): LocalSecrets | undefined {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    return KEYS.every((key) => typeof value[key] === 'string')
      ? (value as unknown as LocalSecrets)
      : undefined;
  } catch {
    return undefined;
  }
}
