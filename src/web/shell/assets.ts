import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build puts the browser's files; served under `/assets/`. */
export const PUBLIC_DIR = fileURLToPath(new URL('../../../public', import.meta.url));

let manifest: Readonly<Record<string, string>> | null = null;

/**
 * Address of a file of `public/` by its plain name, such as `app.css`.
 * Without a build (unit tests) the plain name is kept.
 */
export function asset(name: string): string {
  manifest ??= readManifest();
  return `/assets/${manifest[name] ?? name}`;
}

function readManifest(): Readonly<Record<string, string>> {
  const path = `${PUBLIC_DIR}/manifest.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}
