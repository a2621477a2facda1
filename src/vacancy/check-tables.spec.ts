import { CHECK_TABLES } from '../domain/vacancy-check/index.js';
import { BUILT_IN_TABLES } from '../domain/work-permission/index.js';
import { checkTables } from './check-tables.js';

describe('the figures of the vacancy check', () => {
  it('follow from the law that the portal brings along as they were written down on their own', () => {
    const { minimumWage, minijobLimit, apprenticePay, ...others } = checkTables(BUILT_IN_TABLES);
    const bare = (rows: readonly { readonly validFrom: string; readonly value: unknown }[]) =>
      rows.map(({ validFrom, value }) => ({ validFrom, value }));
    expect(bare(minimumWage)).toEqual(bare(CHECK_TABLES.minimumWage));
    expect(bare(minijobLimit)).toEqual(bare(CHECK_TABLES.minijobLimit));
    expect(bare(apprenticePay)).toEqual(bare(CHECK_TABLES.apprenticePay));
    expect(others.apprenticePayKnownUntil).toBe(CHECK_TABLES.apprenticePayKnownUntil);
  });

  it('change with a new row, the minijob limit with them', () => {
    const row = { validFrom: '2028-01-01', hourly: 1500, source: 'a test' };
    const tables = checkTables({
      ...BUILT_IN_TABLES,
      minimumWages: [...BUILT_IN_TABLES.minimumWages, row],
    });
    expect(tables.minimumWage.at(-1)?.value).toBe(1500);
    expect(tables.minijobLimit.at(-1)?.value).toBe(650);
  });

  it('stay as they are where the law has no row', () => {
    expect(checkTables({ ...BUILT_IN_TABLES, minimumWages: [] })).toBe(CHECK_TABLES);
  });
});
