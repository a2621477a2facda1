export * from './comparison/index.js';
export * from './funnel/index.js';
export * from './publishing/index.js';
