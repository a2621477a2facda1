export { officesTookPart } from './case-help.js';
export * from './liaison.module.js';
export * from './office.service.js';
export * from './remedies/remedy-day.service.js';
export * from './remedies/remedy.service.js';
export * from './requests/request-day.service.js';
export * from './requests/request-reader.service.js';
