export * from './gates.js';
export * from './hours.js';
export * from './language.js';
export * from './qualification.js';
export * from './start.js';
