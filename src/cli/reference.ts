import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import cliProgress from 'cli-progress';
import {
  describeFaults,
  importReference,
  ImportFailure,
  ImportProgress,
  ImportReport,
} from '../labour-market/index.js';
import { Command, UsageError } from './command.js';
import { withDatabase } from './with-database.js';

const usage = `usage: npm run reference -- import <dir>

Loads the national reference tables (regions, offices, occupations, skills, commuting, apprenticeship market) of a
folder into the database: that of DATABASE_URL, else the embedded one in .zugang (or ZUGANG_DATA_DIR).
Files that were imported before and did not change are skipped. Either everything is loaded or nothing is; a fault is
told with file, line and column. A running portal sees the new data within seconds.`;

export const referenceCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  const [action, path, ...rest] = args;
  if (action !== 'import' || path === undefined || rest.length > 0) throw new UsageError(usage);
  const folder = resolve(path);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`The folder ${folder} does not exist.\n\n${usage}`);
  return withDatabase(process.env, async (db) => {
    const startedAt = performance.now();
    const bar = progressBar();
    const result = await importReference(db, folder, { onProgress: bar.show }).finally(bar.stop);
    const seconds = (performance.now() - startedAt) / 1000;
    if (!result.ok) return reportFaults(result.error);
    for (const line of describe(result.value, seconds)) console.log(line);
    return 0;
  });
}

function reportFaults(failure: ImportFailure): number {
  for (const line of describeFaults(failure)) console.error(line);
  console.error('Nothing was imported.');
  return 1;
}

/** A bar over the bytes read; silent where the output is no terminal. */
function progressBar(): { readonly show: (progress: ImportProgress) => void; readonly stop: () => void } {
  const bar = new cliProgress.SingleBar({
    format: 'reading {file} [{bar}] {percentage} %',
    clearOnComplete: true,
    hideCursor: true,
  });
  let started = false;
  return {
    show: ({ file, bytes, totalBytes }) => {
      if (!started) bar.start(totalBytes, 0, { file });
      started = true;
      bar.update(bytes, { file });
    },
    stop: () => bar.stop(),
  };
}

function describe(report: ImportReport, seconds: number): readonly string[] {
  const width = Math.max(...report.files.map(({ file }) => file.length));
  const imported = report.files.filter(({ state }) => state === 'imported');
  const rows = imported.reduce((sum, file) => sum + file.rows, 0);
  return [
    ...report.files.flatMap(({ file, state, rows: count, notes }) => [
      `${file.padEnd(width)}  ${String(count).padStart(7)} rows  ${state === 'unchanged' ? 'unchanged, skipped' : 'imported'}`,
      ...notes.map((note) => `${' '.repeat(width)}  ${note}`),
    ]),
    ...(report.missing.length > 0 ? [`not there, and not needed: ${report.missing.join(', ')}`] : []),
    ...(report.ignored.length > 0 ? [`not read: ${report.ignored.join(', ')}`] : []),
    imported.length === 0
      ? 'Nothing to do: all files were imported before.'
      : `Imported ${rows} rows of ${imported.length} files in ${seconds.toFixed(1)} s.`,
  ];
}
