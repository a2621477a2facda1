import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getMetadataArgsStorage } from 'typeorm';

export const SRC = fileURLToPath(new URL('../../src', import.meta.url));

type Entity = new () => object;

/** Files below `src` whose path ends as given. */
export function sourcesEndingIn(...endings: readonly string[]): readonly string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => join(SRC, path))
    .sort();
}

/** Every entity class of the source tree, whether or not a module lists it. */
export async function allEntities(): Promise<readonly Entity[]> {
  const found = new Set<unknown>();
  for (const file of sourcesEndingIn('.entity.ts')) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    for (const exported of Object.values(module)) found.add(exported);
  }
  return getMetadataArgsStorage()
    .tables.filter(({ target }) => found.has(target))
    .map(({ target }) => target as Entity);
}
