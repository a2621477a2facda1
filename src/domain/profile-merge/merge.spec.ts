import fc from 'fast-check';
import { fromEpochDay } from '../shared/index.js';
import { mergeConflicts, mergeRecords, undoneMerge } from './merge.js';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  MERGE_SIDES,
  type MergeChoices,
  type MergeRecord,
  type MergeSide,
} from './record.js';
import { MERGE_FIELDS, MERGE_RULES } from './rules.js';

const BASE: MergeRecord = {
  ...{ displayName: 'Amira Haddad', phone: null, email: null, messenger: null, street: null },
  home: { plz: '82319', ags: '09188', lat: 48, lon: 11.3, areaLat: 48, areaLon: 11.25 },
  papers: { status: 'duldung_60a', facts: {}, residence: null },
  proposal: null,
  occupations: [{ kldb: '22342', relation: 'experienced', years: 3 }],
  ...{ recognitions: [], qualification: null, skills: [], licences: null, otherLanguages: {} },
  ...{ hours: null, shifts: null, availableFrom: null, mobility: { km: 30 }, wishes: '' },
  confirmedOn: '2026-11-01',
};
const record = (change: Partial<MergeRecord>): MergeRecord => ({ ...BASE, ...change });
const merged = (
  kept: Partial<MergeRecord>,
  gone: Partial<MergeRecord>,
  choices: MergeChoices = {},
): MergeRecord => {
  const result = mergeRecords(record(kept), record(gone), choices);
  if (!result.ok) throw new Error(`open: ${result.error.join()}`);
  return result.value;
};

const day = fc.integer({ min: 20_700, max: 20_704 }).map(fromEpochDay);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const KLDB = ['22342', '26112', '29302', '51311', '54101', '61204', '81302'];
const RECORD: fc.Arbitrary<MergeRecord> = fc.record({
  displayName: fc.constantFrom('Amira Haddad', 'Haddad, Amira', 'Amira Hadad'),
  phone: maybe(fc.constantFrom('0621 4711', '+49 621 4711', '0170 998877')),
  email: maybe(fc.constantFrom('a@example.org', 'A@example.org', 'b@example.org')),
  messenger: maybe(fc.constantFrom('Signal 4711', '')),
  street: maybe(fc.constantFrom('Hauptstr. 1', 'Marktplatz 2')),
  home: fc.constantFrom('82319', '68159', '').map((plz) => ({ ...BASE.home, plz, ags: plz.slice(0, 2) })),
  papers: fc.record({
    status: fc.constantFrom('duldung_60a' as const, 'ae_16g' as const, 'german' as const),
    facts: fc.record(
      { birthDate: day, titleValidUntil: day, nationality: fc.constantFrom('SY', 'AF') },
      { requiredKeys: [] },
    ),
    residence: maybe(fc.constant({ within: 'land' as const, code: '09' as never })),
  }),
  proposal: maybe(fc.record({ until: day, by: maybe(fc.constantFrom('m', 'n')) })),
  occupations: fc.uniqueArray(
    fc.record({
      kldb: fc.constantFrom(...KLDB),
      relation: fc.constantFrom('trained' as const, 'experienced' as const, 'wanted' as const),
      years: maybe(fc.integer({ min: 0, max: 9 })),
    }),
    { selector: ({ kldb }) => kldb, maxLength: 6 },
  ),
  recognitions: fc.uniqueArray(fc.record({ kldb5: fc.constantFrom(...KLDB), from: day }), {
    selector: ({ kldb5 }) => kldb5,
    maxLength: 3,
  }),
  qualification: maybe(fc.constantFrom(1 as const, 2 as const)),
  skills: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  licences: maybe(fc.uniqueArray(fc.constantFrom('b', 'c1'))),
  otherLanguages: fc.dictionary(fc.constantFrom('ar', 'en'), fc.constantFrom(1 as const, 4 as const)),
  hours: maybe(fc.record({ min: fc.constantFrom(10, 20), max: fc.constantFrom(20, 40) })),
  shifts: maybe(fc.uniqueArray(fc.constantFrom('early' as const, 'late' as const))),
  availableFrom: maybe(day),
  mobility: fc.record({ km: maybe(fc.constantFrom(30, 50)) }),
  wishes: fc.constantFrom('', 'Holz', 'Metall'),
  confirmedOn: day,
});
const CHOICES: fc.Arbitrary<Record<ChosenField, MergeSide>> = fc.record(
  Object.fromEntries(CHOSEN_FIELDS.map((field) => [field, fc.constantFrom(...MERGE_SIDES)])) as Record<
    ChosenField,
    fc.Arbitrary<MergeSide>
  >,
);
const flipped = (choices: Record<ChosenField, MergeSide>): MergeChoices =>
  Object.fromEntries(
    Object.entries(choices).map(([field, side]) => [field, side === 'kept' ? 'gone' : 'kept']),
  );
