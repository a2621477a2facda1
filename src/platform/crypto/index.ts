export * from './seal.js';
export * from './totp.js';
