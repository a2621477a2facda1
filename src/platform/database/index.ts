export * from './database.js';
export * from './fields.js';
export * from './unavailable.js';
