import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { HttpConfig } from '../config/index.js';
import { ReadinessService } from './readiness.js';

export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The health paths for a process without pages, so that a container's supervisor can look after it. */
export async function serveHealth(
  app: INestApplicationContext,
  { host, port }: Pick<HttpConfig, 'host' | 'port'>,
): Promise<HealthServer> {
  const readiness = app.get(ReadinessService);
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/health/live') answer(200, { status: 'ok' });
    else if (request.url === '/health/ready')
      void readiness
        .check()
        .then(({ ready, checks }) =>
          answer(ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable', checks }),
        );
    else answer(404, { status: 'unknown path' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
