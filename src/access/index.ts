export * from './access.module.js';
export * from './access-log.service.js';
export * from './consent.service.js';
export * from './consent-grant.entity.js';
export * from './first-operator.service.js';
export * from './organisation.service.js';
export { hashPassword } from './passwords.js';
