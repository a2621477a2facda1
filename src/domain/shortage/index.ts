export * from './look-up.js';
export * from './market.js';
export { classOf, marketScore, ratingOf, shortageValue } from './rating.js';
export type { RatedClass, Rating } from './rating.js';
export * from './regional.js';
export * from './types.js';
