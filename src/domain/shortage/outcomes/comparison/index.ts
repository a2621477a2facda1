export * from './intervals.js';
export * from './questions.js';
export * from './stratified.js';
export * from './verdict.js';
