import type { PoolClient } from 'pg';
import { sha256Of } from './find-files.js';
import { NOTICES } from './notices.js';
import type { FoundFile, ReadTally } from './read-file.js';
import { Faults } from './row.js';
import { importShapes, SHAPES_FILE } from './shapes.js';

export interface FileReport {
  readonly file: string;
  readonly state: 'imported' | 'unchanged';
  readonly rows: number;
  /** Rows that were read and not loaded, with the reason and their number. */
  readonly notes: readonly string[];
}

export interface StagedFile {
  readonly file: FoundFile;
  readonly sha256: string;
  readonly tally: ReadTally;
  notes: readonly string[];
}

/** What is known of a file that was imported before. */
export type KnownFiles = ReadonlyMap<string, { readonly sha256: string; readonly rows: number }>;

export async function knownFiles(client: PoolClient): Promise<KnownFiles> {
  const { rows } = await client.query<{ file: string; sha256: string; rows: number }>(
    'select file, sha256, rows from reference_source',
  );
  return new Map(rows.map((row) => [row.file, row]));
}

/** Outlines are one file that is read as a whole; its report, when it is there. */
export async function bringShapes(
  client: PoolClient,
  path: string | null,
  known: KnownFiles,
  faults: Faults,
): Promise<readonly FileReport[]> {
  if (path === null) return [];
  const sha256 = await sha256Of(path);
  const before = known.get(SHAPES_FILE);
  if (before?.sha256 === sha256)
    return [{ file: SHAPES_FILE, state: 'unchanged', rows: before.rows, notes: [] }];
  const rows = await importShapes(client, path, faults);
  await keepSource(client, { file: SHAPES_FILE, rows, sha256, notice: NOTICES.shapes });
  return [{ file: SHAPES_FILE, state: 'imported', rows, notes: [] }];
}

export async function recordSource(client: PoolClient, { file, sha256, tally }: StagedFile): Promise<void> {
  // An edition that was replaced no longer stands behind the data.
  const { rows } = await client.query<{ file: string }>('select file from reference_source');
  const replaced = rows.map((row) => row.file).filter((name) => file.layout.file.test(name));
  await client.query('delete from reference_source where file = any($1)', [replaced]);
  await keepSource(client, { file: file.name, rows: tally.rows, sha256, notice: file.layout.notice });
}

interface Source {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
  readonly notice: string;
}

async function keepSource(client: PoolClient, { file, rows, sha256, notice }: Source): Promise<void> {
  await client.query(
    `insert into reference_source (file, rows, sha256, notice, imported_at) values ($1, $2, $3, $4, now())
     on conflict (file) do update set rows = excluded.rows, sha256 = excluded.sha256, notice = excluded.notice,
       imported_at = excluded.imported_at`,
    [file, rows, sha256, notice],
  );
}
