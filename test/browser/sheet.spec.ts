import type { Page } from 'playwright-core';
import { type StartedApp, startApp } from '../support/app.js';
import { setUpDesk } from '../support/desk.js';
import { addPerson } from '../support/office.js';
import { signInAt } from './support/story.js';
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

describeInBrowser('pages that go to paper', () => {
  let portal: StartedApp;
  let url: string;
  let sheet: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    url = await portal.app.getUrl();
    const desk = await setUpDesk(portal);
    const id = await addPerson(desk.volunteer, {
      occupations: ['22342', '51311', '29301'].map((kldb) => ({ kldb, relation: 'experienced', years: 8 })),
    });
    // The fullest profile that the form allows.
    await portal.admin.query(
      `update person set hours_min = 20, hours_max = 40, qualification = 2, available_from = '2027-01-01',
         mobility_km = 30, shifts = '{early,late,night,weekend}', licences = '{B,forklift}',
         skills = (select array_agg(id) from (select id from skill order by id limit 60) s) where id = $1`,
      [id],
    );
    sheet = `/people/${id}/sheet`;
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  const pagesOf = async (page: Page): Promise<number> =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  async function look(page: Page, name: string): Promise<void> {
    await saveScreenshot(page, name);
    await expectNoSidewaysScroll(page);
    await expectLargeTargets(page);
    await expectAccessible(page);
  }

  test('the short profile fits one page, is German, and tells nothing of origin or residence', async () => {
    await withBrowser({ locale: 'ar' }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}${sheet}?lang=ar`);
      await look(page, 'sheet-ar-360');
      const paper = page.locator('.sheet');
      const text = await paper.innerText();
      expect(text).toContain('Karim A.');
      expect(text).toContain('Kurzprofil');
      expect(text).not.toMatch(/Aufenthalt|§|25 ?Abs|anerkannt|Flüchtling/);
      expect(await paper.locator('svg.qr').count()).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('.top')).toBe(false);
      expect(await pagesOf(page)).toBe(1);
      await page.emulateMedia({ media: null });
      await page.goto(`${url}${sheet}?own=1`);
      expect(await page.locator('.sheet').innerText()).toContain('ملف مختصر');
      expect(await pagesOf(page)).toBe(1);
    });
  });

  test('the questions read from the right on a phone, and fit one page of paper', async () => {
    await withBrowser({ locale: 'ar' }, async (page) => {
      await page.goto(`${url}/register/questions?lang=ar`);
      await look(page, 'entry-step-ar-360');
      await page.goto(`${url}/register/paper`);
      await look(page, 'entry-paper-ar-360');
      expect(await pagesOf(page)).toBe(1);
    });
    await withBrowser({ viewport: DESK }, async (page) => {
      await page.goto(`${url}/register/questions?lang=de`);
      await saveScreenshot(page, 'entry-step-de');
    });
  });
});
