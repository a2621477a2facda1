import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { DataSource } from 'typeorm';
import { createPool } from './connection.js';
import { dataSourceOptions } from './data-source-options.js';

/** A message of PostgreSQL's protocol. */
function message(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), length, body]);
}

const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const FAREWELL = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

describe('a server that dies as it welcomes', () => {
  let server: Server;
  let url: string;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(Buffer.concat([AUTHENTICATED, READY, FAREWELL])));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `postgres://nobody@127.0.0.1:${(server.address() as AddressInfo).port}/none`;
  });
  afterAll(() => server.close());

  it('fails what was asked for, and ends no process', async () => {
    const source = new DataSource({
      ...dataSourceOptions({ url, ownerUrl: url, poolSize: 2 }),
      entities: [],
    });
    await expect(source.initialize()).rejects.toThrow();
    const pool = createPool({ connectionString: url });
    await expect(pool.connect().then((client) => client.query('select 1'))).rejects.toThrow();
    await expect(pool.query('select 1')).rejects.toThrow();
    expect(connections).toBeGreaterThan(2);
  });
});
