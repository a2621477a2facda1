export * from './dto.js';
export * from './error-pages.js';
export * from './errors.js';
export { STATELESS } from './hooks.js';
export { KeepNothing } from './idempotency.interceptor.js';
export { IdParam, IdPipe, InputPipe } from './input-pipe.js';
export type { Problem } from './problem.js';
