import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module of the compiled portal: its modules need the metadata that a bundle leaves out. */
export async function compiled<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(resolve('dist', path)).href)) as T;
}
