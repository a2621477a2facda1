export * from './candidate.js';
export * from './plan.js';
export * from './reject-code.js';
export * from './run.js';
export * from './vacancy.js';
