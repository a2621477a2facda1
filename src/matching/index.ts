export * from './audience.service.js';
export * from './match-index.js';
export * from './match-list.entity.js';
export * from './matching.module.js';
export * from './matching.service.js';
export * from './recent-matches.service.js';
export * from './region.service.js';
