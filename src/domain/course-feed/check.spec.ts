import fc from 'fast-check';
import { GOOD_COURSE_ROW } from '../../../test/support/course-row.js';
import { addDays } from '../shared/index.js';
import { checkCourse, FEED_FIELDS, isFormula } from './index.js';
import type { RawCourse } from './index.js';

const TODAY = '2026-11-22';
const judge = (changes: RawCourse): ReturnType<typeof checkCourse> =>
  checkCourse({ ...GOOD_COURSE_ROW, ...changes }, 2, TODAY);
const faultsOf = (changes: RawCourse): readonly string[] =>
  judge(changes).faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a row of a list of courses', () => {
  it('becomes a draft with German days, numbers and words', () => {
    expect(judge({})).toEqual({
      row: 2,
      title: 'Integrationskurs B1',
      faults: [],
      notes: [],
      draft: {
        key: 'K-1',
        provider: 'Sprachschule am See',
        title: 'Integrationskurs B1',
        scheme: 'IK',
        entryLevel: 2,
        entryProof: 'placement',
        entryMaxAgeDays: null,
        target: 3,
        startsOn: '2027-01-11',
        endsOn: '2027-04-30',
        registerBy: '2027-01-04',
        ue: 300,
        slots: [1, 2, 3, 4, 5].map((day) => [day, '08:30', '12:00']),
        mode: 'onsite',
        plz: '82319',
        lat: null,
        lon: null,
        childcare: true,
        seats: 12,
        selfPayCost: 137450,
        needsJobOffer: false,
        passProbability: null,
        examOn: '2027-05-07',
        resultOn: '2027-06-11',
        certifies: 3,
      },
    });
  });

  it.each([
    [{ title: '' }, '/title required'],
    [{ provider: '=HYPERLINK("http://x")' }, '/provider formula'],
    [{ title: '@SUM(A1:A9)' }, '/title formula'],
    [{ ue: '=1+1' }, '/ue formula'],
    [{ startsOn: '=TODAY()' }, '/startsOn formula'],
    [{ title: 'x'.repeat(141) }, '/title too_long'],
    [{ startsOn: '31.02.2027' }, '/startsOn not_a_day'],
    [{ startsOn: undefined }, '/startsOn required'],
    [{ endsOn: '2027-01-01' }, '/endsOn day_order'],
    [{ registerBy: '2027-01-12' }, '/registerBy day_order'],
    [{ registerBy: '2026-11-21' }, '/registerBy day_in_past'],
    [{ examOn: '2027-01-01' }, '/examOn day_order'],
    [{ resultOn: '2027-05-01' }, '/resultOn day_order'],
    [{ target: 'B9' }, '/target not_a_level'],
    [{ entryLevel: 'C1' }, '/target level_order'],
    [{ weekdays: 'Mo bis Frühling' }, '/weekdays not_in_list'],
    [{ from: '25:00' }, '/from not_a_time'],
    [{ to: '08:00' }, '/to day_order'],
    [{ ue: 'viele' }, '/ue not_a_number'],
    [{ ue: '99999' }, '/ue too_large'],
    [{ seats: '-1' }, '/seats too_large'],
    [{ childcare: 'vielleicht' }, '/childcare not_in_list'],
    [{ mode: 'Zeppelin' }, '/mode not_in_list'],
    [{ plz: undefined }, '/plz required'],
    [{ scheme: '<b>?</b>' }, '/scheme not_in_list'],
    [{ ue: { a: 1 } }, '/ue not_a_number'],
  ] as const)('names the fault of %p', (changes, fault) =>
    expect(faultsOf(changes as RawCourse)).toContain(fault),
  );

  it.each([
    [
      { title: 'B1 <script>alert(1)</script><b>Pflege</b> &amp; Alltag' },
      'html_removed',
      { title: 'B1 Pflege & Alltag' },
    ],
    [{ endsOn: undefined }, 'end_estimated', { endsOn: addDays('2027-01-11', 13 * 7 - 1) }],
    [{ registerBy: '' }, 'register_assumed', { registerBy: '2027-01-04' }],
    [{ resultOn: undefined }, 'result_assumed', { resultOn: addDays('2027-05-07', 35) }],
    [{ ue: '40' }, 'hours_contradict', { ue: 40 }],
    [{ from: undefined }, 'hours_left_out', { slots: [] }],
    [{ lat: 11.06, lon: 49.45 }, 'coordinates_swapped', { lat: 49.45, lon: 11.06 }],
    [{ lat: 41.04, lon: 19.44 }, 'coordinates_dropped', { lat: null, lon: null }],
  ] as const)('mends %p and says %s', (changes, note, draft) => {
    const row = judge(changes);
    expect(row.notes).toContain(note);
    expect(row.draft).toMatchObject(draft);
  });

  it('gives a BSK the rule of DeuFöV § 8(1), and a spreadsheet its lost zero and its numbers', () => {
    const row = judge({ scheme: 'BSK', plz: 1067, startsOn: 46_398, from: 0.354_166_666_7, to: 0.5 });
    expect(row.draft).toMatchObject({
      entryProof: 'certificate',
      entryMaxAgeDays: 183,
      plz: '01067',
      startsOn: '2027-01-11',
      slots: expect.arrayContaining([[1, '08:30', '12:00']]) as unknown,
    });
  });

  it('never throws and never lets markup, controls or formulas through, whatever a feed holds', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '=1+1', '\u202Eabc', 'B1', '2027-01-11', '<script'),
      fc.double(),
      fc.anything({ maxDepth: 2 }),
    );
    const record = fc.record(Object.fromEntries(FEED_FIELDS.map((field) => [field, value])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(record, fc.boolean(), (raw, mostlyGood) => {
        const { draft, faults } = checkCourse(mostlyGood ? { ...GOOD_COURSE_ROW, ...raw } : raw, 2, TODAY);
        expect(draft === null).toBe(faults.length > 0);
        if (draft === null) return;
        for (const text of [draft.title, draft.provider, draft.key]) {
          // eslint-disable-next-line no-control-regex -- controls are what must not come through
          expect(text).not.toMatch(/<script|<img|[\u0000-\u001f\u202a-\u202e]/i);
          expect(isFormula(text)).toBe(false);
        }
        expect(draft.registerBy <= draft.startsOn && draft.startsOn <= draft.endsOn).toBe(true);
        expect(draft.entryLevel <= draft.target).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
