export * from './assign.js';
export { certify, isAllowed } from './certificate.js';
export * from './desk.js';
export * from './over-time.js';
export * from './types.js';
