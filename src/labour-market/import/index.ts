export { describeFaults } from './describe.js';
export * from './import.js';
export type { RowFault } from './row.js';
export type { FileReport } from './sources.js';
