export * from './blind-index.js';
export * from './keyring.js';
export * from './sealed-box.js';
export * from './sealing-key.js';
export * from './totp.js';
export * from './unwrap-many.js';
