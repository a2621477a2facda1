import { verifyAudit } from '../platform/audit/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Command, UsageError } from './command.js';
import { withDatabase } from './with-database.js';

const usage = `usage: npm run audit -- verify [anchor]

Works out every hash of the audit trail again: in the database of DATABASE_URL, else in the embedded one in .zugang (or
ZUGANG_DATA_DIR). Names the first entry whose link does not hold and ends with 1 then. The anchor that it prints belongs
on paper or another machine: given to a later run on an unchanged trail, it proves that nothing was written anew.`;

export const auditCommand: Command = { usage, run };

const FAULTS = {
  changed: 'its content is not what was written',
  gap: 'the entry before it is missing',
  end: 'what was written after it is missing',
} as const;

async function run(args: readonly string[]): Promise<number> {
  const [action, anchor, ...rest] = args;
  if (action !== 'verify' || rest.length > 0 || (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor)))
    throw new UsageError(usage);
  return withDatabase(process.env, async (db) => {
    const report = await db.read(SYSTEM, verifyAudit);
    if (report.broken) {
      console.error(`Broken at entry ${report.broken.event}: ${FAULTS[report.broken.fault]}.`);
      return 1;
    }
    console.log(`${report.events} entries in ${report.chains} chains: every link holds.`);
    console.log(`anchor ${report.anchor}`);
    if (anchor === undefined || anchor === report.anchor) return 0;
    console.error('The anchor is another one: entries were added, or the trail was written anew.');
    return 1;
  });
}
