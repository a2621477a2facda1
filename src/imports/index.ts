export { ImportPrune } from './import-prune.js';
export { ImportRunner } from './import-runner.js';
export { ImportsModule } from './imports.module.js';
