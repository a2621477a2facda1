export * from './language-claim.entity.js';
export { germanColumns, germanLevels } from './levels.js';
export * from './person.access.js';
export * from './person.dto.js';
export * from './person.entity.js';
export * from './person.service.js';
export * from './person-panels.js';
export { PermissionService } from './permission/permission.service.js';
export * from './profile.module.js';
