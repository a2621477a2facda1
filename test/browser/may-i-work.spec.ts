import type { Page } from 'playwright-core';
import { FixedClock } from '../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import { type Desk, setUpDesk } from '../support/desk.js';
import { addPerson } from '../support/office.js';
import { addVacancy, FIRM } from '../support/placement.js';
import { complaintsOf, fillDay, signInAt } from './support/story.js';
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

const NOW = new Date('2026-11-22T09:00:00Z');
const ways = [
  { name: 'de', path: '/may-i-work?lang=de' },
  { name: 'easy', path: '/may-i-work/easy?lang=de' },
  { name: 'en', path: '/may-i-work?lang=en' },
  { name: 'ar', path: '/may-i-work?lang=ar' },
] as const;

describeInBrowser('May I work?, in the browser', () => {
  let portal: StartedApp;
  let desk: Desk;
  let url: string;
  beforeAll(async () => {
    portal = await startApp({ clock: new FixedClock(NOW) });
    desk = await setUpDesk(portal);
    url = await portal.app.getUrl();
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  const next = async (page: Page): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.click('main form.form button:not(.quiet)')]);
    await expectNoSidewaysScroll(page);
  };

  /** Everybody's longest way: a toleration from a listed state, seven questions. */
  const answerAll = async (page: Page): Promise<void> => {
    await page.check('[name=paper][value=duldung_60a]');
    await next(page);
    await page.check('[name=note][value=only_with_permission]');
    await next(page);
    await page.check('[name=kind][value=employment]');
    await next(page);
    await fillDay(page, 'duldungSince', '2023-05-01');
    await fillDay(page, 'staySince', '2022-05-01');
    await next(page);
    await page.check('[name=mustLiveInReception][value=no]');
    await next(page);
    await page.selectOption('[name=nationality]', 'GE');
    await next(page);
    await page.check('[name=outcome][value=rejected]');
    await fillDay(page, 'filedOn', '2022-05-10');
    await next(page);
  };

  test.each(ways)('seven questions lead to the sheet, on a phone: $name', async ({ name, path }) => {
    await withBrowser({}, async (page, context) => {
      const complaints = complaintsOf(page);
      await expectWithinBudget(page, context, url + path, 'candidate');
      await expectLargeTargets(page);
      await expectAccessible(page);
      await saveScreenshot(page, `may-i-work-${name}-first`);
      await answerAll(page);
      expect(await page.locator('article.sheet').count()).toBe(1);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).not.toMatch(/GE|duldung|2023/);
      expect(await page.getAttribute('html', 'dir')).toBe(name === 'ar' ? 'rtl' : 'ltr');
      await expectLargeTargets(page);
      await expectAccessible(page);
      await saveScreenshot(page, `may-i-work-${name}-result`);
      expect(await pagesOf(page)).toBe(1);
      await Promise.all([page.waitForEvent('load'), page.click('main form.form button.quiet')]);
      expect(await page.locator('article.sheet ol > li').count()).toBeGreaterThan(4);
      await expectAccessible(page);
      await saveScreenshot(page, `may-i-work-${name}-employer`);
      expect(await pagesOf(page)).toBe(1);
      expect(complaints).toEqual([]);
    });
  });

  test.each(ways)('the whole way works without script: $name', async ({ path }) => {
    await withBrowser({ javaScriptEnabled: false }, async (page) => {
      await page.goto(url + path);
      await answerAll(page);
      expect(await page.locator('article.sheet').count()).toBe(1);
      expect(await pagesOf(page)).toBe(1);
    });
  });

  test('the language changes in the middle and the answers stay', async () => {
    await withBrowser({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${url}/may-i-work?lang=de`);
      await page.check('[name=paper][value=ae_24]');
      await next(page);
      await Promise.all([page.waitForEvent('load'), page.click('button[lang=ar]')]);
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      expect(await page.inputValue('form.form [name=paper]')).toBe('ae_24');
      expect(await page.locator('[name=note]').count()).toBe(6);
      await saveScreenshot(page, 'may-i-work-ar-note');
    });
  });

  test('the conversation, what protects a training, and the law read well on a phone and at a desk', async () => {
    const personId = await addPerson(desk.volunteer, {
      occupations: [{ kldb: '22342', relation: 'trained' }],
      status: 'duldung_60a',
      statusFacts: { nationality: 'PK', duldungSince: '2025-01-05', stayUninterruptedSince: '2024-01-05' },
    });
    const base = `/people/${personId}`;
    const vacancyId = await addVacancy(desk, { seats: 1, employer: FIRM }, desk.lead);
    for (const [viewport, size] of [
      [undefined, '360'],
      [DESK, 'desk'],
    ] as const)
      await withBrowser(viewport ? { viewport } : {}, async (page) => {
        await signInAt(page, url, 'vera@example.org');
        for (const [path, name] of [
          [`${base}/permission`, 'permission'],
          [`${base}/permission/session`, 'session'],
          [`${base}/investment`, 'investment'],
          [`${base}/funding/${vacancyId}`, 'funding'],
        ] as const)
          for (const locale of ['de', 'ar']) {
            await page.goto(`${url}${path}?lang=${locale}`);
            await expectNoSidewaysScroll(page);
            await expectLargeTargets(page);
            await expectAccessible(page);
            await saveScreenshot(page, `${name}-${locale}-${size}`);
          }
      });
    await withBrowser({}, async (page) => {
      await signInAt(page, url, 'op@example.org');
      for (const path of ['/law', '/law/entries/new?kind=safe_country'])
        for (const locale of ['de', 'ar']) {
          await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
          await expectNoSidewaysScroll(page);
          await expectLargeTargets(page);
          await expectAccessible(page);
          await saveScreenshot(page, `law-${path.includes('new') ? 'new' : 'list'}-${locale}-360`);
        }
    });
  });

  /** A4 pages that Chromium prints. */
  async function pagesOf(page: Page): Promise<number> {
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  }
});
