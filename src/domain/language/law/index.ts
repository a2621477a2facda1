export * from './course-types.js';
export * from './entitlements.js';
export * from './language-rule.js';
export * from './language-rules.js';
export * from './status-facts.js';
