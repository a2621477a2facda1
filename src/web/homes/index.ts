export * from './homes.module.js';
