export * from './import/import.js';
export { loadStarterPack } from './starter/load.js';
