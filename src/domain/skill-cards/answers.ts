import { err, ok, type Result } from '../shared/index.js';

/** What somebody says of a skill; `some`: done now and then, not for long. */
export const CARD_ANSWERS = ['yes', 'some', 'no'] as const;
export type CardAnswer = (typeof CARD_ANSWERS)[number];

export interface AnsweredSkill {
  readonly skill: string;
  readonly answer: CardAnswer;
}

/** Skills that a profile holds at most; more say nothing about anybody. */
export const MOST_SKILLS = 60;

/**
 * The skills of a profile after an answered card: `yes` and `some` add one, `no` takes one away, what was not answered
 * stays. New ones come last. `too_many` when the profile would hold more than sixty.
 */
export function skillsAfter(
  skills: readonly string[],
  answers: readonly AnsweredSkill[],
): Result<readonly string[], 'too_many'> {
  const after = new Set(skills);
  for (const { skill, answer } of answers)
    if (answer === 'no') after.delete(skill);
    else after.add(skill);
  return after.size > MOST_SKILLS && after.size > new Set(skills).size ? err('too_many') : ok([...after]);
}

/**
 * What a card shows as answered: what was said last, as long as the profile agrees. A skill that came into the profile
 * otherwise counts as `yes`, one that was taken out of it as not answered.
 */
export function shownAnswer(held: boolean, said: CardAnswer | undefined): CardAnswer | null {
  if (!held) return said === 'no' ? 'no' : null;
  return said === 'some' ? 'some' : 'yes';
}
