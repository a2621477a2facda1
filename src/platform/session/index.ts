export * from './session.entity.js';
export * from './session.module.js';
export * from './session-store.js';
