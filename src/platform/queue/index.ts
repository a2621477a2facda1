export * from './job-handler.js';
export * from './jobs.js';
