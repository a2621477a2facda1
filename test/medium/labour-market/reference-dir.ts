import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../../shared', import.meta.url));

/** The folder of the national tables, or null where this machine has none; then the tests that need it are skipped. */
export function referenceDir(): string | null {
  const folder = process.env['REFERENCE_DIR'] ?? join(beside, 'data');
  if (existsSync(join(folder, 'kreise.csv'))) return folder;
  if (process.env['REQUIRE_ALL'] === '1' && existsSync(beside))
    throw new Error('the national tables are needed (REQUIRE_ALL=1) and not there; set REFERENCE_DIR');
  console.warn('SKIPPED: the national tables are not there; set REFERENCE_DIR to their folder');
  return null;
}
