import fc from 'fast-check';
import { type AnsweredSkill, CARD_ANSWERS, MOST_SKILLS, shownAnswer, skillsAfter } from './answers.js';
import { CARD_GROUPS, cardGroup, groupsFor } from './groups.js';
import { CARD_QUESTIONS } from './questions.js';

const SKILL: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const ANSWERS: fc.Arbitrary<AnsweredSkill[]> = fc.uniqueArray(
  fc.record({ skill: SKILL, answer: fc.constantFrom(...CARD_ANSWERS) }),
  { selector: ({ skill }) => skill },
);
const HELD = fc.uniqueArray(SKILL);

describe('answers of cards', () => {
  it('change what was asked and nothing else, and the same twice changes nothing more', () => {
    fc.assert(
      fc.property(HELD, ANSWERS, (held, answers) => {
        const after = skillsAfter(held, answers);
        if (!after.ok) throw new Error('six skills are not too many');
        const said = new Map(answers.map(({ skill, answer }) => [skill, answer]));
        for (const skill of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const answer = said.get(skill);
          const expected = answer === undefined ? held.includes(skill) : answer !== 'no';
          expect([skill, after.value.includes(skill)]).toEqual([skill, expected]);
          if (answer !== undefined) expect(shownAnswer(expected, answer)).toBe(answer);
        }
        expect(new Set(after.value).size).toBe(after.value.length);
        expect(skillsAfter(after.value, answers)).toEqual(after);
      }),
    );
  });

  it('stop at sixty skills, but always let one be taken away', () => {
    const full = Array.from({ length: MOST_SKILLS }, (_, index) => `s${index}`);
    expect(skillsAfter(full, [{ skill: 'one-more', answer: 'some' }])).toEqual({
      ok: false,
      error: 'too_many',
    });
    const over = [...full, 'old'];
    expect(skillsAfter(over, [{ skill: 's0', answer: 'no' }]).ok).toBe(true);
  });

  it.each([
    [true, undefined, 'yes'],
    [true, 'some', 'some'],
    [true, 'no', 'yes'],
    [false, 'yes', null],
    [false, 'no', 'no'],
    [false, undefined, null],
  ] as const)('shows held=%s, said=%s as %s', (held, said, shown) => {
    expect(shownAnswer(held, said)).toBe(shown);
  });
});

describe('the cards', () => {
  it('cover at least 25 groups with a handful of different questions each', () => {
    expect(CARD_GROUPS.length).toBeGreaterThanOrEqual(25);
    expect(new Set(CARD_GROUPS.map(({ kldb3 }) => kldb3)).size).toBe(CARD_GROUPS.length);
    for (const { kldb3, name, cards } of CARD_GROUPS) {
      expect(kldb3).toMatch(/^\d{3}$/);
      expect([kldb3, cards.length >= 4 && cards.length <= 8]).toEqual([kldb3, true]);
      expect(new Set(cards.map(({ skill }) => skill)).size).toBe(cards.length);
      for (const words of [name, ...cards.map(({ question }) => question)])
        expect(words.de && words.en && /\p{Script=Arabic}/u.test(words.ar)).toBe(true);
      for (const { question } of cards) {
        expect([question.de.at(-1), question.en.at(-1), question.ar.at(-1)]).toEqual(['?', '?', '؟']);
        expect(question.de.length).toBeLessThanOrEqual(110);
      }
    }
  });

  it('leave no question without a group', () => {
    const asked = new Set(CARD_GROUPS.flatMap(({ cards }) => cards.map(({ skill }) => skill)));
    expect(Object.keys(CARD_QUESTIONS).filter((skill) => !asked.has(skill))).toEqual([]);
  });

  it('come by the occupations of a person, in their order, each once', () => {
    const { own, others } = groupsFor(['52122', '52112', '99999', '29302']);
    expect(own).toEqual([cardGroup('521'), cardGroup('293')]);
    expect(own.length + others.length).toBe(CARD_GROUPS.length);
  });
});
