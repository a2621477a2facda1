import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import { Cell, FileLayout } from './layout.js';
import { FoundFile, readRows, ReadTally } from './read-file.js';
import { Faults } from './row.js';

const CHUNK_CHARACTERS = 65_536;

/**
 * Streams a file into a temporary table by COPY: the columns of its target and the line each row came from. The table
 * goes with the transaction. Nothing of the file is held in memory but the chunk being sent.
 */
export async function stage(
  client: ClientBase,
  file: FoundFile,
  faults: Faults,
  onBytes: (bytes: number) => void,
): Promise<ReadTally> {
  const { layout } = file;
  const staged = stagingTable(layout);
  const columns = layout.columns.join(', ');
  await client.query(
    `create temp table ${staged} on commit drop as
     select ${columns}, null::integer as line from ${layout.table} where false`,
  );
  const tally: ReadTally = { rows: 0, skipped: new Map() };
  await pipeline(
    copyLines(readRows(file, faults, tally, onBytes)),
    client.query(copyFrom(`copy ${staged} (${columns}, line) from stdin`)),
  );
  await client.query(`analyze ${staged}`);
  return tally;
}

export function stagingTable(layout: FileLayout): string {
  return `staged_${layout.name}`;
}

async function* copyLines(
  rows: AsyncIterable<readonly [cells: readonly Cell[], line: number]>,
): AsyncGenerator<Buffer> {
  let chunk = '';
  for await (const [cells, line] of rows) {
    chunk += `${cells.map(copyCell).join('\t')}\t${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

/** A cell in the text format of COPY, where tab, line ends and backslash are escaped and `\N` is null. */
function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escape(cell);
  if (typeof cell === 'object') return escape(isList(cell) ? arrayLiteral(cell) : JSON.stringify(cell));
  return String(cell);
}

function isList(cell: object): cell is readonly string[] {
  return Array.isArray(cell);
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : text;
}
