export * from './follow-up.js';
export * from './interview.js';
export * from './silence.js';
export * from './stages.js';
export * from './transitions.js';
