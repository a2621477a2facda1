import type { Page } from 'playwright-core';
import { seedSmall } from '../../src/cli/seed/small.js';
import { type StartedApp, startApp } from '../support/app.js';
import { send, signInAt } from './support/story.js';
import {
  closeBrowser,
  describeInBrowser,
  DESK,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  PHONE,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

const DEMO = 'demo-only';
/** Pages of helpers by who reads them. */
const PAGES = {
  'koordination@demo': [
    ...[
      '/',
      '/tandems',
      '/tandems/offer',
      '/outreach',
      '/outreach/new',
      '/helper-roles',
      '/helper-roles/new',
    ],
    ...[
      '/helper-answers',
      '/round',
      '/practice',
      '/practice/reflect',
      '/handovers/new',
      '/people/duplicates',
    ],
  ],
  'pate@demo': ['/', '/tandems', '/care'],
  'amira@demo': ['/me/plan', '/me/goals', '/me/effort'],
  '': ['/volunteer'],
} as const;

describeInBrowser('pages of helpers', () => {
  let portal: StartedApp;
  let url: string;
  beforeAll(async () => {
    portal = await startApp({ env: { SECOND_FACTOR: 'optional', WORKERS: 'off' } });
    url = await portal.app.getUrl();
    await seedSmall(portal.app, { referenceDir: null, report: () => undefined });
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  async function expectGood(page: Page): Promise<void> {
    await expectNoSidewaysScroll(page);
    await expectLargeTargets(page);
    await expectAccessible(page);
  }

  test.each([
    ['ar', PHONE, 'phone'],
    ['de', DESK, 'desk'],
    ['de', PHONE, 'phone'],
  ] as const)('are whole in %s, at %o', async (lang, viewport, size) => {
    for (const [login, paths] of Object.entries(PAGES))
      await withBrowser({ viewport, locale: lang }, async (page) => {
        if (login !== '') await signInAt(page, url, login, DEMO);
        for (const path of paths) {
          await page.goto(`${url}${path}?lang=${lang}`);
          await expectGood(page);
          const name = `${login.split('@')[0] ?? ''}${path.replaceAll('/', '-')}`;
          await saveScreenshot(page, `helping-${name}-${lang}-${size}`);
        }
        const first = page.locator('main .rows a[href^="/volunteer/"]').first();
        if (login === '') {
          await first.click();
          await expectGood(page);
          await saveScreenshot(page, `helping-role-${lang}-${size}`);
        }
      });
  });

  test('without a script somebody offers help from a phone, and is told what is missing', async () => {
    await withBrowser({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}/volunteer?lang=de&skill=talk`);
      await page.locator('main .rows a[href^="/volunteer/"]').first().click();
      await page.fill('[name=name]', 'Jo');
      await send(page);
      expect(await page.inputValue('[name=name]')).toBe('Jo');
      expect(await page.locator('#errors li').count()).toBe(2);
      await page.fill('[name=email]', 'jo@example.org');
      await page.check('[name=agreed]');
      await send(page);
      expect(new URL(page.url()).pathname).toBe('/volunteer/thanks');
    });
  });

  async function enter(page: Page, displayName: string, phone: string): Promise<string> {
    const made = await page.request.post(`${url}/api/v1/people`, {
      data: {
        ...{ displayName, phone, plz: '68159', status: 'german', evenIfKnown: true },
        ...{
          german: { speaking: 2, source: 'self' },
          occupations: [{ kldb: '22342', relation: 'trained' }],
        },
      },
    });
    return ((await made.json()) as { id: string }).id;
  }

  test.each([
    ['ar', PHONE],
    ['de', DESK],
  ] as const)(
    'in %s two who only look alike are said to be two people, and taken back',
    async (lang, viewport) => {
      for (const javaScriptEnabled of [true, false])
        await withBrowser({ viewport, locale: lang, javaScriptEnabled }, async (page) => {
          await signInAt(page, url, 'koordination@demo', DEMO);
          const phone = `0621 5544${lang === 'ar' ? 3 : 4}${javaScriptEnabled ? 1 : 2}`;
          const one = await enter(page, 'Samir Zwilling', phone);
          const other = await enter(page, 'Tamir Zwilling', phone);
          const listed = page.locator(`main form[action="/people/${one}/two/${other}"] button`);
          await page.goto(`${url}/people/duplicates?lang=${lang}`);
          await listed.click();
          await page.waitForURL('**/people/duplicates*');
          expect(await listed.count()).toBe(0);
          await page.click('main a[href="/people/duplicates/two"]');
          await expectNoSidewaysScroll(page);
          // The check of accessibility is a script itself.
          if (javaScriptEnabled) await expectGood(page);
          await saveScreenshot(page, `two-people-${lang}`);
          await page.locator('main form[action$="/undo"] button').first().click();
          await page.waitForURL('**/people/duplicates/two*');
          await page.goto(`${url}/people/duplicates?lang=${lang}`);
          expect(await listed.count()).toBe(1);
        });
    },
  );

  test('without a script two records of one person become one, and two again', async () => {
    let pair = '';
    const phone = '0621 887766';
    await withBrowser({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await signInAt(page, url, 'koordination@demo', DEMO);
      const kept = await enter(page, 'Mehri Doppel', phone);
      pair = `/people/${kept}/merge/${await enter(page, 'Mehri Dopel', phone)}`;
      await page.goto(`${url}/people/${kept}?lang=de`);
      await page.click(`main a[href="${pair}"]`);
      await send(page);
      expect(await page.locator('#errors li').count()).toBe(1);
      await expectNoSidewaysScroll(page);
    });
    for (const [locale, viewport] of [
      ['ar', PHONE],
      ['de', DESK],
    ] as const)
      await withBrowser({ viewport, locale }, async (page) => {
        await signInAt(page, url, 'koordination@demo', DEMO);
        await page.goto(`${url}${pair}?lang=${locale}`);
        await expectGood(page);
        await saveScreenshot(page, `merge-compare-${locale}`);
        await page.check('[name=displayName][value=gone]');
        await send(page);
        await expectGood(page);
        await saveScreenshot(page, `merge-done-${locale}`);
        await page.click('main form button.danger');
        await page.waitForURL('**/people/duplicates*');
        expect(await page.locator(`main a[href="${pair}"]`).count()).toBe(1);
        await expectGood(page);
        await saveScreenshot(page, `merge-list-${locale}`);
      });
  });

  test('without a script a visit is planned and its page tells who goes', async () => {
    await withBrowser({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await signInAt(page, url, 'koordination@demo', DEMO);
      await page.goto(`${url}/outreach?lang=de`);
      await page.locator('main .rows a[href^="/outreach/"]').first().click();
      expect(await page.innerText('main')).toContain('Miriam Stein');
      // The check of accessibility is a script itself.
      await expectNoSidewaysScroll(page);
      await saveScreenshot(page, 'helping-visit-de-phone');
    });
  });
});
