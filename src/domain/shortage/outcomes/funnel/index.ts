export * from './cells.js';
export * from './quarter.js';
