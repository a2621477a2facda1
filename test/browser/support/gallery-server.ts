import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { GALLERY, type GalleryPage } from '../../../src/web/gallery/index.js';
import {
  type PageContext,
  pageContext,
  PUBLIC_DIR,
  setFlash,
  type PageSession,
} from '../../../src/web/shell/index.js';

/** As strict as the portal's own: no inline script, no inline style, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const ACTOR = {
  kind: 'member',
  id: 'm1',
  orgId: 'o1',
  orgKind: 'helper_group',
  role: 'volunteer',
  personId: null,
} as const;

export interface GalleryServer {
  readonly url: string;
  /** How often the long work was asked for. */
  polls(): number;
  restartWork(): void;
  close(): Promise<void>;
}

/** Serves the gallery with the portal's security policy on a port of the system's choice. */
export async function startGallery(): Promise<GalleryServer> {
  if (!existsSync(join(PUBLIC_DIR, 'manifest.json')))
    throw new Error('public/ is empty: run npm run build first');
  let polls = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery');
    if (url.pathname.startsWith('/assets/')) return sendAsset(url.pathname, response);
    if (url.pathname === '/occupations')
      return sendJson(response, occupations(url.searchParams.get('q') ?? ''));
    if (url.pathname === '/progress') polls += 1;
    const page = pageOf(url.pathname, polls);
    if (!page) return sendHtml(response, GALLERY.missing(contextOf(request, response)), 404);
    sendHtml(response, GALLERY[page](contextOf(request, response)), 200);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    polls: () => polls,
    restartWork: () => {
      polls = 0;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function pageOf(path: string, polls: number): GalleryPage | null {
  if (path === '/progress') return polls > 1 ? 'progress-done' : 'progress';
  const name = path.slice(1) || 'today';
  return name in GALLERY ? (name as GalleryPage) : null;
}

function contextOf(request: IncomingMessage, response: ServerResponse): PageContext {
  const session: PageSession = { who: 'Jobtreff Starnberg' };
  if (request.url?.includes('flash=1')) setFlash({ session }, { kind: 'done', text: 'Gespeichert.' });
  const cookies = Object.fromEntries(
    (request.headers.cookie ?? '').split('; ').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value];
    }),
  );
  return pageContext(
    {
      url: request.url ?? '/',
      method: request.method ?? 'GET',
      headers: request.headers,
      cookies,
      session,
      actor: ACTOR,
    },
    {
      header: (name, value) => response.setHeader(name, value),
      generateCsrf: () => 'token',
      setCookie: (name, value, { path }) =>
        response.setHeader('set-cookie', `${name}=${value}; Path=${path}`),
    },
  );
}

function occupations(query: string): readonly { code: string; label: string }[] {
  const all = ['Koch/Köchin', 'Konditor/in', 'Kaufmann/-frau im Büro', 'Kraftfahrer/in'];
  return all
    .map((label, index) => ({ code: `2930${index}`, label }))
    .filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
}

function sendHtml(response: ServerResponse, html: string, status: number): void {
  response.setHeader('content-security-policy', POLICY);
  send(response, 'text/html; charset=utf-8', html, status);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', JSON.stringify(value), 200);
}

function sendAsset(path: string, response: ServerResponse): void {
  const file = join(PUBLIC_DIR, path.slice('/assets/'.length));
  if (!existsSync(file)) return send(response, 'text/plain', 'not found', 404);
  send(response, TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file), 200);
}

function send(response: ServerResponse, type: string, body: string | Buffer, status: number): void {
  response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip' });
  response.end(gzipSync(body));
}
