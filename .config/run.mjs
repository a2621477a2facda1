// Runs a command of the compiled program, after compiling it when a source is newer than the last build.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Zugang needs Node.js 20.19 or newer; this is ${process.version}.`);
  console.error(`Zugang braucht Node.js 20.19 oder neuer; dies ist ${process.version}.`);
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

export function buildIfNeeded() {
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const settings = ['package.json', 'tsconfig.json', 'nest-cli.json'].map(
    (file) => statSync(join(root, file)).mtimeMs,
  );
  if (built > Math.max(newest(join(root, 'src')), newest(join(root, '.config')), ...settings)) return;
  // On the error stream: what a command prints may be read by a program.
  console.error('Compiling, about a minute; done again only after a change …');
  const startedAt = new Date();
  const result = spawnSync(process.execPath, [join(root, '.config', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildIfNeeded();
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist', 'cli', 'main.js'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  // The terminal sends Ctrl-C to the whole group; the wrapper waits for the program's own orderly stop.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
