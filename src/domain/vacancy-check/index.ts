export * from './check.js';
export { hourlyCents, monthlyEuro } from './pay.js';
export * from './tables.js';
export * from './vacancy.js';
export * from './verdict.js';
export { readLanguageNeeds, type ReadLanguageNeed } from './language-need/reader.js';
export type { ReadLevels } from './language-need/skills.js';
