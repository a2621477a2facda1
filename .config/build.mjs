// Compiles src to dist, then bundles the browser islands and copies static files when there are any.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compile = spawnSync(
  process.execPath,
  [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (compile.status !== 0) process.exit(compile.status ?? 1);
const assets = new URL('./assets.mjs', import.meta.url);
if (existsSync(fileURLToPath(assets))) await import(assets.href);
