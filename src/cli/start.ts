import { readFlags } from './arguments.js';
import { Command } from './command.js';

const usage = `usage: npm start

Starts the portal. With DATABASE_URL (and REDIS_URL) on these servers; it needs SESSION_SECRET and MASTER_KEY then, and
with NODE_ENV=production also PUBLIC_URL. Without DATABASE_URL on an embedded, empty database in .zugang.
PORT and HOST say where it listens, WORKERS=off leaves the work to other processes (node dist/worker.js).`;

export const startCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  readFlags(args, {}, usage);
  const { serve } = await import('../main.js');
  return serve({ env: process.env });
}
