// Prints how the tables in test/rules/work-permission try each rule of law; exit code 1 when a rule is not tried on
// both sides of its edge: `node .config/rule-coverage.mjs`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
if (process.argv.length > 2) {
  const isHelp = process.argv[2] === '--help';
  (isHelp ? console.log : console.error)('usage: node .config/rule-coverage.mjs');
  process.exit(isHelp ? 0 : 2);
}
const out = join(root, 'node_modules', '.cache', 'zugang', 'rule-coverage.mjs');
mkdirSync(join(out, '..'), { recursive: true });
await build({
  entryPoints: [join(root, 'test', 'rules', 'work-permission', 'coverage.ts')],
  outfile: out,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { ruleCoverage } = await import(pathToFileURL(out).href);
const rules = ruleCoverage();
const gaps = rules.filter((rule) => rule.gap !== null);
console.table(rules.map(({ id, inside, outside, gap }) => ({ rule: id, inside, outside, gap: gap ?? '' })));
console.log(`${rules.length} rules, ${gaps.length} not tried on both sides of their edge`);
process.exit(gaps.length === 0 ? 0 : 1);
