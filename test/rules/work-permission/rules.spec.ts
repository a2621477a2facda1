import { ALL_ROWS, ruleCoverage } from './coverage.js';

describe('work permission, rule by rule', () => {
  it.each(ALL_ROWS.map((row) => [`${row.rule}: ${row.name} (${row.side})`, row] as const))(
    '%s',
    (_name, row) => {
      expect(row.probe().answer).toBe(row.expect);
    },
  );

  it('tries every rule on both sides of its edge', () => {
    expect(ruleCoverage().filter((rule) => rule.gap !== null)).toEqual([]);
  });
});
