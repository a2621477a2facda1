import { ErrorSummary, Form, formState, Level, SearchField } from '../components/index.js';
import { ROLES } from '../../platform/auth/actor.js';
import {
  configureShell,
  type PageContext,
  pageContext,
  type PageRequest,
  type PageSession,
  renderErrorPage,
  renderFragment,
  renderPage,
  setFlash,
} from './index.js';

interface Sent {
  readonly headers: Record<string, string>;
  readonly cookies: Record<string, string>;
  tokens: number;
}

function visit(request: Partial<PageRequest> = {}): { ctx: PageContext; sent: Sent } {
  const sent: Sent = { headers: {}, cookies: {}, tokens: 0 };
  const ctx = pageContext(
    { url: '/people?page=2', method: 'GET', headers: {}, ...request },
    {
      header: (name, value) => (sent.headers[name] = value),
      setCookie: (name, value) => (sent.cookies[name] = value),
      generateCsrf: () => `token-${(sent.tokens += 1)}`,
    },
  );
  return { ctx, sent };
}

const actor = (role: (typeof ROLES)[number]): PageRequest['actor'] => ({
  kind: role === 'person' ? 'person' : 'member',
  id: 'id',
  orgId: null,
  orgKind: null,
  role,
  personId: null,
});

describe('language of a page', () => {
  const headers = { 'accept-language': 'en' };
  const session: PageSession = { locale: 'ar' };

  test.each([
    ['the address', { url: '/x?lang=de', cookies: { lang: 'en' }, session, headers }, 'de'],
    ['the cookie', { cookies: { lang: 'en' }, session }, 'en'],
    ['the member', { session, headers }, 'ar'],
    ['the browser', { headers }, 'en'],
    ['German', {}, 'de'],
    ['German when the address names no language', { url: '/x?lang=xx', cookies: { lang: '../x' } }, 'de'],
  ])('%s decides', (_name, request, expected) => {
    expect(visit(request).ctx.locale).toBe(expected);
  });

  test('a choice by address is remembered, and only a choice', () => {
    expect(visit({ url: '/x?lang=ar' }).sent.cookies).toEqual({ lang: 'ar' });
    expect(visit({ headers }).sent.cookies).toEqual({});
    expect(visit({ url: '/x?lang=xx' }).sent.cookies).toEqual({});
  });

  test('the switch keeps the page and its query', () => {
    const html = renderPage(visit({ url: '/people?page=2&lang=en' }).ctx, { title: 'T' }, <h1>T</h1>);
    expect(html).toContain('href="/people?page=2&amp;lang=ar"');
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
  });

  test('Arabic runs from right to left, levels do not', () => {
    const html = renderPage(visit({ url: '/?lang=ar' }).ctx, { title: 'T' }, <Level level={3} />);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<bdi dir="ltr">B1</bdi>');
  });
});

