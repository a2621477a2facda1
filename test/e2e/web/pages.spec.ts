import { LabourMarketService, type SourceView } from '../../../src/labour-market/index.js';
import { AboutPages } from '../../../src/web/about/about.pages.js';
import { DataPages } from '../../../src/web/about/data.pages.js';
import { asset, configureShell } from '../../../src/web/shell/index.js';
import { WebModule } from '../../../src/web/web.module.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { platformRoot } from '../../support/platform-root.js';

describe('pages of no capability', () => {
  const sources: SourceView[] = [];
  let started: StartedApp;
  beforeAll(async () => {
    started = await startApp({
      root: platformRoot({
        controllers: [AboutPages, DataPages],
        providers: [WebModule, { provide: LabourMarketService, useValue: { sources: () => sources } }],
      }),
    });
  });
  afterAll(() => started.stop());

  test('an unknown address answers 404 in the language of the browser', async () => {
    const answer = await started
      .visitor()
      .get('/nowhere?x=1')
      .set('accept', 'text/html')
      .set('accept-language', 'ar');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-language']).toBe('ar');
    expect(answer.text).toContain('<html lang="ar" dir="rtl">');
    expect(answer.text).toContain('هذه الصفحة غير موجودة');
    expect(answer.text).toContain('href="/nowhere?x=1&amp;lang=de"');
    // Reading alone starts no session and sets no cookie.
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('htmx gets the inside of the page only', async () => {
    const answer = await started
      .visitor()
      .get('/nowhere')
      .set({ accept: 'text/html', 'hx-request': 'true', 'hx-request-type': 'partial' });
    expect(answer.status).toBe(404);
    expect(answer.text).toMatch(/^<title>/);
    expect(answer.text).not.toContain('<html');
  });

  test('the chosen language is kept on the device', async () => {
    const visitor = started.visitor();
    const chosen = await visitor.get('/nowhere?lang=en').set('accept', 'text/html');
    expect(String(chosen.headers['set-cookie'])).toMatch(/^lang=en; .*Path=\/; HttpOnly; SameSite=Lax/);
    const next = await visitor.get('/nowhere').set({ accept: 'text/html', 'accept-language': 'ar' });
    expect(next.text).toContain('<html lang="en"');
  });

  test('a form without its token is told what to do', async () => {
    const answer = await started
      .visitor()
      .post('/nowhere')
      .set('accept', 'text/html')
      .type('form')
      .send({ a: '1' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Das Formular ist abgelaufen');
  });

  test('the style sheet is kept by browsers for good, under a name that changes with it', async () => {
    const page = await started.visitor().get('/nowhere').set('accept', 'text/html');
    const path = asset('app.css');
    expect(page.text).toContain(`<link rel="stylesheet" href="${path}"/>`);
    expect(path).toMatch(/^\/assets\/app\.[0-9A-Z]{8}\.css$/);
    const sheet = await started.visitor().get(path).set('accept-encoding', 'identity');
    expect(sheet.status).toBe(200);
    expect(sheet.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
    for (const encoding of ['br', 'gzip']) {
      const small = await started.visitor().get(path).set('accept-encoding', encoding);
      expect(small.headers['content-encoding']).toBe(encoding);
      expect(small.headers['content-type']).toBe('text/css; charset=utf-8');
      expect(small.text).toBe(sheet.text);
    }
    const outside = await started.visitor().get('/assets/..%2Fpackage.json');
    expect(outside.status).toBeGreaterThanOrEqual(400);
  });

  test.each(['imprint', 'privacy', 'accessibility'])('the footer leads to %s', async (name) => {
    const home = await started.visitor().get('/nowhere').set('accept', 'text/html');
    expect(home.text).toContain(`href="/about/${name}"`);
    for (const lang of ['de', 'en', 'ar']) {
      const answer = await started.visitor().get(`/about/${name}?lang=${lang}`).set('accept', 'text/html');
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(`<html lang="${lang}"`);
    }
  });

  test('the legal notice names the operator', async () => {
    const read = (): Promise<{ text: string }> =>
      Promise.resolve(started.visitor().get('/about/imprint').set('accept', 'text/html'));
    expect((await read()).text).toContain('noch kein Betreiber');
    configureShell({ operator: ['Hilfe <e.V.>', 'Seestraße 1, 82319 Starnberg'] });
    expect((await read()).text).toContain('Hilfe &lt;e.V.></p><p>Seestraße 1');
    configureShell({ operator: [] });
  });

  test('the data page shows each table with the notice of its publisher', async () => {
    const read = (): Promise<{ text: string }> =>
      Promise.resolve(started.visitor().get('/about/data').set('accept', 'text/html'));
    expect((await read()).text).toContain('drei Regionen');
    const importedAt = new Date('2026-11-20T12:00:00Z');
    sources.push({ file: 'kreise.csv', rows: 400, notice: '© <Amt>, dl-de/by-2-0', importedAt });
    const { text } = await read();
    for (const part of ['kreise.csv', '© &lt;Amt>, dl-de/by-2-0', '20.11.2026, 13:00'])
      expect(text).toContain(part);
  });
});
