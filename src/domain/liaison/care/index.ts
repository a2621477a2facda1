export * from './cadence.js';
export * from './load-guard.js';
