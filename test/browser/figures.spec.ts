import { FixedClock } from '../../src/platform/clock/index.js';
import { LOCALES } from '../../src/web/i18n/index.js';
import { OutlookService } from '../../src/workers/shortage-tracking/outlook.service.js';
import { PublishHandler } from '../../src/workers/shortage-tracking/shortage-tracking.worker.js';
import { referenceDir } from '../medium/labour-market/reference-dir.js';
import { type StartedApp, startApp } from '../support/app.js';
import { type Desk, PASSWORD, setUpDesk } from '../support/desk.js';
import {
  closeBrowser,
  DESK,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectWithinBudget,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

const national = referenceDir();

/** Counts of the four quarters of a year that are long ripe. */
const COUNTS = `
  insert into outcome_count (quarter, ags, occupation_group, shortage, job_centre, mentor, measure, count)
  select '2024-Q' || q, a, '51', s, j, false, m, n * case when a = '09188' then 10 else 2 end
  from generate_series(1, 4) q, unnest(array['09188', '09162', '11000', '08222']) a,
    unnest(array['shortage', 'none']) s, unnest(array[true, false]) j,
    (values ('proposals', 12), ('proposals_started', 5), ('starts', 6), ('held_3', 4), ('held_6', 3), ('held_12', 2))
      as c (m, n)`;

const PUBLIC = ['region', 'region/09188', 'figures', 'figures/year?year=2024&region=09188'];

describeInBrowser(`figures and the map${national === null ? ', with tiles only' : ''}`, () => {
  let started: StartedApp;
  let desk: Desk;
  let url: string;
  beforeAll(async () => {
    started = await startApp({
      clock: new FixedClock(new Date('2026-11-22T10:00:00Z')),
      ...(national === null ? {} : { env: { REFERENCE_DIR: national } }),
    });
    desk = await setUpDesk(started);
    expect(desk.groupId).not.toBe('');
    await started.admin.query(COUNTS);
    await started.app.get(PublishHandler).execute();
    await started.app.get(OutlookService).refresh();
    url = await started.app.getUrl();
  }, 400_000);
  afterAll(async () => {
    await closeBrowser();
    await started.stop();
  });

  const nameOf = (path: string): string => path.replace(/[/?=&]/g, '-');

  test.each(PUBLIC)(
    '%s is light, accessible and fits a phone in every language',
    async (path) => {
      for (const locale of LOCALES)
        await withBrowser({}, async (page, context) => {
          const address = `${url}/${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
          await expectWithinBudget(page, context, address, 'desk');
          await saveScreenshot(page, `${nameOf(path)}-${locale}-360`);
          await expectNoSidewaysScroll(page);
          await expectLargeTargets(page);
          await expectAccessible(page);
        });
    },
    200_000,
  );

  it('the map is walked by keyboard, passed by one link, and says in words what it shows', async () => {
    await withBrowser({ javaScriptEnabled: false, viewport: DESK }, async (page) => {
      await page.goto(`${url}/region`);
      await saveScreenshot(page, 'region-de-1280');
      const shapes = await page.locator('svg.map a').count();
      expect(shapes).toBe(national === null ? 25 : 400);
      await page.focus('main figure > p > a');
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      expect(first).toMatch(/^\/region\/\d{5}$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${first ?? ''}`);
      await page.goto(`${url}/region`);
      await page.click('main figure > p > a');
      expect(new URL(page.url()).hash).toBe('#table');
      await page.click('summary:has-text("Bayern")');
      await page.click('details a:has-text("Starnberg")');
      expect(new URL(page.url()).pathname).toBe('/region/09188');
    });
  });

  it('reports print on one page', async () => {
    await withBrowser({ viewport: DESK }, async (page) => {
      await page.goto(`${url}/login`);
      await page.fill('input[name=login]', 'lena@example.org');
      await page.fill('input[type=password]', PASSWORD);
      await page.click('main button');
      for (const path of ['figures/year?year=2024&region=09188', 'figures/desk', 'figures/coordination']) {
        await page.goto(`${url}/${path}`);
        await saveScreenshot(page, `${nameOf(path)}-de-1280`);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect({ path, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length }).toEqual({ path, pages: 1 });
      }
    });
  });

  it('the comparison and the desk’s report fit a phone', async () => {
    await withBrowser({}, async (page, context) => {
      await page.goto(`${url}/login`);
      await page.fill('input[name=login]', 'lena@example.org');
      await page.fill('input[type=password]', PASSWORD);
      await page.click('main button');
      for (const path of ['figures/compare', 'figures/coordination', 'figures/desk', 'region/09188']) {
        await expectWithinBudget(page, context, `${url}/${path}`, 'desk');
        await saveScreenshot(page, `${nameOf(path)}-lead-360`);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  });
});
