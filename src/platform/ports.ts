import { createServer } from 'node:net';
import { PlainError } from './plain-error.js';

/** Fails with a plain sentence when the port is taken, before anything else is started for nothing. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(portProblem(error, port)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** The sentence for a port that cannot be opened; any other fault as it is. */
export function portProblem(error: unknown, port: number): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new PlainError(`Port ${port} is in use. Choose another one with PORT or --port.`);
  if (code === 'EACCES') return new PlainError(`Port ${port} may not be used by this account.`);
  return error as Error;
}
