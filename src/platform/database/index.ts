export * from './copy.js';
export * from './connection.js';
export * from './database.js';
export * from './database.module.js';
export * from './fields.js';
export * from './migrate.js';
export * from './unavailable.js';
export * from './listener.js';
