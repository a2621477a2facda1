export * from './gate-groups.js';
export * from './gate-table.js';
export * from './replay.js';
