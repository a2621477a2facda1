export * from './placement-figures.service.js';
export * from './placement-list.service.js';
export * from './placement-step.entity.js';
export * from './placement.entity.js';
export * from './placement.module.js';
export * from './placement.service.js';
