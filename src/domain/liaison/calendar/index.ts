export * from './business-days.js';
export * from './dated.js';
export * from './easter.js';
export * from './holiday-rules.js';
export * from './holidays.js';
export * from './periods.js';
export * from './service.js';
