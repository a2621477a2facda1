import type { Page } from 'playwright-core';
import { LOCALES, words } from '../../src/web/i18n/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import {
  closeBrowser,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  saveScreenshot,
  withBrowser,
} from './support/index.js';
import { chooseOccupation, complaintsOf, send } from './support/story.js';

/** Pages for whoever is not signed in, and for a person about herself. */
const BEFORE = ['register', 'enter', 'login/card', 'login'] as const;
const OWN = [
  'account',
  'account/second-factor',
  'me/consents',
  'me/consents/card',
  'me/data',
  'me/data/read',
  'me/data/erase',
] as const;

describeInBrowser('what a person does about her own data', () => {
  let portal: StartedApp;
  let url: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    url = await portal.app.getUrl();
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });
  beforeEach(async () => {
    await portal.admin.query('delete from sign_in_attempt');
  });

  test.each(LOCALES)('every page of it is accessible and fits a phone, in %s', async (locale) => {
    await withBrowser({ locale }, async (page) => {
      const complaints = complaintsOf(page);
      const look = async (path: string): Promise<void> => {
        await page.goto(`${url}/${path}?lang=${locale}`);
        expect([path, await page.getAttribute('html', 'lang')]).toEqual([path, locale]);
        expect(await page.locator('main h1').count()).toBe(1);
        await saveScreenshot(page, `own-${path.replaceAll('/', '-')}-${locale}-360`);
        await expectNoSidewaysScroll(page);
        await expectLargeTargets(page);
        await expectAccessible(page);
      };
      for (const path of BEFORE) await look(path);
      await register(page, locale, true);
      await expectAccessible(page);
      for (const path of OWN) await look(path);
      expect(complaints).toEqual([]);
    });
  });

  test.each(LOCALES)(
    'registering, coming back with the card, consent, withdrawal and erasure need no script, in %s',
    async (locale) => {
      const { t } = words(locale);
      await withBrowser({ locale, javaScriptEnabled: false }, async (page) => {
        const card = await register(page, locale, false);
        // Another day: the session is gone.
        await page.context().clearCookies();
        await page.goto(`${url}/login/card?lang=${locale}`);
        await page.fill('[name=card]', card.toLowerCase());
        await press(page, t('access.submit'));

        await page.goto(`${url}/me/consents`);
        await press(page, t('consents.found_give'));
        expect(await page.innerText('main')).toContain(t('consents.withdraw'));
        // Two clicks take it back.
        await follow(page, `main a:has-text("${t('consents.withdraw')}")`);
        await press(page, t('consents.withdraw_yes'));
        expect(await page.innerText('main')).toContain(t('consents.found_off'));

        await page.goto(`${url}/me/data`);
        await follow(page, 'main a[href="/me/data/erase"]');
        await press(page, t('mydata.erase_yes'));
        expect(new URL(page.url()).pathname).toBe('/');
        expect((await page.goto(`${url}/me/data`))?.url()).toContain('/login');
        await page.goto(`${url}/login/card`);
        await page.fill('[name=card]', card);
        await press(page, t('access.submit'));
        expect(await page.innerText('main')).toContain(t('entry.card_wrong'));
      });
    },
  );

  /** Registers at the page and gives the letters of the card. */
  async function register(page: Page, locale: string, script: boolean): Promise<string> {
    await page.goto(`${url}/register?lang=${locale}`);
    await page.fill('[name=displayName]', 'Nour');
    await page.fill('[name=plz]', '82319');
    await page.selectOption('[name=german]', '2');
    await page.selectOption('[name=status]', 'german');
    await chooseOccupation(page, 'Holz', script);
    await send(page);
    return page.locator('article strong').innerText();
  }

  async function press(page: Page, button: string): Promise<void> {
    await follow(page, `main button:has-text("${button}") >> nth=-1`);
  }

  async function follow(page: Page, what: string): Promise<void> {
    await Promise.all([page.waitForEvent('load'), page.click(what)]);
  }
});
