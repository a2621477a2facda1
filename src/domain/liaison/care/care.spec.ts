import fc from 'fast-check';
import { LocalDate, addDays } from '../../shared/index.js';
import { Activity, CaseContacts, HelperLoad, cadence, loadOffer } from './index.js';

const today: LocalDate = '2026-11-21';

describe('contact cadence', () => {
  const silent: CaseContacts = {
    openedOn: '2026-01-01',
    contacts: ['2026-10-10'],
    nextPlanned: null,
    quietUntil: null,
    closed: false,
  };
  it.each<[string, Partial<CaseContacts>, LocalDate, string]>([
    ['five weeks less a day', {}, '2026-11-13', 'fresh'],
    ['from five weeks on soon', {}, '2026-11-14', 'soon'],
    ['a day before six weeks', {}, '2026-11-20', 'soon'],
    ['six weeks full', {}, '2026-11-21', 'due'],
    ['counts from the opening where nobody called', { contacts: [] }, '2026-02-12', 'due'],
    ['a contact of today', { contacts: ['2026-10-10', today] }, today, 'fresh'],
    ['a contact noted for tomorrow is none yet', { contacts: ['2026-10-10', '2026-11-22'] }, today, 'due'],
    ['a meeting within a week covers', { nextPlanned: '2026-11-28' }, today, 'fresh'],
    ['one later does not', { nextPlanned: '2026-11-29' }, today, 'due'],
    ['a missed one does not', { nextPlanned: '2026-11-20' }, today, 'due'],
    ['rest asked for, last day', { quietUntil: today }, today, 'quiet'],
    ['rest over', { quietUntil: '2026-11-20' }, today, 'due'],
    ['a closed case', { closed: true }, today, 'quiet'],
  ])('%s', (_, change, day, state) => expect(cadence({ ...silent, ...change }, day).state).toBe(state));

  it('a further contact never makes a case more silent', () => {
    const day = fc.integer({ min: 0, max: 320 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), day, (contacts, more) => {
        const before = cadence({ ...silent, contacts }, today).daysSilent;
        expect(cadence({ ...silent, contacts: [...contacts, more] }, today).daysSilent).toBeLessThanOrEqual(
          before,
        );
      }),
    );
  });
});

describe('load guard', () => {
  const calm: HelperLoad = { openTasks: 3, taskLimit: null, activity: [], pausedUntil: null };
  const every = (step: number, count: number, minute = 600): Activity[] =>
    Array.from({ length: count }, (_, index) => ({ day: addDays(today, -step * index), minute }));

  it.each<[string, Partial<HelperLoad>, string]>([
    ['nothing', {}, ''],
    ['twelve tasks', { openTasks: 12 }, ''],
    ['thirteen tasks', { openTasks: 13 }, 'many_tasks'],
    ['an own limit', { openTasks: 6, taskLimit: 5 }, 'many_tasks'],
    ['three late evenings', { activity: every(1, 3, 21 * 60) }, ''],
    ['four late evenings', { activity: every(1, 4, 21 * 60) }, 'late_evenings'],
    ['four evenings until nine', { activity: every(1, 4, 21 * 60 - 1) }, ''],
    [
      'the fourth was two weeks ago',
      { activity: [...every(1, 3, 1300), { day: addDays(today, -14), minute: 1300 }] },
      '',
    ],
    [
      'the fourth within two weeks',
      { activity: [...every(1, 3, 1300), { day: addDays(today, -13), minute: 1300 }] },
      'late_evenings',
    ],
    [
      'two moments of one night',
      { activity: [...every(1, 3, 1300), { day: addDays(today, 0), minute: 30 }] },
      '',
    ],
    ['every sixth day for eight weeks', { activity: every(6, 12) }, 'no_pause'],
    ['every seventh day', { activity: every(7, 12) }, 'no_pause'],
    ['every eighth day has a pause', { activity: every(8, 12) }, ''],
    ['began three weeks ago', { activity: every(1, 21) }, ''],
    ['on a break', { openTasks: 40, pausedUntil: today }, ''],
    ['break over', { openTasks: 40, pausedUntil: addDays(today, -1) }, 'many_tasks'],
  ])('%s', (_, change, signals) =>
    expect(loadOffer({ ...calm, ...change }, today).signals.join(' ')).toBe(signals),
  );

  it('offers to hand over, or a pause, and says nothing that could rank', () => {
    expect(loadOffer({ ...calm, openTasks: 20, activity: every(1, 60, 1300) }, today)).toEqual({
      signals: ['many_tasks', 'late_evenings', 'no_pause'],
      offers: ['hand_over', 'pause'],
    });
    expect(loadOffer(calm, today)).toEqual({ signals: [], offers: [] });
  });
});
