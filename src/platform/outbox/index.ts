export * from './effect-done.entity.js';
export * from './outbox.entity.js';
export * from './outbox.js';
