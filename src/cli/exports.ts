import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { openWith, SealError } from '../platform/crypto/index.js';
import { Command, UsageError } from './command.js';

const usage = `usage: npm run exports -- open <file>

Opens an encrypted export of people and writes the table beside it as <file>.csv, readable by its owner alone. The secret
that was shown when the export was asked for is read from standard input, so that it stands in no history of commands.
Needs no database and no running portal.

The file reads: 01 5A 47 58, a public X25519 key (32 bytes), 01, 4 bytes that name the key, 12 bytes IV, 16 bytes tag, body.
The body is AES-256-GCM with "zugang export" as additional data. Its key is HKDF-SHA256 of the X25519 secret that the file's
public key shares with the secret, with both public keys (the file's first) as salt and "zugang export" as info.`;

export const exportsCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  const [action, path, ...rest] = args;
  if (action !== 'open' || path === undefined || rest.length > 0) throw new UsageError(usage);
  const file = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  if (process.stdin.isTTY) console.log('Paste the secret, then press Enter and Ctrl-D:');
  const secret = await text(process.stdin);
  try {
    await writeFile(`${path}.csv`, openWith(secret, file), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error instanceof SealError) throw new UsageError('this secret does not open this file');
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`${path}.csv is there already`);
    throw error;
  }
  console.log(`${path}.csv`);
  return 0;
}
