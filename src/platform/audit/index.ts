export * from './audit-chain.entity.js';
export * from './audit-event.entity.js';
export * from './audit.js';
export * from './audit.module.js';
export * from './read-log.js';
export * from './verify.js';
