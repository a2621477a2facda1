import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { type StartedApp, startApp } from '../support/app.js';
import { setUpDesk } from '../support/desk.js';
import { addPerson } from '../support/office.js';
import { until } from '../support/wait.js';
import { complaintsOf, signInAt } from './support/story.js';
import {
  closeBrowser,
  DESK,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  PHONE,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

const PAGE = '/exports/people';

describeInBrowser('people who leave as a table', () => {
  let portal: StartedApp;
  let url: string;
  beforeAll(async () => {
    portal = await startApp();
    url = await portal.app.getUrl();
    const desk = await setUpDesk(portal);
    await addPerson(desk.volunteer, { displayName: 'Amal Formel', phone: '+491701112233' });
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  async function expectGood(page: Page, name: string): Promise<void> {
    await saveScreenshot(page, name);
    await expectNoSidewaysScroll(page);
    await expectLargeTargets(page);
    await expectAccessible(page);
  }

  /** Asks at the page; the secret it shows once. */
  async function ask(page: Page): Promise<string> {
    await page.check('[name=columns][value=name]');
    await page.check('[name=columns][value=phone]');
    await page.fill('[name=purpose]', 'Liste für den Jobtag am Samstag');
    await page.click(`form[action="${PAGE}"] button`);
    return page.innerText('main .notice code');
  }

  /** What the operator is shown of a group that has no second lead, and her yes. */
  async function approve(lang: string): Promise<void> {
    await withBrowser({ viewport: lang === 'ar' ? PHONE : DESK, locale: lang }, async (page) => {
      await signInAt(page, url, 'op@example.org');
      await page.goto(`${url}${PAGE}?lang=${lang}`);
      await expectGood(page, `exports-operator-${lang}`);
      await Promise.all([page.waitForEvent('load'), page.click('form[action$="/approve"] button')]);
    });
    await until('the file to be written', async () => {
      const { rows } = await portal.admin.query(`select 1 from people_export where file is not null`);
      return rows.length > 0;
    });
  }

  const downloaded = async (page: Page, work: () => Promise<void>): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent('download'), work()]);
    return download;
  };

  test.each([
    ['ar', PHONE],
    ['de', DESK],
  ] as const)('are asked for, approved, fetched and opened in the browser, in %s', async (lang, viewport) => {
    await withBrowser({ viewport, locale: lang }, async (page) => {
      await signInAt(page, url, 'lena@example.org');
      await page.goto(`${url}${PAGE}?lang=${lang}`);
      const complaints = complaintsOf(page);
      const secret = await ask(page);
      await expectGood(page, `exports-asked-${lang}`);
      await approve(lang);
      await page.goto(`${url}${PAGE}?lang=${lang}`);
      const file = await downloaded(page, () => page.click('a[href$="/file"]'));
      expect((await readFile(await file.path())).includes('Amal')).toBe(false);

      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await page.setInputFiles('[data-open-export] [type=file]', await file.path());
      await page.fill('[data-open-export] [name=secret]', `${secret.slice(0, -4)}AAAA`);
      await page.click('[data-open-export] button');
      await page.waitForFunction(() => document.querySelector('[data-outcome]')?.textContent !== '');
      expect(await page.innerText('[data-outcome]')).toBe(
        await page.getAttribute('[data-open-export]', 'data-wrong'),
      );
      await expectGood(page, `exports-open-${lang}`);
      await page.fill('[data-open-export] [name=secret]', secret);
      const table = await downloaded(page, () => page.click('[data-open-export] button'));
      expect(await readFile(await table.path(), 'utf8')).toContain('Amal Formel;+491701112233');
      expect(sent.filter((address) => !address.startsWith('blob:'))).toEqual([]);
      expect(complaints).toEqual([]);
      await Promise.all([page.waitForEvent('load'), page.click('form[action$="/end"] button')]);
    });
  });

  test('without a script the page names the command, and no field that would send the secret away', async () => {
    await withBrowser({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await signInAt(page, url, 'lena@example.org');
      await page.goto(`${url}${PAGE}?lang=de`);
      expect(await page.locator('[data-open-export]').isVisible()).toBe(false);
      expect(await page.innerText('main')).toContain('npm run exports -- open people.zugang');
    });
  });
});
