import { LocalDate } from '../../shared/index.js';
import { ANYWHERE, Service, dayOfService, inForce, placeOfLand } from '../calendar/index.js';
import {
  REMEDY_MATTERS,
  REMEDY_RULES,
  RemedyClock,
  RemedyFacts,
  RemedyMatter,
  failureToActFrom,
  firstLastDay,
  remedyClock,
  safeAsylumMatter,
} from './index.js';

const berlin = placeOfLand('11');
const bavaria = placeOfLand('09');
const served = (servedOn: LocalDate): Service => ({
  servedOn,
  laterIfProven: null,
  ruleId: 'r',
  source: 's',
});
const facts = (
  matter: RemedyMatter,
  servedOn: LocalDate,
  change: Partial<RemedyFacts> = {},
): RemedyFacts => ({
  matter,
  service: served(servedOn),
  instruction: 'given',
  place: berlin,
  ...change,
});
function clock(input: RemedyFacts, day: LocalDate): RemedyClock {
  const result = remedyClock(input, day);
  if (!result) throw new Error('no rule');
  return result;
}

describe('last day for a remedy', () => {
  it.each<[string, RemedyFacts, LocalDate]>([
    ['a month', facts('social', '2026-11-13'), '2026-12-14'],
    ['a month to a Sunday moves', facts('social', '2026-10-15'), '2026-11-16'],
    ['a month into February', facts('administrative', '2027-01-31'), '2027-03-01'],
    [
      'a month to Epiphany moves in Bavaria',
      facts('administrative', '2025-12-06', { place: bavaria }),
      '2026-01-07',
    ],
    ['and not in Berlin', facts('administrative', '2025-12-06'), '2026-01-06'],
    [
      'and not where the seat is unknown',
      facts('administrative', '2025-12-06', { place: ANYWHERE }),
      '2026-01-06',
    ],
    ['on an objection', facts('social_objection', '2026-11-20'), '2026-12-21'],
    ['on an objection, administrative', facts('administrative_objection', '2026-11-20'), '2026-12-21'],
    ['two weeks for asylum', facts('asylum', '2026-11-06'), '2026-11-20'],
    ['two weeks to Christmas move', facts('asylum', '2026-12-11'), '2026-12-28'],
    ['a week', facts('asylum_short', '2026-11-13'), '2026-11-20'],
    ['a week to Good Friday moves', facts('asylum_short', '2027-03-19'), '2027-03-30'],
    [
      'a year without instruction',
      facts('social', '2026-11-13', { instruction: 'missing_or_wrong' }),
      '2027-11-15',
    ],
    [
      'a year likewise',
      facts('administrative', '2026-11-20', { instruction: 'missing_or_wrong' }),
      '2027-11-22',
    ],
    [
      'three months for asylum',
      facts('asylum', '2026-11-06', { instruction: 'missing_or_wrong' }),
      '2027-02-08',
    ],
    [
      'from the first day of the new law',
      facts('asylum', '2026-06-12', { instruction: 'missing_or_wrong' }),
      '2026-09-14',
    ],
    [
      'a year on the day before',
      facts('asylum', '2026-06-11', { instruction: 'missing_or_wrong' }),
      '2027-06-11',
    ],
    [
      'the same for the short time',
      facts('asylum_short', '2026-06-11', { instruction: 'missing_or_wrong' }),
      '2027-06-11',
    ],
  ])('%s', (_, input, expected) => expect(clock(input, '2026-01-01').lastDay).toBe(expected));

  it('runs, ends and is over on the right days', () => {
    const input = facts('asylum', '2026-11-06');
    expect(clock(input, '2026-11-19')).toMatchObject({ state: 'running', daysLeft: 2 });
    expect(clock(input, '2026-11-20')).toMatchObject({ state: 'last_day', daysLeft: 1 });
    expect(clock(input, '2026-11-21')).toMatchObject({ state: 'over', daysLeft: 0 });
  });

  it('leads with the short time while nobody has read the instruction, and names the long one', () => {
    expect(clock(facts('social', '2026-11-13', { instruction: 'unknown' }), '2026-11-21')).toMatchObject({
      lastDay: '2026-12-14',
      withoutInstruction: '2027-11-15',
    });
    expect(clock(facts('social', '2026-11-13'), '2026-11-21').withoutInstruction).toBeNull();
  });

  it('follows the letter from the post box to the last day', () => {
    const service = dayOfService('post', '2026-11-16', '2026-11-24');
    if (!service) throw new Error('no rule');
    expect(clock({ ...facts('social', ''), service }, '2026-11-25')).toMatchObject({
      lastDay: '2026-12-21',
      laterIfProven: '2026-12-24',
    });
  });

  it('counts the urgent application and the grounds from the same service', () => {
    const short = clock(facts('asylum_short', '2026-11-13'), '2026-11-14');
    expect(short.also.map((entry) => `${entry.act} ${entry.lastDay}`)).toEqual([
      'urgent_application 2026-11-20',
      'grounds 2026-12-14',
    ]);
    expect(firstLastDay(short)).toBe('2026-11-20');
    expect(firstLastDay(clock(facts('asylum', '2026-11-13'), '2026-11-14'))).toBe('2026-11-27');
  });

  it('takes the week where nobody knows which time an asylum letter sets', () => {
    expect([null, true, false].map(safeAsylumMatter)).toEqual(['asylum_short', 'asylum_short', 'asylum']);
  });

  it('has one rule per matter and day, and none without a source', () => {
    for (const matter of REMEDY_MATTERS)
      for (const day of ['2016-01-01', '2026-06-11', '2026-06-12', '2026-11-21'])
        expect(
          REMEDY_RULES.filter((rule) => rule.matter === matter && inForce([rule], day) !== null),
        ).toHaveLength(1);
    expect(REMEDY_RULES.every((rule) => rule.source.includes('§'))).toBe(true);
    expect(remedyClock(facts('asylum_short', '2015-10-23'), '2016-01-01')).toBeNull();
  });
});

describe('action for failure to act', () => {
  it.each<
    [Parameters<typeof failureToActFrom>[0], Parameters<typeof failureToActFrom>[1], LocalDate, LocalDate]
  >([
    ['administrative', 'application', '2026-08-20', '2026-11-21'],
    ['administrative', 'objection', '2026-11-30', '2027-03-01'],
    ['social', 'application', '2026-05-20', '2026-11-21'],
    ['social', 'objection', '2026-08-20', '2026-11-21'],
  ])('%s court, %s of %s: from %s on', (branch, act, filed, expected) =>
    expect(failureToActFrom(branch, act, filed, berlin)).toBe(expected),
  );
});
