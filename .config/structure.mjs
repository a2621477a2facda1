// Checks the direction of imports, and that the checker really saw every file: with a compiler it does not know it
// would look at none and report success.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const run = spawnSync(
  process.execPath,
  [bin, 'src', '--config', '.config/dependency-cruiser.cjs', '--output-type', 'json'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'inherit'] },
);
const { modules, summary } = JSON.parse(run.stdout);
const seen = modules.filter(({ source }) => source.startsWith('src/')).length;
const files = readdirSync(join(root, 'src'), { recursive: true }).filter((path) =>
  /\.tsx?$/.test(path),
).length;
for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle?.length ? ` (${cycle.map(({ name }) => name).join(' → ')})` : '';
  console.error(`${rule.name}: ${from} → ${to}${way}`);
}
if (seen < files) console.error(`the checker saw ${seen} of ${files} files`);
console.log(
  `${summary.violations.length} violations in ${seen} modules, ${summary.totalDependenciesCruised} imports`,
);
process.exit(summary.violations.length === 0 && seen >= files && files > 0 ? 0 : 1);
