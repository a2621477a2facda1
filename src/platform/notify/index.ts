export * from './notice.entity.js';
export * from './notices.js';
export * from './notices.reader.js';
export * from './notify.module.js';
