export * from './blind-profile.js';
export * from './grants.js';
