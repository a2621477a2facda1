export * from './embedded.js';
export { Server, type ServerOptions } from './server.js';
