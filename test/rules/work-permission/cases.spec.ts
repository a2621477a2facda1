import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge } from '../../../src/cli/cases/work-permission.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const path = `${root}../shared/cases/work-permission.json`;
const found = existsSync(path);
if (!found) console.warn('SKIPPED: work-permission cases, the shared case file is not here');

interface CaseFile {
  readonly cases: readonly { readonly id: string; readonly title: string }[];
}

describe('work-permission case file', () => {
  (found ? it : it.skip)('passes every case', () => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
    expect(file.cases.length).toBeGreaterThan(0);
    for (const each of file.cases) expect([each.id, judge(each, file)]).toEqual([each.id, []]);
  });

  it('tells what differs', () => {
    const facts = { status: 'german', vacancy: { kind: 'employment' } };
    const expected = { access_class: 'NOT_YET', earliest_date: '2026-12-01', warnings: ['WAITING_PERIOD'] };
    expect(judge({ evaluation_date: '2026-11-21', facts, expected }, {})).toEqual([
      'access_class: expected "NOT_YET", found "FREE"',
      'earliest_date: expected "2026-12-01", found "2026-11-21"',
      'warning WAITING_PERIOD is missing',
    ]);
  });
});
