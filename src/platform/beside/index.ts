export * from './answer.js';
export * from './beside.js';
