export * from './employer.entity.js';
export * from './employer.service.js';
export { checkPosting } from './posting-check.js';
export * from './vacancy.dto.js';
export * from './vacancy.entity.js';
export * from './vacancy.module.js';
export * from './vacancy.service.js';
