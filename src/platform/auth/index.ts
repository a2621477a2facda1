export * from './actor.js';
export * from './actors.js';
export * from './auth.module.js';
export * from './data-classes.js';
export * from './decorators.js';
export * from './permissions.js';
export * from './subject.js';
