export * from './calendar/index.js';
export * from './care/index.js';
export * from './guides/index.js';
export * from './remedy/index.js';
export * from './warnings.js';
export * from './requests/index.js';
