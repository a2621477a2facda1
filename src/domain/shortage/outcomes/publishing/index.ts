export { derivableIntervals, unprotectedCells } from './audit.js';
export type { DerivableInterval } from './audit.js';
export * from './editions.js';
export * from './policy.js';
export * from './release.js';
export { suppress } from './suppress.js';
export type { Suppression } from './suppress.js';
export * from './table.js';
