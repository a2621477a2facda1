export * from './course-run.entity.js';
export * from './courses.module.js';
export * from './language-ready.service.js';
export * from './plan.service.js';
