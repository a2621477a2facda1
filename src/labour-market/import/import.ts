import type { PoolClient } from 'pg';
import { err, ok, Result } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { loadStarterPack } from '../starter/load.js';
import { derive } from './derive.js';
import { findFigures, findFiles, FolderContent, sha256Of } from './find-files.js';
import { checkKept, checkKeys, checkReferences, merge, prepare } from './merge.js';
import { FoundFile } from './read-file.js';
import { Faults, RowFault } from './row.js';
import { bringShapes, FileReport, knownFiles, recordSource, StagedFile } from './sources.js';
import { stage } from './staging.js';

export interface ImportProgress {
  readonly file: string;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** How many faults are collected before reading stops; 50 unless told. */
  readonly faultLimit?: number;
  /** Reads and checks everything, and leaves the tables as they are. */
  readonly isTrial?: boolean;
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  /** Optional files that are not there, by the name of a usual edition. */
  readonly missing: readonly string[];
  readonly ignored: readonly string[];
}

export interface ImportFailure {
  readonly faults: readonly RowFault[];
  /** More than are listed. */
  readonly count: number;
}

/** Ends the transaction without a trace when the files are at fault. */
class Refused extends Error {
  constructor(readonly faults: Faults) {
    super('reference files are at fault');
  }
}

/** Ends a trial without a trace. */
class Tried extends Error {
  constructor(readonly report: ImportReport) {
    super('tried only');
  }
}

/**
 * Loads the reference files of a folder. Everything happens in one transaction: either all files are in afterwards or
 * the tables are as before. A file whose content was imported already is skipped.
 */
export async function importReference(
  db: Database,
  folder: string,
  options: ImportOptions = {},
): Promise<Result<ImportReport, ImportFailure>> {
  const content = await findFiles(folder);
  const missing = new Faults(content.missing.length);
  for (const layout of content.missing.filter((candidate) => candidate.required))
    missing.add({ file: layout.example, line: null, column: null, reason: 'is needed and not there' });
  if (missing.count > 0) return failure(missing);
  return importContent(db, content, options);
}

/**
 * Loads one file of figures by itself into tables that are there already; `name` tells its layout and edition.
 * Faults as of `importReference`; a name that no layout reads is one of them.
 */
export async function importFigures(
  db: Database,
  path: string,
  name: string,
  options: ImportOptions = {},
): Promise<Result<ImportReport, ImportFailure>> {
  const file = await findFigures(path, name);
  if (file) return importContent(db, { files: [file], missing: [], shapes: null, ignored: [] }, options);
  const faults = new Faults(1);
  faults.add({ file: name, line: null, column: null, reason: 'is no name of a file of figures' });
  return failure(faults);
}

async function importContent(
  db: Database,
  content: FolderContent,
  options: ImportOptions,
): Promise<Result<ImportReport, ImportFailure>> {
  try {
    return ok(await db.raw(SYSTEM, (client) => importInto(client, content, options)));
  } catch (error) {
    if (error instanceof Tried) return ok(error.report);
    if (error instanceof Refused) return failure(error.faults);
    throw error;
  }
}

function failure(faults: Faults): Result<never, ImportFailure> {
  return err({ faults: faults.list, count: faults.count });
}

/** The whole import inside an open transaction; throws when the files are at fault. */
async function importInto(
  client: PoolClient,
  content: FolderContent,
  options: ImportOptions,
): Promise<ImportReport> {
  const faults = new Faults(options.faultLimit ?? 50);
  await loadStarterPack(client);
  const known = await knownFiles(client);
  const hashed = await Promise.all(
    content.files.map(async (file) => ({ file, sha256: await sha256Of(file.path) })),
  );
  const changed = hashed.filter(({ file, sha256 }) => known.get(file.name)?.sha256 !== sha256);
  const kept = hashed.filter((entry) => !changed.includes(entry));
  const staged = await stageAll(client, changed, faults, options);
  refuse(faults);
  await mergeAll(client, staged, faults);
  refuse(faults);
  if (staged.length > 0) for (const { file } of kept) await checkKept(client, file.layout, faults);
  refuse(faults);
  if (staged.length > 0) await derive(client);
  for (const entry of staged) await recordSource(client, entry);
  const shapes = await bringShapes(client, content.shapes, known, faults);
  refuse(faults);
  const report: ImportReport = {
    files: [
      ...shapes,
      ...staged.map(({ file, tally, notes }) => reportOf(file, 'imported', tally.rows, notes)),
      ...kept.map(({ file }) => reportOf(file, 'unchanged', known.get(file.name)?.rows ?? 0, [])),
    ],
    missing: content.missing.map((layout) => layout.example),
    ignored: content.ignored,
  };
  if (options.isTrial) throw new Tried(report);
  return report;
}

function refuse(faults: Faults): void {
  if (faults.count > 0) throw new Refused(faults);
}

function reportOf(
  file: FoundFile,
  state: FileReport['state'],
  rows: number,
  notes: readonly string[],
): FileReport {
  return { file: file.name, state, rows, notes };
}

async function stageAll(
  client: PoolClient,
  files: readonly { readonly file: FoundFile; readonly sha256: string }[],
  faults: Faults,
  options: ImportOptions,
): Promise<readonly StagedFile[]> {
  const totalBytes = files.reduce((sum, { file }) => sum + file.bytes, 0);
  let bytes = 0;
  const staged: StagedFile[] = [];
  for (const { file, sha256 } of files) {
    if (faults.full) break;
    const tally = await stage(client, file, faults, (count) => {
      bytes += count;
      options.onProgress?.({ file: file.name, bytes, totalBytes });
    });
    staged.push({ file, sha256, tally, notes: [] });
  }
  return staged;
}

/**
 * Merges file by file in the order of the layouts, so that what a file refers to is there when it is checked. Stops at
 * the first file at fault: what refers to it would be blamed for its faults.
 */
async function mergeAll(client: PoolClient, staged: readonly StagedFile[], faults: Faults): Promise<void> {
  for (const entry of staged) {
    const { file, tally } = entry;
    await prepare(client, file.layout);
    const repeated = await checkKeys(client, file, faults);
    const dropped = await checkReferences(client, file, faults);
    if (faults.count > 0) return;
    await merge(client, file.layout);
    entry.notes = [...tally.skipped, ...dropped, ['said before in the same words', repeated] as const]
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => `${count} not loaded: ${reason}`);
  }
}

/**
 * Imports the folder once: nothing happens when any reference file was imported before. For start-up with
 * `REFERENCE_DIR`; later editions come in through the command.
 */
export async function importReferenceIfNeeded(
  db: Database,
  folder: string,
  options: ImportOptions = {},
): Promise<Result<ImportReport | null, ImportFailure>> {
  const known = await db.read(SYSTEM, (tx) => tx.query<unknown[]>('select 1 from reference_source limit 1'));
  return known.length > 0 ? ok(null) : importReference(db, folder, options);
}
