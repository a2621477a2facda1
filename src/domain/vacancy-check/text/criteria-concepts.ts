import { CONTEXT_CONCEPTS } from './criteria-context.js';
import { ORIGIN_CONCEPTS } from './criteria-of-origin.js';
import { PERSON_CONCEPTS } from './criteria-of-person.js';
import { REFUSAL_CONCEPTS } from './criteria-refusals.js';

/** All words that the rules of criteria are made of. */
export const CRITERIA_CONCEPTS = {
  ...CONTEXT_CONCEPTS,
  ...PERSON_CONCEPTS,
  ...ORIGIN_CONCEPTS,
  ...REFUSAL_CONCEPTS,
};

export type CriteriaConcept = keyof typeof CRITERIA_CONCEPTS;
