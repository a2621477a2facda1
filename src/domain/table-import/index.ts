export * from './course-row.js';
export * from './fields.js';
export * from './rows.js';
export * from './values.js';
