export * from './drafts.js';
export { FIGURES, type Figure } from './market/figures.js';
export type { FirmDraft } from './market/firms.js';
export { type MarketTables, readMarketTables } from './market/market-tables.js';
export { type MarketWorld, marketWorld, type MarketWorldOptions } from './market/market-world.js';
export { type SmallWorld, smallWorld } from './small/small-world.js';
export { factsOf } from './vacancy-facts.js';
