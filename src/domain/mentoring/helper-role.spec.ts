import fc from 'fast-check';
import { addDays } from '../shared/index.js';
import { decideAnswer, HELPER_SKILLS, isWanted, type RoleTerms, suitsWish } from './index.js';

const DAY = '2026-12-01';
const skill = fc.constantFrom(...HELPER_SKILLS);
const language = fc.constantFrom('ar', 'fa', 'uk');
const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays(DAY, days));
const role: fc.Arbitrary<RoleTerms> = fc.record({
  skills: fc.uniqueArray(skill, { maxLength: 3 }),
  hours: fc.integer({ min: 1, max: 20 }),
  languages: fc.uniqueArray(language),
  fromOn: day,
  untilOn: fc.option(day, { nil: null }),
  closed: fc.boolean(),
});
const wish = fc.record({
  skill: fc.option(skill, { nil: null }),
  hours: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  language: fc.option(language, { nil: null }),
});

describe('a wanted hand', () => {
  it.each([
    [false, null, true],
    [true, null, false],
    [false, DAY, true],
    [false, addDays(DAY, -1), false],
    [false, addDays(DAY, 1), true],
  ])('closed %s, until %s: %s', (closed, untilOn, wanted) => {
    expect(isWanted({ closed, untilOn }, DAY)).toBe(wanted);
  });

  it('is found by who wishes nothing in particular, and wishing more never finds more', () => {
    fc.assert(
      fc.property(role, wish, (one, wished) => {
        const none = { skill: null, hours: null, language: null };
        expect(suitsWish(one, none, DAY)).toBe(isWanted(one, DAY));
        const suits = suitsWish(one, wished, DAY);
        for (const part of ['skill', 'hours', 'language'] as const)
          if (suits) expect(suitsWish(one, { ...wished, [part]: null }, DAY)).toBe(true);
        const faults = [
          one.closed,
          (one.untilOn ?? '9999-12-31') < DAY,
          wished.skill !== null && !new Set(one.skills).has(wished.skill),
          (wished.hours ?? Infinity) < one.hours,
          wished.language !== null && !new Set(one.languages).has(wished.language),
        ];
        expect(suits).toBe(!faults.includes(true));
      }),
    );
  });

  it.each([
    [true, false, { ok: true, value: addDays(DAY, 90) }],
    [false, false, { ok: false, error: 'consent_missing' }],
    [true, true, { ok: false, error: 'not_wanted' }],
  ])('an answer of who agreed %s to a role closed %s', (agreed, closed, result) => {
    expect(decideAnswer({ closed, untilOn: null }, agreed, DAY)).toEqual(result);
  });
});
