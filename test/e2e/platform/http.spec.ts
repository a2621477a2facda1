import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { isTooDeep } from '../../../src/platform/http/depth.js';
import { ERRORS } from '../../../src/platform/http/index.js';
import { ErrorPages } from '../../../src/platform/http/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { platformRoot } from '../../support/platform-root.js';
import { TryItController } from '../../support/try-it.controller.js';

const NOTE = { title: 'Grüße', day: '2026-03-28' };

describe('HTTP', () => {
  let portal: StartedApp;
  beforeAll(async () => {
    portal = await startApp({
      root: platformRoot({ controllers: [TryItController] }),
      env: { BODY_SECONDS: '1' },
    });
    await portal.http.post('/api/v1/become').expect(204);
  });
  afterAll(() => portal.stop());

  it('is alive and ready', async () => {
    await portal.http.get('/health/live').expect(200, { status: 'ok' });
    const ready = await portal.http.get('/health/ready');
    expect(ready.body).toEqual({
      status: 'ok',
      checks: { database: 'ok', migrations: 'ok', outbox: 'ok', queue: 'ok', clock: 'ok', disk: 'ok' },
    });
    expect(ready.status).toBe(200);
  });

  it('takes good input and stores text in NFC', async () => {
    const answer = await portal.http
      .post('/api/v1/notes')
      .send({ ...NOTE, title: '  Gru\u0308ße ', languages: [{ language: 'ar', level: 6 }] });
    expect(answer.status).toBe(201);
    expect((answer.body as { title: string }).title).toBe('Gr\u00fcße');
  });

  it.each([
    [
      'nothing',
      {},
      [
        ['/title', 'required'],
        ['/day', 'required'],
      ],
    ],
    [
      'wrong types',
      { title: 7, day: 20260328 },
      [
        ['/title', 'wrong_type'],
        ['/day', 'not_a_day'],
      ],
    ],
    ['an unknown field', { ...NOTE, isAdmin: true }, [['/isAdmin', 'unknown_field']]],
    ['a field with a slash', { ...NOTE, 'a/b~c': 1 }, [['/a~1b~0c', 'unknown_field']]],
    ['a day that does not exist', { ...NOTE, day: '2026-02-30' }, [['/day', 'not_a_day']]],
    ['NUL', { ...NOTE, title: 'a\u0000b' }, [['/title', 'unsafe_text']]],
    ['a bidirectional override', { ...NOTE, title: 'a\u202eb' }, [['/title', 'unsafe_text']]],
    ['a line break in a line', { ...NOTE, title: 'a\nb' }, [['/title', 'unsafe_text']]],
    ['a long text', { ...NOTE, title: 'x'.repeat(21) }, [['/title', 'too_long']]],
    ['only blanks', { ...NOTE, title: '   ' }, [['/title', 'required']]],
    ['a wrong id', { ...NOTE, about: '17' }, [['/about', 'not_an_id']]],
    ['a wrong list', { ...NOTE, languages: 'de' }, [['/languages', 'wrong_type']]],
    [
      'a nested field',
      {
        ...NOTE,
        languages: [
          { language: 'de', level: 1 },
          { language: 'xx', level: 9, extra: 1 },
        ],
      },
      [
        ['/languages/1/extra', 'unknown_field'],
        ['/languages/1/language', 'not_in_list'],
        ['/languages/1/level', 'too_large'],
      ],
    ],
    [
      'too many',
      { ...NOTE, languages: [1, 2, 3, 4].map((level) => ({ language: 'de', level })) },
      [['/languages', 'too_many']],
    ],
  ])('refuses %s with a pointer', async (_name, body, expected) => {
    const answer = await portal.http.post('/api/v1/notes').send(body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const errors = (answer.body as { errors: { pointer: string; code: string; detail: string }[] }).errors;
    const found = errors.map(({ pointer, code }) => [pointer, code]);
    expect(found.sort()).toEqual([...expected].sort());
    expect(errors.every(({ detail }) => detail.endsWith('.') || detail.endsWith(').'))).toBe(true);
  });

  it.each(['[]', '"text"', 'null', '7'])('refuses the body %s', async (text) => {
    const answer = await portal.http.post('/api/v1/notes').set('content-type', 'application/json').send(text);
    expect(answer.status).toBe(400);
  });

  it('refuses a lone surrogate', async () => {
    const answer = await portal.http
      .post('/api/v1/notes')
      .set('content-type', 'application/json')
      .send('{"title":"\\ud800","day":"2026-03-28"}');
    expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: '/title', code: 'unsafe_text' }] });
  });

  it.each([
    ['9,000 arrays', `{"title":${'['.repeat(9000)}${']'.repeat(9000)}}`],
    ['9,000 objects', `${'{"title":'.repeat(9000)}1${'}'.repeat(9000)}`],
    ['33 levels', `${'{"title":'.repeat(33)}1${'}'.repeat(33)}`],
  ])('refuses %s before anything recurses into it', async (_name, body) => {
    const answer = await portal.http.post('/api/v1/notes').set('content-type', 'application/json').send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'json_too_deep' });
  });

  it('draws the line of depth exactly', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect([isTooDeep(nested(32)), isTooDeep(nested(33)), isTooDeep('text'), isTooDeep(null)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['broken JSON', '{"title":', 'application/json', 400, 'bad_request'],
    ['a poisoned prototype', '{"__proto__":{"admin":true}}', 'application/json', 400, 'bad_request'],
    ['another media type', 'title=a', 'text/csv', 415, 'unsupported_media_type'],
    [
      'a body above the limit',
      JSON.stringify({ title: 'x'.repeat(1_100_000) }),
      'application/json',
      413,
      'too_large',
    ],
  ])('refuses %s', async (_name, body, type, status, code) => {
    const answer = await portal.http.post('/api/v1/notes').set('content-type', type).send(body);
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
  });

  it('names a faulty query parameter', async () => {
    const answer = await portal.http.get('/api/v1/notes?page=0&sort=x');
    expect(answer.body).toMatchObject({
      status: 400,
      errors: [
        { pointer: '?sort', code: 'unknown_field' },
        { pointer: '?page', code: 'too_small' },
      ],
    });
  });

  it('answers alike for an id nobody has and for a text that is none', async () => {
    const unknown = await portal.http.get(`/api/v1/notes/${randomUUID()}`);
    const malformed = await portal.http.get(`/api/v1/notes/17`);
    expect([unknown.status, malformed.status]).toEqual([404, 404]);
    const strip = ({ instance: _i, traceId: _t, ...rest }: Record<string, unknown>): unknown => rest;
    expect(strip(malformed.body as Record<string, unknown>)).toEqual(
      strip(unknown.body as Record<string, unknown>),
    );
  });

  it('refuses visitors with 401, wrong roles with 403 and untagged methods for everybody', async () => {
    await portal.visitor().post('/api/v1/notes').send(NOTE).expect(401);
    await portal.visitor().delete(`/api/v1/notes/${randomUUID()}`).expect(401);
    const untagged = await portal.http.delete(`/api/v1/notes/${randomUUID()}`);
    expect(untagged.body).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it.each([
    ['en', 'en', ERRORS.unauthenticated.en],
    ['en-GB, de;q=0.5', 'en', ERRORS.unauthenticated.en],
    ['fr, de;q=0.2, en;q=0.1', 'de', ERRORS.unauthenticated.de],
    ['ar', 'de', ERRORS.unauthenticated.de],
    ['de;q=0, en;q=0.1', 'en', ERRORS.unauthenticated.en],
  ])('says it in the language asked for: %s', async (header, language, detail) => {
    const answer = await portal.visitor().post('/api/v1/notes').set('accept-language', header).send({});
    expect(answer.body).toMatchObject({
      type: 'urn:zugang:problem:unauthenticated',
      status: 401,
      code: 'unauthenticated',
      detail,
      instance: '/api/v1/notes',
      messages: { de: ERRORS.unauthenticated.de, en: ERRORS.unauthenticated.en },
    });
    expect(answer.headers['content-language']).toBe(language);
    expect((answer.body as { traceId: string }).traceId).toBe(answer.headers['x-trace-id']);
  });

  it.each(['/api/v1/broken', '/api/v1/sql'])(
    'keeps inner texts, SQL and stacks to itself at %s',
    async (path) => {
      const answer = await portal.http.get(path);
      expect(answer.body).toMatchObject({ status: 500, code: 'internal' });
      expect(answer.text).not.toMatch(/canary|no_such_table|select|\bat \w+/i);
    },
  );

  it('sends strict headers and no inline permission', async () => {
    const { headers } = await portal.http.get('/page');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('takes a form only with the token of its own session', async () => {
    const browser = portal.visitor();
    const page = await browser.get('/page');
    const token = /value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const cookie = String(page.headers['set-cookie']);
    expect(cookie).toMatch(/sid=.*HttpOnly.*SameSite=Lax/);
    await browser.post('/page').type('form').send({ message: 'hallo', _csrf: token }).expect(201, 'hallo');
    const missing = await browser.post('/page').type('form').send({ message: 'hallo' });
    expect(missing.body).toMatchObject({ status: 403, code: 'csrf' });
    await portal.visitor().post('/page').type('form').send({ message: 'hallo', _csrf: token }).expect(403);
    await browser.post('/api/v1/notes').set('sec-fetch-site', 'cross-site').send(NOTE).expect(403);
  });

  it('shows people a page and lets the shell replace it', async () => {
    const bare = await portal.http.get('/page/broken').set('accept', 'text/html');
    expect(bare.headers['content-type']).toContain('text/html');
    expect(bare.text).toContain(ERRORS.forbidden.de);
    portal.app
      .get(ErrorPages)
      .renderWith(({ code, status }) => (status === 404 ? { redirect: '/page' } : `<p>${code}</p>`));
    const shell = await portal.http.get('/page/broken').set('accept', 'text/html');
    expect([shell.status, shell.text]).toEqual([403, '<p>forbidden</p>']);
    const moved = await portal.http.get('/nowhere').set('accept', 'text/html');
    expect([moved.status, moved.headers['location']]).toEqual([303, '/page']);
    await portal.http
      .get('/api/nowhere')
      .set('accept', 'text/html')
      .expect('content-type', /problem\+json/);
  });

  it('describes every operation with a summary and its fields', async () => {
    const { body } = await portal.http.get('/api/openapi.json').expect(200);
    const document = body as {
      openapi: string;
      paths: Record<string, Record<string, { summary?: string; parameters?: { name: string }[] }>>;
      components: { schemas: Record<string, { properties: Record<string, unknown>; required?: string[] }> };
    };
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    expect(operations.length).toBeGreaterThan(5);
    expect(operations.filter(({ summary }) => !summary)).toEqual([]);
    expect(Object.keys(document.paths)).not.toContain('/page');
    const note = document.components.schemas['NoteDto'];
    expect(note?.required).toEqual(['title', 'day']);
    expect(note?.properties).toMatchObject({
      title: { type: 'string', minLength: 1, maxLength: 20 },
      day: { type: 'string', format: 'date' },
      languages: { type: 'array', items: { $ref: '#/components/schemas/NoteLanguageDto' } },
    });
    expect(document.components.schemas['NoteLanguageDto']?.properties).toMatchObject({
      level: { type: 'integer', minimum: 0, maximum: 6 },
      language: { enum: ['de', 'en', 'ar'] },
    });
    expect(document.paths['/api/v1/notes']?.['get']?.parameters?.map(({ name }) => name)).toEqual(['page']);
  });

  /** Sends the first byte of a body and the rest after the pause; gives all that the server says until it hangs up. */
  async function drip(path: string, pauseMs: number): Promise<string> {
    const { port } = portal.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('error', () => undefined);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n`;
    socket.write(`${head}content-length: 2\r\n\r\n{`);
    const rest = setTimeout(() => socket.write('}'), pauseMs);
    await ended;
    clearTimeout(rest);
    return said;
  }

  it('waits for a slow body only where a large table is taken, and hangs up on all others', async () => {
    const [refused, unknown, quick, table] = await Promise.all([
      drip('/api/v1/become', 60_000),
      drip('/api/v1/nothing-here', 60_000),
      drip('/api/v1/become', 100),
      drip('/api/v1/table', 2_000),
    ]);
    expect(refused).toMatch(/^HTTP\/1\.1 408 /);
    expect(refused).toContain('"code":"too_slow"');
    expect(unknown).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(quick).toMatch(/^HTTP\/1\.1 204 /);
    expect(table).toMatch(/^HTTP\/1\.1 204 /);
  });

  it('ends a session from the server side', async () => {
    const member = randomUUID();
    const browser = portal.visitor();
    await browser.post('/api/v1/become').set('x-member', member).expect(204);
    expect((await browser.get('/api/v1/who')).body).toMatchObject({ id: member });
    const stored = await portal.admin.query(`SELECT id FROM session WHERE member_id = $1`, [member]);
    expect(stored.rowCount).toBe(1);
    await portal.admin.query('DELETE FROM session WHERE member_id = $1', [member]);
    expect((await browser.get('/api/v1/who')).body).toMatchObject({ kind: 'anonymous' });
  });
});
