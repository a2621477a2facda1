import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchPublic, PublicFetchError } from './public-fetch.js';

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof PublicFetchError ? error.code : 'another error'),
  );

describe('a page that somebody named', () => {
  let server: Server;
  let port: number;
  const hits: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(`${String(request.headers.host)} ${String(request.url)}`);
      const html = { 'content-type': 'text/html' };
      if (request.url === '/moved') response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
      else if (request.url === '/big') response.writeHead(200, html).end('x'.repeat(5000));
      else if (request.url === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('x');
      else if (request.url === '/slow') response.writeHead(200, html).write('x');
      else response.writeHead(200, html).end('a page');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const local = { resolve: () => Promise.resolve(['127.0.0.1']), isPublic: () => true, maxBytes: 1000 };

  it('is read at the address that was checked, under its own name', async () => {
    expect((await fetchPublic(`http://firm.example:${port}/job`, local)).toString()).toBe('a page');
    expect(hits.at(-1)).toBe(`firm.example:${port} /job`);
  });

  it.each([
    ['/moved', 'page_not_readable'],
    ['/picture', 'page_not_readable'],
    ['/big', 'file_too_large'],
    ['/slow', 'page_not_readable'],
  ])('is refused at %s', async (path, code) => {
    const options = { ...local, timeoutMs: 300 };
    expect(await codeOf(fetchPublic(`http://firm.example:${port}${path}`, options))).toBe(code);
  });

  it('is not asked for when one of its addresses leads inside', async () => {
    const before = hits.length;
    const resolve = (): Promise<readonly string[]> => Promise.resolve(['8.8.8.8', '127.0.0.1']);
    expect(await codeOf(fetchPublic(`http://firm.example:${port}/`, { resolve }))).toBe('address_not_public');
    expect(hits).toHaveLength(before);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://user:secret@example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'nonsense',
  ])('%s is refused', async (address) =>
    expect(await codeOf(fetchPublic(address))).toBe('address_not_public'),
  );
});
