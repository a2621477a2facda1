export * from './clock.js';
export * from './rules.js';
