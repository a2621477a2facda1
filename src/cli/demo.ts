import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { assertPortFree } from '../platform/ports.js';
import { configureShell } from '../web/shell/index.js';
import { readFlags } from './arguments.js';
import { Command, UsageError } from './command.js';
import type { DemoLogin } from './demo-seeders.js';

const usage = `usage: npm run demo -- [--port N] [--fresh] [--data <dir>]

Starts the whole portal with demo data on an embedded database, kept in .zugang (or ZUGANG_DATA_DIR).
  --port N      listens on this port instead of 3000; 0 lets the system choose
  --fresh       throws the data of earlier runs away first
  --data <dir>  builds the demo from the national tables in this folder
Ctrl-C stops it; the next start finds its data again.`;

export const demoCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  const flags = readFlags(
    args,
    { port: { type: 'string' }, fresh: { type: 'boolean' }, data: { type: 'string' } },
    usage,
  );
  const port = flags.port ?? process.env['PORT'] ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`"${port}" is not a port number.\n\n${usage}`);
  const referenceDir = await referenceFolder(flags.data ?? process.env['REFERENCE_DIR']);
  configureShell({ demo: true });
  await assertPortFree(Number(port), process.env['HOST'] ?? '127.0.0.1');
  // Loaded only now, so that a wrong call is answered at once.
  const { serve } = await import('../main.js');
  return serve({
    env: {
      LOG_LEVEL: 'warn',
      ...process.env,
      // The demo brings its own database and never touches one that the shell happens to point at.
      NODE_ENV: 'development',
      DATABASE_URL: undefined,
      DATABASE_OWNER_URL: undefined,
      REDIS_URL: undefined,
      PORT: port,
      ...(referenceDir === null ? {} : { REFERENCE_DIR: referenceDir }),
    },
    fresh: flags.fresh ?? false,
    prepare: (app) => seed(app, referenceDir),
  });
}

async function referenceFolder(path: string | undefined): Promise<string | null> {
  if (path === undefined || path === '') return null;
  const folder = resolve(path);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`The folder ${folder} does not exist.`);
  return folder;
}

async function seed(app: INestApplicationContext, referenceDir: string | null): Promise<readonly string[]> {
  const { DEMO_SEEDERS } = await import('./demo-seeders.js');
  const logins: DemoLogin[] = [];
  for (const seeder of DEMO_SEEDERS)
    logins.push(...(await seeder(app, { referenceDir, report: (line) => console.log(line) })));
  configureShell({ demoLogins: logins });
  return table(logins);
}

/** The logins as aligned columns. */
function table(logins: readonly DemoLogin[]): readonly string[] {
  if (logins.length === 0) return [];
  const rows = [
    ['role', 'organisation', 'login', 'password'],
    ...logins.map(({ role, organisation, login, password }) => [
      role,
      organisation ?? 'herself',
      login,
      password,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return [
    '',
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  ];
}
