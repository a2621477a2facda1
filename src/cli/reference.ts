import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import cliProgress from 'cli-progress';
import {
  describeFaults,
  importFigures,
  importReference,
  ImportFailure,
  ImportProgress,
  ImportReport,
} from '../labour-market/index.js';
import { Command, UsageError } from './command.js';
import { withDatabase } from './with-database.js';

const usage = `usage: npm run reference -- import <dir>
       npm run reference -- figures <file> [--try]

Loads the national reference tables (regions, offices, occupations, skills, commuting, apprenticeship market) of a
folder into the database: that of DATABASE_URL, else the embedded one in .zugang (or ZUGANG_DATA_DIR).
Files that were imported before and did not change are skipped. Either everything is loaded or nothing is; a fault is
told with file, line and column. A running portal sees the new data within seconds.

"figures" loads one file of figures by itself, told by its name: epa_2025.csv (BA Engpassanalyse),
ausbildungsmarkt_2023_agentur_kldb2.csv, 13211-0009-DLAND_$F_flat.csv (GENESIS), shortage_mylist.csv (a table of your
own). With --try everything is read and checked and nothing is changed.`;

export const referenceCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  const [action, path, ...rest] = args;
  const isTrial = action === 'figures' && rest[0] === '--try';
  if (path === undefined || rest.length > (isTrial ? 1 : 0)) throw new UsageError(usage);
  if (action !== 'import' && action !== 'figures') throw new UsageError(usage);
  const target = resolve(path);
  const found = await stat(target).catch(() => undefined);
  if (action === 'import' && !found?.isDirectory())
    throw new UsageError(`The folder ${target} does not exist.\n\n${usage}`);
  if (action === 'figures' && !found?.isFile())
    throw new UsageError(`The file ${target} does not exist.\n\n${usage}`);
  return withDatabase(process.env, async (db) => {
    const startedAt = performance.now();
    const bar = progressBar();
    const options = { onProgress: bar.show, isTrial };
    const work =
      action === 'import'
        ? importReference(db, target, options)
        : importFigures(db, target, basename(target), options);
    const result = await work.finally(bar.stop);
    const seconds = (performance.now() - startedAt) / 1000;
    if (!result.ok) return reportFaults(result.error);
    for (const line of describe(result.value, seconds)) console.log(line);
    if (isTrial) console.log('This was a trial: nothing was changed.');
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
