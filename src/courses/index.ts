export * from './course-run.entity.js';
export * from './courses.module.js';
export * from './plan.service.js';
export * from './plans/plan-notice.service.js';
export * from './plans/plan-refresh.service.js';
export * from './plans/replan.service.js';
export * from './plans/run-change.service.js';
