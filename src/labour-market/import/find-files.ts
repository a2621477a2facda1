import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileLayout } from './layout.js';
import { SHORTAGE_LAYOUTS } from './layouts-shortage.js';
import { LAYOUTS } from './layouts.js';
import { FoundFile } from './read-file.js';
import { SHAPES_FILE } from './shapes.js';

export interface FolderContent {
  readonly files: readonly FoundFile[];
  readonly missing: readonly FileLayout[];
  /** The outlines of the Kreise, when they are there. */
  readonly shapes: string | null;
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
    const found = names.filter((candidate) => layout.file.test(candidate));
    for (const name of layout.each ? found : found.slice(-1))
      files.push(await foundFile(layout, join(folder, name), name));
  }
  const read = new Set([...files.map((file) => file.name), SHAPES_FILE]);
  return {
    files,
    shapes: names.includes(SHAPES_FILE) ? join(folder, SHAPES_FILE) : null,
    missing: LAYOUTS.filter((layout) => !names.some((name) => layout.file.test(name))),
    ignored: names.filter((name) => !read.has(name) && name !== 'README.md'),
  };
}

/** The layout of a single file of figures, which may come by itself; null when no such layout reads the name. */
export async function findFigures(path: string, name: string): Promise<FoundFile | null> {
  const layout = SHORTAGE_LAYOUTS.find((candidate) => candidate.file.test(name));
  return layout ? foundFile(layout, path, name) : null;
}

async function foundFile(layout: FileLayout, path: string, name: string): Promise<FoundFile> {
  const edition = layout.file.exec(name)?.[1] ?? '';
  const { size } = await stat(path);
  const form = layout.newer?.firstLine.test(await firstLine(path))
    ? { ...layout, ...layout.newer.layout }
    : layout;
  return {
    layout: form.each ? layoutOfOne(form, edition, name) : form,
    path,
    name,
    edition,
    bytes: size,
  };
}

/** A header line is ASCII in every encoding that is read, but for names that no form is told by. */
async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096), position: 0 });
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    return text.replace(/^ï»¿/, '').split(/\r?\n/, 1)[0] ?? '';
  } finally {
    await file.close();
  }
}

/** One of several files of a layout: with rows, a staging table and a provenance of its own. */
function layoutOfOne(layout: FileLayout, edition: string, name: string): FileLayout {
  const { each, ...rest } = layout;
  return {
    ...rest,
    name: `${layout.name}_${edition.replace(/[^a-z0-9]/gi, '_').toLowerCase()}`,
    file: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    ...(each ? { scope: each(edition) } : {}),
  };
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
