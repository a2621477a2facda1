export * from './employer.js';
export * from './questions.js';
export * from './result.js';
