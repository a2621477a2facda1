export * from './base.js';
export * from './batch.js';
export { idText } from './ids.js';
export * from './image.js';
export { OWN_MEMORY } from './layout.js';
export type { Allocate } from './layout.js';
export * from './match-index.js';
export { PEOPLE } from './people-columns.js';
export { VACANCIES } from './vacancy-columns.js';
