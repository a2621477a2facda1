export * from './fit.js';
export * from './helper-role.js';
export * from './outreach.js';
export * from './practice.js';
export * from './round.js';
export * from './tandem.js';
