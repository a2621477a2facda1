export * from './gate-table.js';
export * from './replay.js';
