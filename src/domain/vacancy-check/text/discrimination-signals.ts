import { CRITERIA_CONCEPTS, CriteriaConcept } from './criteria-concepts.js';
import { RULES_OF_ORIGIN } from './rules-of-origin.js';
import { RULES_OF_PERSON } from './rules-of-person.js';
import { SignalTable } from './rules.js';

/**
 * Criteria that § 1 AGG forbids in a posting (§ 11 with § 7(1)): sex, age, origin, religion, disability, and looks or
 * family as their stand-ins. "(m/w/d)", a lawful least age, equal-opportunity sentences and the people one works
 * with (children, patients, guests) are none. Whether § 8, 9 or 10 AGG justifies a criterion is for a person to judge.
 */
export const DISCRIMINATION_SIGNALS: SignalTable<CriteriaConcept> = {
  concepts: CRITERIA_CONCEPTS,
  rules: [...RULES_OF_PERSON, ...RULES_OF_ORIGIN],
};
