// `npm test`: every check in order, each with its result; what is left out is said loudly. The last line counts all tests
// and, as one each, the checks that are not tests. REQUIRE_ALL=1 turns what would be left out into a failure.
import { spawnSync } from 'node:child_process';
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
const STEP_MINUTES = 20;

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

/** A step without tests of its own counts as one. */
function check(name, ...commands) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const ok = commands.every((args) => run(args, { NODE_OPTIONS: '' }) === 0);
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
);
check('types', [bin('typescript', 'bin', 'tsc'), '-p', 'test/tsconfig.json']);
check('structure', ['.config/structure.mjs']);
check('build', ['.config/build.mjs']);
tests('unit', 'unit');
tests('medium', 'medium');
tests('e2e on PostgreSQL', 'e2e', { QUEUE_BACKEND: 'postgres' });
if (hasRedis) tests('e2e on Redis', 'e2e', { QUEUE_BACKEND: 'redis' });
else leftOut('e2e on Redis', 'there is no redis-server on this machine');
if (!hasTests('test/browser')) summary.push('none    browser: there are no browser tests');
else if (chromium) tests('browser', 'browser', { CHROMIUM_PATH: chromium });
else leftOut('browser', 'there is no Chromium at CHROMIUM_PATH or /usr/bin/chromium');

rmSync(results, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
