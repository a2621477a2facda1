export * from './course-row.js';
export * from './fields.js';
export * from './row-work.js';
export * from './rows.js';
export * from './values.js';
