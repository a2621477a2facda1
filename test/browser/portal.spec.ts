import { LOCALES } from '../../src/web/i18n/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import {
  closeBrowser,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectWithinBudget,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

const PAGES = ['login', 'about/imprint', 'about/privacy', 'about/accessibility', 'about/data'];

describeInBrowser('pages for everybody, in the real portal', () => {
  let started: StartedApp;
  let url: string;
  beforeAll(async () => {
    started = await startApp();
    url = await started.app.getUrl();
  });
  afterAll(async () => {
    await closeBrowser();
    await started.stop();
  });

  test.each(PAGES)('%s is light, accessible and clean under the security policy', async (path) => {
    for (const locale of LOCALES)
      await withBrowser({}, async (page, context) => {
        const problems: string[] = [];
        page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(error.message));
        await expectWithinBudget(page, context, `${url}/${path}?lang=${locale}`, 'candidate');
        expect(await page.getAttribute('html', 'lang')).toBe(locale);
        await saveScreenshot(page, `portal-${path.replace('/', '-')}-${locale}-360`);
        await expectNoSidewaysScroll(page);
        await expectLargeTargets(page);
        await expectAccessible(page);
        expect(problems).toEqual([]);
      });
  });

  test.each([true, false])('whoever must sign in is led there, script %s', async (javaScriptEnabled) => {
    await withBrowser({ javaScriptEnabled }, async (page) => {
      await page.goto(`${url}/people?q=a`);
      expect(new URL(page.url()).pathname).toBe('/login');
      expect(new URL(page.url()).searchParams.get('next')).toBe('/people?q=a');
      await page.fill('input[type=password]', 'wrong');
      await page.click('main button');
      expect(await page.isVisible('.notice.problem')).toBe(true);
    });
  });
});
