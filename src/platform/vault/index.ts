export * from './lookup.js';
export * from './open-row.js';
export { type Queryable } from './queryable.js';
export * from './rotate.js';
export * from './seal-rest.js';
export { sealSpec, type SealSpec, sealSpecs, SealedColumn, SealedField } from './sealed-fields.js';
export { ServiceKeys } from './service-keys.js';
export * from './vault.js';
export * from './vault.module.js';
