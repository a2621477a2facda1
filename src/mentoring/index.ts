export * from './care.service.js';
export * from './mentoring.module.js';
