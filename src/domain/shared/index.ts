export * from './cefr.js';
export * from './kldb.js';
export * from './local-date.js';
export * from './money.js';
export * from './random.js';
export * from './region.js';
export * from './result.js';
export * from './vacancy-kind.js';
