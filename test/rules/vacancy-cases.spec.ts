import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge as judgeLanguageNeed } from '../../src/cli/cases/language-need.js';
import { judge as judgeVacancy } from '../../src/cli/cases/vacancy-check.js';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

interface CaseFile {
  readonly cases: readonly { readonly id: string; readonly expected: object }[];
}

describe.each([
  ['vacancy-check', judgeVacancy, { verdict: 'ok', codes: ['FEE_ASKED', 'MINOR_HOURS'] }],
  ['language-need', judgeLanguageNeed, { needs: [{ lang: 'xx', level: 'C2', strength: 'must' }] }],
] as const)('the case file %s', (kind, judge, wrong) => {
  const path = `${SHARED}cases/${kind}.json`;
  const found = existsSync(path);
  if (!found && process.env['REQUIRE_ALL'] === '1' && existsSync(SHARED))
    throw new Error(`${path} is missing`);
  if (!found) console.warn(`SKIPPED: the ${kind} cases, the shared case file is not there`);

  (found ? it : it.skip)('passes every case, and no case with another answer', () => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
    expect(file.cases.length).toBeGreaterThan(0);
    for (const each of file.cases) {
      expect([each.id, judge(each, file)]).toEqual([each.id, []]);
      expect(judge({ ...each, expected: wrong }, file)).not.toEqual([]);
    }
  });
});
