export { fromBaSearch } from './ba-search.js';
export { checkCourse } from './check.js';
export * from './plain-text.js';
export { fromSchemaOrg, type PublishedCourse, toSchemaOrg } from './schema-org.js';
export { columnsOf, recordsOf } from './table.js';
export * from './types.js';
