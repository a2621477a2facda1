import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build puts the browser's files; served under `/assets/`. */
export const PUBLIC_DIR = fileURLToPath(new URL('../../../public', import.meta.url));

/** Header for files whose name carries a hash of their content: a year, never asked for again. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

let manifest: Readonly<Record<string, string>> | null = null;

/**
 * Address of a file of `public/` by its plain name, such as `app.css`.
 * Without a build (unit tests) the plain name is kept.
 */
export function asset(name: string): string {
  manifest ??= readManifest();
  return `/assets/${manifest[name] ?? name}`;
}

/** Whether a file name under `/assets/` carries a content hash and so may be cached for ever. */
export function isHashed(file: string): boolean {
  return /\.[0-9A-Z]{8}\.\w+$/.test(file);
}

/** Reads the manifest anew at the next call; for tests that build in between. */
export function forgetAssets(): void {
  manifest = null;
}

function readManifest(): Readonly<Record<string, string>> {
  const path = `${PUBLIC_DIR}/manifest.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}
