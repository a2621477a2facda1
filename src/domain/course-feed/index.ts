export { fromBaSearch } from './ba-search.js';
export { checkCourse } from './check.js';
export * from './plain-text.js';
export { fromSchemaOrg, type PublishedCourse, toSchemaOrg } from './schema-org.js';
export { tableOf } from './table.js';
export * from './types.js';
