export * from './kldb-tree.js';
export * from './occupation-search.js';
export { TitleIndex, type TitleEntry, type TitleHit } from './search/title-index.js';
export { titleWords } from './language/titles.js';
