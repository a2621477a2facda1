export * from './fields.js';
export * from './rows.js';
export * from './values.js';
