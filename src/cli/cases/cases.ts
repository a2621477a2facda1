import { readFile } from 'node:fs/promises';
import { Command, UsageError } from '../command.js';

/**
 * Judges one case: an empty list when it passes, else one line per difference. `file` is the whole parsed case
 * file, for settings that stand beside the cases (today, semantics).
 */
export type CaseJudge = (testCase: unknown, file: unknown) => readonly string[];

const KINDS: Readonly<Record<string, () => Promise<CaseJudge>>> = {
  'language-plan': async () => (await import('./language-plan.js')).judge,
  'work-permission': async () => (await import('./work-permission.js')).judge,
  'language-need': async () => (await import('./language-need.js')).judge,
  'vacancy-check': async () => (await import('./vacancy-check.js')).judge,
};

const usage = `usage: npm run cases -- <kind> <file.json>

kinds: ${Object.keys(KINDS).join(', ')}
Prints one line per failing case and, last, "N passed, N failed"; exit code 1 when a case fails.`;

export const casesCommand: Command = { usage, run };

async function run(args: readonly string[]): Promise<number> {
  const [kind, path, ...rest] = args;
  const load = kind === undefined ? undefined : KINDS[kind];
  if (!load || path === undefined || rest.length > 0) throw new UsageError(usage);
  const file = await readCases(path);
  const judge = await load();
  let failed = 0;
  for (const testCase of file.cases) {
    const differences = judgeSafely(judge, testCase, file);
    if (differences.length === 0) continue;
    failed += 1;
    console.log(`${caseId(testCase)}: ${differences.join('; ')}`);
  }
  console.log(`${file.cases.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function judgeSafely(judge: CaseJudge, testCase: unknown, file: unknown): readonly string[] {
  try {
    return judge(testCase, file);
  } catch (error) {
    return [`threw ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function readCases(path: string): Promise<{ readonly cases: readonly unknown[] }> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const cases = (parsed as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(cases)) throw new UsageError(`${path} holds no list "cases"`);
  return { ...(parsed as object), cases };
}

function caseId(testCase: unknown): string {
  const id = (testCase as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '(case without id)';
}
