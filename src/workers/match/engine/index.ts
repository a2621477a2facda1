export { matchHere } from './here.js';
export { rematch, sharedMemory } from './rematch.js';
export type { RematchOptions } from './rematch.js';
