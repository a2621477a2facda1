export * from './liaison.module.js';
export * from './office.service.js';
