import { SingleBar } from 'cli-progress';
import { countKeys, keyringOf, rotateKeys } from '../platform/vault/index.js';
import { Command, UsageError } from './command.js';
import { withDatabase } from './with-database.js';

const usage = `usage: npm run keys -- status|rotate

Data keys of people, and keys of the installation, are wrapped by MASTER_KEY. To change it without downtime:
  1. give every process the new key in MASTER_KEYS_OTHER (a list, separated by commas) and restart them one by one;
  2. make the new key MASTER_KEY, put the old one into MASTER_KEYS_OTHER, and restart them one by one;
  3. run "rotate" with the same variables, beside the running portal; interrupted, it goes on where it stopped;
  4. when "status" counts no key under another master key, take the old one away. Backups from before need it still.
Works on the database of DATABASE_URL, else on the embedded one in .zugang (or ZUGANG_DATA_DIR).`;

export const keysCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  const [action, ...rest] = args;
  if ((action !== 'status' && action !== 'rotate') || rest.length > 0) throw new UsageError(usage);
  return withDatabase(process.env, async (database, config) => {
    const ring = keyringOf(config);
    const { total, other } = await countKeys(database, ring);
    console.log(`${total} keys, ${other} of them under another master key than ${ring.version}.`);
    if (action === 'status' || other === 0) return 0;
    const bar = new SingleBar({
      format: 'wrapping anew {bar} {value}/{total}',
      noTTYOutput: true,
      notTTYSchedule: 5000,
    });
    bar.start(other, 0);
    const done = await rotateKeys(database, ring, (count) => bar.update(count));
    bar.stop();
    const left = (await countKeys(database, ring)).other;
    console.log(`${done} keys wrapped anew, ${left} left.`);
    return left === 0 ? 0 : 1;
  });
}
