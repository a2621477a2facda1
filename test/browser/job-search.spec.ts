import type { Page } from 'playwright-core';
import { type StartedApp, startApp } from '../support/app.js';
import { setUpDesk } from '../support/desk.js';
import { JOB_REF, type JobSource, startJobSource } from '../support/job-source.js';
import { complaintsOf, signInAt } from './support/story.js';
import {
  closeBrowser,
  DESK,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

describeInBrowser('the job search of the Bundesagentur', () => {
  let source: JobSource;
  let portal: StartedApp;
  let url: string;
  beforeAll(async () => {
    source = await startJobSource();
    portal = await startApp({ env: { WORKERS: 'off', ...source.env } });
    url = await portal.app.getUrl();
    await setUpDesk(portal);
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
    await source.stop();
  });

  async function look(page: Page, name: string): Promise<void> {
    await saveScreenshot(page, `job-search-${name}`);
    await expectNoSidewaysScroll(page);
    await expectLargeTargets(page);
    await expectAccessible(page);
  }

  test('a desk finds a posting, fills in what is missing, and takes it over', async () => {
    await withBrowser({ locale: 'de', viewport: DESK }, async (page) => {
      const complaints = complaintsOf(page);
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/vacancies?lang=de`);
      await page.click('a[href="/job-search"]');
      await look(page, 'form-de-1280');
      await page.fill('input[name="what"]', 'Küche');
      await page.fill('input[name="where"]', 'Starnberg');
      await page.click('main form button');
      await page.waitForSelector(`a[href*="${JOB_REF}"]`);
      await look(page, 'hits-de-1280');
      await page.click(`a[href*="${JOB_REF}"]`);
      await page.waitForSelector('input[name="employer"]');
      expect(await page.inputValue('input[name="employer"]')).toBe('Gasthof zur erfundenen Post');
      await look(page, 'take-de-1280');
      expect(complaints).toEqual([]);
    });
  });

  test('on a phone, from the right, also while the search is down', async () => {
    await withBrowser({ locale: 'ar' }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      const hits = `${url}/job-search?what=K%C3%BCche&where=Starnberg&radius=10&lang=ar`;
      await page.goto(hits);
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      await look(page, 'hits-ar-360');
      await page.click(`a[href*="${JOB_REF}"]`);
      await look(page, 'take-ar-360');
      source.faults.push(500, 502, 503);
      await page.goto(hits);
      expect(await page.inputValue('input[name="what"]')).toBe('Küche');
      await look(page, 'down-ar-360');
    });
  });
});
