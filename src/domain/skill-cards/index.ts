export * from './answers.js';
export { type CardGroup, CARD_GROUPS, cardGroup, groupsFor, type SkillCard } from './groups.js';
export { CARD_QUESTIONS, type CardWords } from './questions.js';
