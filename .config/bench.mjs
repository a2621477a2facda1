// Bundles test/bench/<name>.bench.ts to plain JavaScript and runs it: `npm run bench -- <name> [--flags]`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildIfNeeded } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const [name, ...flags] = process.argv.slice(2);
if (name === '--help' || !name || !existsSync(join(folder, `${name}.bench.ts`))) {
  const print = name === '--help' ? console.log : console.error;
  if (name && name !== '--help') print(`unknown bench "${name}"`);
  print(`usage: npm run bench -- <${names.join('|')}> [--flags]`);
  process.exit(name === '--help' ? 0 : 2);
}
buildIfNeeded();
const out = join(root, 'node_modules', '.cache', 'zugang', `${name}.bench.mjs`);
mkdirSync(join(out, '..'), { recursive: true });
await build({
  entryPoints: [join(folder, `${name}.bench.ts`)],
  outfile: out,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['--enable-source-maps', out, ...flags], {
  stdio: 'inherit',
  cwd: root,
});
process.exit(run.status ?? 1);
