import fc from 'fast-check';
import { addDays } from '../shared/index.js';
import {
  decideTandemStep,
  type MentorOffer,
  openTandemSteps,
  reasonsFor,
  suitableMentors,
  TANDEM_STATES,
  type TandemActor,
  tandemReminder,
  type TandemTouch,
} from './index.js';

const ACTORS: readonly TandemActor[] = ['mentor', 'person', 'desk'];

describe('steps of a tandem', () => {
  it.each([
    ['suggested', 'active', 'mentor', null, 'active'],
    ['suggested', 'active', 'desk', null, 'not_your_step'],
    ['suggested', 'active', 'person', null, 'not_your_step'],
    ['suggested', 'declined', 'mentor', null, 'reason_required'],
    ['suggested', 'declined', 'mentor', 'own_way', 'reason_required'],
    ['suggested', 'declined', 'mentor', 'no_time', 'declined'],
    ['suggested', 'declined', 'person', null, 'declined'],
    ['active', 'ended', 'person', null, 'ended'],
    ['active', 'ended', 'mentor', 'own_way', 'ended'],
    ['active', 'declined', 'mentor', 'no_time', 'no_such_step'],
    ['paused', 'active', 'person', null, 'not_your_step'],
    ['ended', 'active', 'mentor', null, 'no_such_step'],
  ] as const)('%s to %s by %s with %s: %s', (from, to, by, reason, result) => {
    const decided = decideTandemStep({ from, to, by, reason });
    expect(decided.ok ? decided.value : decided.error).toBe(result);
  });

  it('what is offered can be done, and nothing else', () => {
    for (const from of TANDEM_STATES)
      for (const by of ACTORS) {
        const done = TANDEM_STATES.filter(
          (to) => decideTandemStep({ from, to, by, reason: reasonsFor(to)[0] ?? null }).ok,
        );
        expect([...openTandemSteps(from, by)].sort()).toEqual([...done].sort());
      }
  });

  it('the person can leave from everywhere', () => {
    for (const from of ['suggested', 'active', 'paused'] as const)
      expect(openTandemSteps(from, 'person').some((to) => to === 'ended' || to === 'declined')).toBe(true);
  });
});

describe('reminders of a tandem', () => {
  const active: TandemTouch = {
    ...{ state: 'active', startedOn: '2026-12-01', lastContact: null, pausedUntil: null, awayUntil: null },
  };
  it.each<[string, Partial<TandemTouch>, string, string | null]>([
    ['twenty days after the start', {}, '2026-12-21', null],
    ['three weeks after the start', {}, '2026-12-22', 'contact'],
    ['a contact moves it', { lastContact: '2026-12-10' }, '2026-12-22', null],
    ['a contact before the start does not', { lastContact: '2026-11-01' }, '2026-12-22', 'contact'],
    ['not while the mentor is away', { awayUntil: '2026-12-22' }, '2026-12-22', null],
    ['the day after', { awayUntil: '2026-12-22' }, '2026-12-23', 'contact'],
    ['last day of a pause', { state: 'paused', pausedUntil: '2026-12-22' }, '2026-12-22', null],
    ['after a pause', { state: 'paused', pausedUntil: '2026-12-22' }, '2026-12-23', 'resume'],
    ['a pause without an end', { state: 'paused' }, '2027-12-23', null],
    ['ended', { state: 'ended' }, '2027-12-23', null],
  ])('%s', (_, change, day, kind) => {
    expect(tandemReminder({ ...active, ...change }, day)?.kind ?? null).toBe(kind);
  });
});

describe('mentors for somebody', () => {
  const mentor = fc.record({
    id: fc.uuid(),
    capacity: fc.integer({ min: 0, max: 4 }),
    taken: fc.integer({ min: 0, max: 4 }),
    languages: fc.subarray(['ar', 'fa', 'ti', 'uk']),
    occupations: fc.subarray(['22342', '223', '81', '5132']),
    times: fc.constant([]),
    awayUntil: fc.option(
      fc.integer({ min: -3, max: 3 }).map((days) => addDays('2026-12-01', days)),
      { nil: null },
    ),
  });

  it('have room, are there, and those who share more stand first whatever the order was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(mentor, { selector: ({ id }) => id }), (mentors: MentorOffer[]) => {
        const need = { languages: ['ar'], occupations: ['22342'] };
        const found = suitableMentors(need, mentors, '2026-12-01');
        expect(suitableMentors(need, [...mentors].reverse(), '2026-12-01')).toEqual(found);
        const there = mentors.filter(
          ({ capacity, taken, awayUntil }) =>
            capacity > taken && !(awayUntil !== null && awayUntil >= '2026-12-01'),
        );
        expect(found.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
        const both = found.map(({ languages, sameField }) => languages.length + Number(sameField));
        expect([...both].sort((a, b) => b - a)).toEqual(both);
      }),
    );
  });
});
