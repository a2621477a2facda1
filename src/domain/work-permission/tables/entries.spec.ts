import fc from 'fast-check';
import { BUILT_IN_TABLES } from './built-in.js';
import { figureForm, LAW_KINDS, LawEntry, lawEntryFault, lawEntryKey } from './entries.js';
import { entriesOf, tablesFrom } from './entry-codec.js';

const { reviewBy: _, ...LAW } = BUILT_IN_TABLES;
const rows = entriesOf(BUILT_IN_TABLES);

describe('law as rows', () => {
  it('gives the same law back, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        const { reviewBy, safeCountries, safeCountryExceptions, ...others } = tablesFrom(
          shuffled,
          BUILT_IN_TABLES,
        );
        expect(others).toEqual({
          ...LAW,
          safeCountries: undefined,
          safeCountryExceptions: undefined,
        });
        expect(safeCountries).toEqual(expect.arrayContaining([...LAW.safeCountries]));
        expect(safeCountries).toHaveLength(LAW.safeCountries.length);
        expect(safeCountryExceptions).toEqual(expect.arrayContaining([...LAW.safeCountryExceptions]));
        expect(reviewBy['benefit_switch']).toBe('2026-12-31');
      }),
      { numRuns: 20 },
    );
  });

  it('has one place for each row and no row with a fault', () => {
    expect(rows.map(lawEntryFault).filter(Boolean)).toEqual([]);
    expect(new Set(rows.map(lawEntryKey)).size).toBe(rows.length);
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(LAW_KINDS.length - 2);
  });

  it.each<[string, Partial<LawEntry>, keyof LawEntry]>([
    ['safe_country', { name: 'Senegal' }, 'name'],
    ['safe_country', { list: null }, 'list'],
    ['safe_country', { validFrom: null }, 'validFrom'],
    ['safe_country', { validTo: '1990-01-01' }, 'validTo'],
    ['safe_exception', { name: 'asylg99' }, 'name'],
    ['safe_exception', { countries: ['GER'] }, 'countries'],
    ['safe_exception', { days: [] }, 'days'],
    ['threshold', { name: 'someday' }, 'name'],
    ['threshold', { days: [null] }, 'days'],
    ['continuation_order', { days: ['2026-02-01', '2026-01-31'] }, 'days'],
    ['benefit_switch', { amounts: [] }, 'amounts'],
    ['minimum_wage', { amounts: [0] }, 'amounts'],
    ['minimum_wage', { amounts: [13.9] }, 'amounts'],
    ['minimum_wage', { validFrom: null }, 'validFrom'],
    ['apprentice_pay', { amounts: [1, 2, 3] }, 'amounts'],
    ['apprentice_pay', { validTo: null }, 'validTo'],
    ['funding', { name: 'agentFees' }, 'name'],
  ])('finds the fault of a row: %s with %j', (kind, change, field) => {
    const [row] = rows.filter((each) => each.kind === kind);
    expect(row && lawEntryFault({ ...row, ...change })).toBe(field);
  });

  it('checks a figure by its form', () => {
    const figure = (name: string): LawEntry | undefined => rows.find((row) => row.name === name);
    for (const [name, form] of [
      ['agentFee', 'amount'],
      ['longTermSubsidyPercent', 'amounts'],
      ['basicSkillsLastStart', 'day'],
    ] as const) {
      const row = figure(name);
      expect(figureForm(name)).toBe(form);
      expect(row && lawEntryFault({ ...row, amounts: [], days: [] })).toBe(
        form === 'day' ? 'days' : 'amounts',
      );
    }
  });

  it('leaves a faulty row out and takes what is missing from the law it is built on', () => {
    const [wage] = rows.filter(({ kind }) => kind === 'minimum_wage');
    const tables = tablesFrom(wage ? [{ ...wage, amounts: [] }] : [], BUILT_IN_TABLES);
    expect(tables.minimumWages).toEqual([]);
    expect(tables.funding).toEqual(LAW.funding);
    expect(tables.safeOriginAppliedAfter).toBe(LAW.safeOriginAppliedAfter);
    expect(tables.benefitSwitch24).toEqual(LAW.benefitSwitch24);
  });
});
