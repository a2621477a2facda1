export { RUN_FLAGS, type RunCatalogue, catalogueOf } from './columns.js';
export type { FastAnswer } from './fast-answer.js';
export * from './fast-planner.js';
export * from './reach.js';
export { type Around, type Reach, reachOfAll } from './view.js';
export * from './sorted-runs.js';
export * from './stand-by.js';
