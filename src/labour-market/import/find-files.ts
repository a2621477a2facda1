import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileLayout } from './layout.js';
import { LAYOUTS } from './layouts.js';
import { FoundFile } from './read-file.js';

export interface FolderContent {
  readonly files: readonly FoundFile[];
  readonly missing: readonly FileLayout[];
  /** Files that no layout reads, and older editions of those that are read. */
  readonly ignored: readonly string[];
}

/** Finds for each layout the newest edition in the folder; throws the system's error when it cannot be read. */
export async function findFiles(folder: string): Promise<FolderContent> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const files: FoundFile[] = [];
  for (const layout of LAYOUTS) {
    const name = names.filter((candidate) => layout.file.test(candidate)).at(-1);
    if (name === undefined) continue;
    const path = join(folder, name);
    const edition = layout.file.exec(name)?.[1] ?? '';
    files.push({ layout, path, name, edition, bytes: (await stat(path)).size });
  }
  const read = new Set(files.map((file) => file.name));
  return {
    files,
    missing: LAYOUTS.filter((layout) => !files.some((file) => file.layout === layout)),
    ignored: names.filter((name) => !read.has(name) && name !== 'README.md'),
  };
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