const same = (a: MergeRecord, b: MergeRecord): readonly string[] =>
  MERGE_FIELDS.filter(
    (field) => !(MERGE_RULES[field].same as (x: unknown, y: unknown) => boolean)(a[field], b[field]),
  );

describe('two records of one person', () => {
  it.each<[string, Partial<MergeRecord>, Partial<MergeRecord>, Partial<MergeRecord>]>([
    ['what is filled beats what is empty', { phone: null }, { phone: '0621 4711' }, { phone: '0621 4711' }],
    ['an empty text is empty', { street: ' ' }, { street: 'Weg 1' }, { street: 'Weg 1' }],
    ['nothing empty comes over', { wishes: 'Holz' }, { wishes: '' }, { wishes: 'Holz' }],
    [
      'the same number twice is no question',
      { phone: '0621/4711' },
      { phone: '+49 621 4711' },
      { phone: '0621/4711' },
    ],
    [
      'lists are united without doubles',
      { skills: ['a', 'b'] },
      { skills: ['b', 'c'] },
      { skills: ['a', 'b', 'c'] },
    ],
    ['not asked is not none', { licences: null }, { licences: [] }, { licences: [] }],
    [
      'of one occupation the stronger relation and the longer practice',
      { occupations: [{ kldb: '22342', relation: 'wanted', years: 4 }] },
      { occupations: [{ kldb: '22342', relation: 'trained', years: 2 }] },
      { occupations: [{ kldb: '22342', relation: 'trained', years: 4 }] },
    ],
    [
      'of two days of a recognition the later one',
      { recognitions: [{ kldb5: '22342', from: '2027-01-01' }] },
      { recognitions: [{ kldb5: '22342', from: '2026-01-01' }] },
      { recognitions: [{ kldb5: '22342', from: '2027-01-01' }] },
    ],
    ['no profile becomes fresher', {}, { confirmedOn: '2026-03-01' }, { confirmedOn: '2026-03-01' }],
    [
      'the fuller of two papers that agree, and the word that rested on it',
      {},
      {
        papers: { ...BASE.papers, facts: { birthDate: '1994-05-06' } },
        proposal: { until: '2026-12-31', by: 'm' },
      },
      {
        papers: { ...BASE.papers, facts: { birthDate: '1994-05-06' } },
        proposal: { until: '2026-12-31', by: 'm' },
      },
    ],
    [
      'no word about papers that are not the ones',
      { proposal: { until: '2026-12-31', by: 'm' } },
      { papers: { ...BASE.papers, facts: { birthDate: '1994-05-06' } } },
      { papers: { ...BASE.papers, facts: { birthDate: '1994-05-06' } }, proposal: null },
    ],
    [
      'of two words the one that ends earlier',
      { proposal: { until: '2026-12-31', by: 'm' } },
      { proposal: { until: '2026-12-01', by: 'n' } },
      { proposal: { until: '2026-12-01', by: 'n' } },
    ],
    [
      'of two words that end on one day the one whose adviser is known',
      { proposal: { until: '2026-12-31', by: null } },
      { proposal: { until: '2026-12-31', by: 'm' } },
      { proposal: { until: '2026-12-31', by: 'm' } },
    ],
    [
      'of two words of two advisers that end on one day always the same one',
      { proposal: { until: '2026-12-31', by: 'n' } },
      { proposal: { until: '2026-12-31', by: 'm' } },
      { proposal: { until: '2026-12-31', by: 'm' } },
    ],
  ])('%s', (_, kept, gone, expected) => expect(merged(kept, gone)).toEqual(record(expected)));

  it.each<[string, Partial<MergeRecord>, Partial<MergeRecord>, readonly ChosenField[]]>([
    ['two numbers', { phone: '0621 4711' }, { phone: '0170 998877' }, ['phone']],
    ['two names', {}, { displayName: 'Amira Hadad' }, ['displayName']],
    ['two places', {}, { home: { ...BASE.home, plz: '68159' } }, ['home']],
    ['two titles', {}, { papers: { ...BASE.papers, status: 'german' } }, ['papers']],
    [
      'papers of which each says something that the other does not',
      { papers: { ...BASE.papers, facts: { birthDate: '1994-05-06' } } },
      { papers: { ...BASE.papers, facts: { nationality: 'SY' } } },
      ['papers'],
    ],
    [
      'two levels of one language',
      { otherLanguages: { ar: 6 } },
      { otherLanguages: { ar: 5, en: 2 } },
      ['otherLanguages'],
    ],
    [
      'more occupations than a profile holds',
      { occupations: KLDB.slice(0, 4).map((kldb) => ({ kldb, relation: 'wanted' as const, years: null })) },
      { occupations: KLDB.slice(3).map((kldb) => ({ kldb, relation: 'wanted' as const, years: null })) },
      ['occupations'],
    ],
    ['nothing at all', {}, {}, []],
  ])('are a question for a person: %s', (_, kept, gone, fields) => {
    expect(mergeConflicts(record(kept), record(gone))).toEqual(fields);
    const result = mergeRecords(record(kept), record(gone), {});
    expect(result).toEqual(
      fields.length === 0 ? expect.objectContaining({ ok: true }) : { ok: false, error: fields },
    );
  });

  it('papers that were chosen carry no earlier word that she may be proposed', () => {
    const proposal = { until: '2026-12-31', by: 'm' };
    const other = { papers: { ...BASE.papers, status: 'german' as const } };
    expect(merged({ proposal }, { ...other, proposal }, { papers: 'kept' }).proposal).toBeNull();
  });

  it('keeps beside a chosen level the languages that only the other record knows', () => {
    const [kept, gone] = [
      { otherLanguages: { ar: 6 as const } },
      { otherLanguages: { ar: 5 as const, en: 2 as const } },
    ];
    expect(merged(kept, gone, { otherLanguages: 'kept' }).otherLanguages).toEqual({ ar: 6, en: 2 });
    expect(merged(kept, gone, { otherLanguages: 'gone' }).otherLanguages).toEqual({ ar: 5, en: 2 });
  });

  it('of which one is the other change nothing', () => {
    fc.assert(
      fc.property(RECORD, CHOICES, (one, choices) => {
        expect(mergeConflicts(one, one)).toEqual([]);
        const { proposal, ...rest } = one;
        expect(mergeRecords(one, one, choices)).toEqual({ ok: true, value: { ...rest, proposal } });
      }),
    );
  });

  it('become the same, whichever of them stays', () => {
    fc.assert(
      fc.property(RECORD, RECORD, CHOICES, (one, other, choices) => {
        const [there, back] = [mergeRecords(one, other, choices), mergeRecords(other, one, flipped(choices))];
        if (!there.ok || !back.ok) throw new Error('everything was chosen');
        expect(same(there.value, back.value)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('say together nothing that neither of them said', () => {
    fc.assert(
      fc.property(RECORD, RECORD, CHOICES, (one, other, choices) => {
        const result = mergeRecords(one, other, choices);
        if (!result.ok) throw new Error('everything was chosen');
        const { value } = result;
        for (const field of [
          'phone',
          'email',
          'street',
          'home',
          'papers',
          'qualification',
          'hours',
          'wishes',
        ] as const)
          expect([one[field], other[field]]).toContainEqual(value[field]);
        for (const skill of value.skills) expect([...one.skills, ...other.skills]).toContain(skill);
      }),
    );
  });

  it('are apart again as they were, but for what is newer', () => {
    fc.assert(
      fc.property(
        RECORD,
        RECORD,
        RECORD,
        CHOICES,
        fc.subarray(MERGE_FIELDS),
        (one, other, later, choices, fields) => {
          const result = mergeRecords(one, other, choices);
          if (!result.ok) throw new Error('everything was chosen');
          expect(undoneMerge(one, result.value, result.value)).toEqual({ record: one, newer: [] });
          const changed = Object.fromEntries(fields.map((field) => [field, later[field]]));
          const { record: undone, newer } = undoneMerge(one, result.value, { ...result.value, ...changed });
          for (const field of MERGE_FIELDS.filter((name) => name !== 'proposal'))
            expect(undone[field]).toEqual(newer.includes(field) ? later[field] : one[field]);
        },
      ),
    );
  });

  it('bring no word back that she may be proposed when her papers changed since', () => {
    const before = record({ proposal: { until: '2026-12-31', by: 'm' } });
    const merged = record({ phone: '0621 4711' });
    const now = { ...merged, papers: { ...BASE.papers, status: 'german' as const } };
    expect(undoneMerge(before, merged, now).record).toEqual({ ...now, phone: null });
  });
});
