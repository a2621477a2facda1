export * from './log.js';
export * from './telemetry.module.js';
