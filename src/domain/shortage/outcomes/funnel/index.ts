export * from './cells.js';
export * from './contribution.js';
export * from './quarter.js';
export * from './ledger.js';
