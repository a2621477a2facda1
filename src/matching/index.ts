export * from './audience.service.js';
export * from './list-store.js';
export * from './match-index.js';
export { ShownLists } from './oversight/shown-lists.js';
export * from './match-list.entity.js';
export * from './matching.module.js';
export * from './matching.service.js';
export * from './recent-matches.service.js';
export * from './region.service.js';