describe('a page', () => {
  test('escapes everything that is text', () => {
    const { ctx } = visit({ session: { who: '<i>who' }, actor: actor('volunteer') });
    const html = renderPage(ctx, { title: '</title><script>' }, <p title={'"><script>'}>{'<script>'}</p>);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<i>who');
  });

  test('is complete without inline style or script', () => {
    const { ctx } = visit({ actor: actor('desk_lead') });
    const html = renderPage(ctx, { title: 'T' }, <h1>T</h1>);
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:/);
    expect([...html.matchAll(/<script[^>]*>/g)].every(([tag]) => tag.includes(' src="/assets/'))).toBe(true);
  });

  test('starts no session for a visitor who only reads', () => {
    const { ctx, sent } = visit();
    renderPage(ctx, { title: 'T' }, <h1>T</h1>);
    expect(sent.tokens).toBe(0);
  });

  test('uses one token for all its forms', () => {
    const { ctx, sent } = visit({ actor: actor('person') });
    const html = renderPage(ctx, { title: 'T' }, <Form action="/a">x</Form>);
    expect(sent.tokens).toBe(1);
    expect(html.match(/name="_csrf" value="token-1"/g)?.length).toBeGreaterThan(1);
  });

  test('shows a message of the step before once', () => {
    const session: PageSession = {};
    setFlash({ session }, { kind: 'done', text: 'Gespeichert.' });
    const show = (): string => renderPage(visit({ session }).ctx, { title: 'T' }, <h1>T</h1>);
    expect(show()).toContain('Gespeichert.');
    expect(show()).not.toContain('Gespeichert.');
  });

  test('says in its title that a form has errors', () => {
    const { ctx } = visit();
    const form = formState(ctx, { labels: { a: 'A' }, errors: [{ pointer: '/a', code: 'required' }] });
    expect(renderPage(ctx, { title: 'Anlegen' }, <ErrorSummary form={form} />)).toContain(
      '<title>Fehler: Anlegen – Zugang</title>',
    );
  });

  test('loads the script of an island only where one stands', () => {
    const plain = visit().ctx;
    expect(renderPage(plain, { title: 'T' }, <h1>T</h1>)).not.toContain('combobox');
    const { ctx } = visit();
    const form = formState(ctx, { labels: { job: 'Beruf' } });
    expect(renderPage(ctx, { title: 'T' }, <SearchField form={form} name="job" source="/s" />)).toContain(
      '/assets/combobox',
    );
  });

  test('says that everything is invented in the demo', () => {
    const { ctx } = visit();
    const show = (): string => renderPage(ctx, { title: 'T' }, <h1>T</h1>);
    expect(show()).not.toContain(ctx.t('shell.demo'));
    configureShell({ demo: true });
    expect(show()).toContain(ctx.t('shell.demo'));
    configureShell({ demo: false });
  });

  test.each(ROLES)('gives %s areas of their own', (role) => {
    const html = renderPage(visit({ actor: actor(role) }).ctx, { title: 'T', section: 'home' }, <h1>T</h1>);
    expect(html).toContain('<a href="/" aria-current="page">');
    expect(html.includes('href="/people"')).toBe(['volunteer', 'desk_lead', 'mentor'].includes(role));
    expect(html.includes('href="/me/plan"')).toBe(role === 'person');
  });
});

describe('a part of a page', () => {
  const headers = { 'hx-request': 'true', 'hx-request-type': 'partial' };

  test('is the inside of main with title and status', () => {
    const html = renderPage(visit({ headers }).ctx, { title: 'T', status: '3 <b>' }, <h1>T</h1>);
    expect(html).toBe(
      '<title>T – Zugang</title><h1>T</h1><hx-partial hx-target="#live" hx-swap="textContent">3 &lt;b></hx-partial>',
    );
  });

  test('is the whole page when htmx replaces the whole page', () => {
    const whole = { 'hx-request': 'true', 'hx-request-type': 'full' };
    expect(renderPage(visit({ headers: whole }).ctx, { title: 'T' }, <h1>T</h1>)).toContain(
      '<!doctype html>',
    );
  });

  test('may be a fragment of any other place', () => {
    expect(renderFragment(visit({ headers }).ctx, <p>x</p>)).toBe('<p>x</p>');
  });
});

describe('an error page', () => {
  test.each([400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 502, 503])(
    'for %i has words and a way on',
    (status) => {
      const html = renderErrorPage(visit().ctx, { status, code: 'x', reference: 'ref-1' });
      expect(html).toMatch(/<h1>[^<]{10,}<\/h1><p>[^<]{20,}<\/p>/);

      expect(html).toMatch(/class="button" href="\/(login\?next=%2Fpeople%3Fpage%3D2)?"/);
      expect(html).toContain('ref-1');
    },
  );

  test('has words of its own for a form that expired', () => {
    const html = renderErrorPage(visit({ headers: { 'accept-language': 'ar' } }).ctx, {
      status: 403,
      code: 'csrf',
    });
    expect(html).toContain('انتهت صلاحية النموذج');
  });

  test('shows the sentence of its code in the languages that have one', () => {
    const problem = {
      status: 409,
      code: 'last_place',
      sentence: { de: 'Der letzte Platz ist weg.', en: 'Gone.' },
    };
    expect(renderErrorPage(visit({ url: '/?lang=de' }).ctx, problem)).toContain('Der letzte Platz ist weg.');
    expect(renderErrorPage(visit({ url: '/?lang=ar' }).ctx, problem)).not.toContain('Gone.');
  });
});
