export * from './rematch.js';
