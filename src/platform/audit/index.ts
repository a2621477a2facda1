export * from './audit-event.entity.js';
export * from './audit.js';
export * from './audit.module.js';
