export * from './practice.js';
export * from './recognition.js';
