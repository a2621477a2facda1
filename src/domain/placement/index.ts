export * from './follow-up.js';
export * from './stages.js';
export * from './transitions.js';
