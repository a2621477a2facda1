export * from './consents.js';
export * from './merge.js';
export * from './placements.js';
export * from './record.js';
export { MERGE_FIELDS } from './rules.js';
export { isEqual } from './same.js';
