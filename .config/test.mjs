// `npm test`: every check in order, each with its result; what is left out is said loudly. The last line counts all tests
// and, as one each, the checks that are not tests. REQUIRE_ALL=1 turns what would be left out into a failure.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (...path) => join(root, 'node_modules', ...path);
const results = mkdtempSync(join(tmpdir(), 'zugang-results-'));
const requireAll = process.env.REQUIRE_ALL === '1';
const total = { passed: 0, failed: 0 };
const summary = [];

const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A step that hangs is a failure of its own, not of the whole run. */
const STEP_MINUTES = 30;

/** Two at a time: half of a server test is waiting for the database. */
const WORKERS = 2;

/** Jest keeps each file's modules; a process that has grown past this is replaced before its next file. */
const WORKER_MEMORY = '900MB';

function run(args, env = {}) {
  const jest = { NODE_OPTIONS: '--experimental-vm-modules --no-warnings=ExperimentalWarning' };
  const child = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...jest, ...env },
    timeout: STEP_MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  if (child.error) console.error(`The step was ended: ${child.error.message}`);
  return child.status ?? 1;
}

function note(name, passed, failed, seconds) {
  total.passed += passed;
  total.failed += failed;
  summary.push(
    `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(24)}${seconds.toFixed(0).padStart(5)} s`,
  );
}

/** A command whose output is kept until it has ended, so that two may run beside each other. */
function quietly(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: STEP_MINUTES * 60_000,
      killSignal: 'SIGKILL',
    });
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output) }));
  });
}

/** A step without tests of its own counts as one. */
async function check(name, ...commands) {
  const start = performance.now();
  let ok = true;
  const outputs = [];
  for (const args of commands) {
    const done = await quietly(args);
    outputs.push(done.output);
    ok = ok && done.ok;
  }
  console.log(`\n== ${name}`);
  process.stdout.write(Buffer.concat(outputs));
  note(name, ok ? 1 : 0, ok ? 0 : 1, (performance.now() - start) / 1000);
}

/** A Jest project; a suite that could not be loaded counts as a failed test. */
function tests(name, project, env = {}, ...args) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const outputFile = join(results, `${name.replaceAll(' ', '-')}.json`);
  const jest = [
    bin('jest', 'bin', 'jest.js'),
    '--config',
    '.config/jest.config.mjs',
    '--selectProjects',
    project,
    `--maxWorkers=${WORKERS}`,
    `--workerIdleMemoryLimit=${WORKER_MEMORY}`,
  ];
  const status = run([...jest, '--json', '--outputFile', outputFile, ...args], env);
  const report = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
  const passed = report?.numPassedTests ?? 0;
  const broken = report?.numRuntimeErrorTestSuites ?? 0;
  let failed = (report?.numFailedTests ?? 0) + broken;
  if (failed === 0 && status !== 0) failed = 1;
  note(name, passed, failed, (performance.now() - start) / 1000);
  // Tests of reference data that is not part of this repository leave themselves out; that is no failure.
  const left = report?.numPendingTests ?? 0;
  if (left > 0) {
    console.warn(`\n!! SKIPPED: ${left} tests of ${name}; they say why, above`);
    summary.push(`SKIPPED ${left} tests of ${name}; they say why, above`);
  }
}

function leftOut(what, why) {
  console.warn(`\n!! SKIPPED: ${what}, because ${why}`);
  summary.push(`SKIPPED ${what}: ${why}`);
  if (requireAll) total.failed += 1;
}

const hasTests = (folder) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((path) => /\.spec\.tsx?$/.test(path));

/** What a spec names that waits for a job, moves one by hand, or takes the queue away. */
const OF_THE_QUEUE =
  /support\/(wait|backends|redis|mail-server)|\b(Outbox|Dispatcher|HandlerRegistry|JobQueue|ImportRunner)\b/;

/** The end-to-end specs a change of queue can make fail; the others never see what a job did. */
function specsOfTheQueue() {
  const folder = join(root, 'test', 'e2e');
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.spec.ts'))
    .map((path) => join(folder, path))
    .filter((path) => OF_THE_QUEUE.test(readFileSync(path, 'utf8')));
}

await Promise.all([
  check(
    'lint',
    [
      bin('eslint', 'bin', 'eslint.js'),
      '-c',
      '.config/eslint.config.mjs',
      '--max-warnings',
      '0',
      'src',
      'test',
    ],
    [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', 'src', 'test', '.config'],
  ),
  check('types', [bin('typescript', 'bin', 'tsc'), '-p', 'test/tsconfig.json'])
    .then(() => check('structure', ['.config/structure.mjs']))
    .then(() => check('build', ['.config/build.mjs'])),
]);
tests('unit', 'unit');
tests('medium', 'medium');
tests('e2e on PostgreSQL', 'e2e', { QUEUE_BACKEND: 'postgres' });
if (hasRedis) tests('e2e on Redis', 'e2e', { QUEUE_BACKEND: 'redis' }, ...specsOfTheQueue());
else leftOut('e2e on Redis', 'there is no redis-server on this machine');
if (!hasTests('test/browser')) summary.push('none    browser: there are no browser tests');
else if (chromium) tests('browser', 'browser', { CHROMIUM_PATH: chromium });
else leftOut('browser', 'there is no Chromium at CHROMIUM_PATH or /usr/bin/chromium');

rmSync(results, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
