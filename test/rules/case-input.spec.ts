import fc from 'fast-check';
import { judge as judgePlan } from '../../src/cli/cases/language-plan.js';
import { judge as judgePermission } from '../../src/cli/cases/work-permission.js';

const LEVELS = { L: 3, R: 3, S: 3, W: 3 };
const PERMISSION = {
  evaluation_date: '2026-11-21',
  facts: {
    status: 'duldung_60a',
    nationality: 'LB',
    nationality_group: 'not_safe',
    duldung_since: '2026-09-01',
    must_live_in_reception: false,
    asylum_outcome: 'no_application',
    exclusion_60a_6: 'None',
    age: 30,
    vacancy: { kind: 'employment', start: '2027-01-04', end: '2027-12-31', hours_per_week: 39 },
  },
  expected: { earliest_date: null, warnings: [] },
};
const PLAN = {
  objective: 'earliest',
  candidate: {
    today: '2026-11-23',
    levels: LEVELS,
    certs: [],
    entitlements: ['BSK'],
    busy: [[1, '06:00', '08:00', 'work']],
  },
  vacancy: { need: { L: 4 }, proof: 'certificate', latest: '2028-12-31' },
  runs: [
    {
      id: 'B2',
      scheme: 'BSK',
      entry: { level: 3, proof: 'placement' },
      target: 4,
      skills: ['L'],
      start: '2027-01-11',
      end: '2027-06-04',
      slots: [[1, '08:30', '12:45']],
      exam: { date: '2027-06-11', resultDate: '2027-07-16', certifies: { L: 4 } },
    },
  ],
  expected: { feasible: true, plan: ['B2'], qualifiedOn: '2027-07-16' },
};

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

/** A copy in which the value at the path is another one; undefined leaves it out. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Json) }) as Json;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]));
  return [path, ...inner];
}

describe('a case that cannot be read says what is wrong and where', () => {
  it.each<[Path, unknown, string]>([
    [[], null, 'the case null is not an object'],
    [['evaluation_date'], '2026-02-30', '/evaluation_date "2026-02-30" is not a day written YYYY-MM-DD'],
    [['facts', 'status'], undefined, '/facts/status is missing; wanted one of ankunftsnachweis,'],
    [['facts', 'status'], 'ae_25_9', '/facts/status "ae_25_9" is not one of ankunftsnachweis,'],
    [['facts', 'duldung_since'], '2025-02-29', '/facts/duldung_since "2025-02-29" is not a day'],
    [['facts', 'must_live_in_reception'], 'no', '/facts/must_live_in_reception "no" is not true or false'],
    [['facts', 'nationality'], 'srb', '/facts/nationality "srb" is not an ISO 3166 code'],
    [['facts', 'nationality_group'], 'safe', '/facts/nationality_group "safe" is not one of safe_de_list,'],
    [['facts', 'exclusion_60a_6'], 'no4', '/facts/exclusion_60a_6 "no4" is not one of none, no1, no2, no3'],
    [['facts', 'age'], -1, '/facts/age -1 is not a whole number from 0 up to 130'],
    [['facts', 'vacancy'], undefined, '/facts/vacancy is missing; wanted an object'],
    [['facts', 'vacancy', 'kind'], 'gig', '/facts/vacancy/kind "gig" is not one of employment,'],
    [['facts', 'vacancy', 'end'], '2027-01-03', '/facts/vacancy/end 2027-01-03 lies before the start'],
    [['facts', 'vacancy', 'hours_per_week'], '39', '/facts/vacancy/hours_per_week "39" is not a number'],
    [['expected', 'warnings'], 'none', '/expected/warnings "none" is not a list'],
  ])('work permission: %j is %j', (path, value, line) => {
    const lines = judgePermission(changed(PERMISSION, path, value), {});
    expect(lines.some((each) => each.startsWith(line))).toBe(true);
  });

  it.each<[Path, unknown, string]>([
    [['objective'], 'fastest', '/objective "fastest" is not one of earliest, reliable'],
    [['candidate'], undefined, '/candidate is missing; wanted an object'],
    [['candidate', 'today'], 'today', '/candidate/today "today" is not a day'],
    [['candidate', 'levels', 'L'], 7, '/candidate/levels/L 7 is not one of 0, 1, 2, 3, 4, 5, 6'],
    [['candidate', 'levels', 'X'], 1, '/candidate/levels/X is no skill'],
    [['candidate', 'busy', 0, 0], 8, '/candidate/busy/0/0 8 is not a whole number from 1 up to 7'],
    [['candidate', 'busy', 0, 2], '24:01', '/candidate/busy/0/2 "24:01" is not a time of day'],
    [['vacancy'], null, '/vacancy null is not an object'],
    [['runs'], undefined, '/runs is missing; wanted a list'],
    [['runs', 0, 'end'], '2027-01-10', '/runs/0/end 2027-01-10 lies before the start'],
    [
      ['runs', 0, 'exam', 'resultDate'],
      '2027-06-10',
      '/runs/0/exam/resultDate 2027-06-10 lies before the exam',
    ],
    [['runs', 0, 'p'], 1.5, '/runs/0/p 1.5 is not a number from 0 up to 1'],
    [['runs', 1], PLAN.runs[0], '/runs/1/id "B2" names an earlier run too'],
  ])('language plan: %j is %j', (path, value, line) => {
    const lines = judgePlan(changed(PLAN, path, value), {});
    expect(lines.some((each) => each.startsWith(line))).toBe(true);
  });

  it('reads a case in which nothing is wrong, and what was not asked as not asked', () => {
    expect(judgePlan(PLAN, {})).toEqual([]);
    expect(judgePermission({ ...PERMISSION, expected: { access_class: 'CLARIFY' } }, {})).toEqual([]);
  });

  it.each([
    ['work permission', PERMISSION, judgePermission],
    ['language plan', PLAN, judgePlan],
  ] as const)('%s: never throws, whatever stands in any place', (_, sample, judge) => {
    const change = fc.tuple(
      fc.constantFrom(...pathsOf(sample)),
      fc.oneof(fc.jsonValue(), fc.constant(undefined)),
    );
    fc.assert(
      fc.property(change, ([path, value]) => {
        expect(Array.isArray(judge(changed(sample, path, value), {}))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
