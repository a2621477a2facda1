export { ImportPrune } from './import-prune.js';
export { ImportRunner } from './import-runner.js';
export { ImportUndo } from './import-undo.js';
export { ImportsModule } from './imports.module.js';
export { ExportBuilder } from './people-export/export-builder.js';
