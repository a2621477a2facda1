export * from './columns.js';
export * from './steps.js';
