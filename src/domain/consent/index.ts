export * from './blind-profile.js';
export * from './grants.js';
export * from './scope-fields.js';
export * from './emergency.js';
