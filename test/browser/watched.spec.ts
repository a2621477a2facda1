import type { Page } from 'playwright-core';
import { MatchingService, WatchDigestService } from '../../src/matching/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import { setUpDesk } from '../support/desk.js';
import { addPerson } from '../support/office.js';
import { addVacancy } from '../support/placement.js';
import { chooseOccupation, complaintsOf, send, signInAt } from './support/story.js';
import {
  closeBrowser,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  saveScreenshot,
  withBrowser,
} from './support/index.js';
import { berlinDay } from '../../src/platform/clock/index.js';

describeInBrowser('watched searches in the browser', () => {
  let portal: StartedApp;
  let url: string;
  let post: (title: string) => Promise<string>;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    url = await portal.app.getUrl();
    const desk = await setUpDesk(portal);
    post = (title) => addVacancy(desk, { title });
    const personId = await addPerson(desk.volunteer);
    await portal.admin.query(
      `insert into member (login, display_name, password_hash, role, person_id)
       select 'karim@example.org', 'Karim', password_hash, 'person', $1 from member where login = 'vera@example.org'`,
      [personId],
    );
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  async function look(page: Page, name: string): Promise<void> {
    await saveScreenshot(page, `watched-${name}-360`);
    await expectNoSidewaysScroll(page);
    await expectLargeTargets(page);
    await expectAccessible(page);
  }

  test.each([
    ['vera@example.org', 'de', true],
    ['karim@example.org', 'ar', false],
  ] as const)(
    '%s starts one in %s, is told of a new match and switches it off; script %s',
    async (login, locale, javaScriptEnabled) => {
      await withBrowser({ locale, javaScriptEnabled }, async (page) => {
        const name = `${login.split('@')[0] ?? ''}-${locale}`;
        await signInAt(page, url, login);
        const complaints = complaintsOf(page);
        await page.goto(`${url}/watched?lang=${locale}`);
        if (javaScriptEnabled) await look(page, `${name}-empty`);
        await page.goto(`${url}/watched/new`);
        await chooseOccupation(page, 'Holz', javaScriptEnabled);
        await page.fill('[name=threshold]', '140');
        await send(page);
        expect(await page.inputValue('[name=threshold]')).toBe('140');
        expect(await page.isVisible('#errors')).toBe(true);
        if (javaScriptEnabled) await look(page, `${name}-wrong`);
        else await saveScreenshot(page, `watched-${name}-wrong-360`);
        await page.fill('[name=threshold]', '40');
        await send(page);
        const search = new URL(page.url()).pathname;
        expect(search).toMatch(/^\/watched\/[0-9a-f-]{36}$/);
        await post(`Neu für ${name}`);
        await portal.app.get(MatchingService).refreshAll();
        await portal.app.get(WatchDigestService).run(berlinDay(new Date()));
        await page.goto(`${url}/notices`);
        await page.click(`main a[href="${search}"]`);
        expect(await page.textContent('main')).toContain(`Neu für ${name}`);
        await saveScreenshot(page, `watched-${name}-hits-360`);
        await expectNoSidewaysScroll(page);
        if (javaScriptEnabled) await look(page, `${name}-hits`);
        await page.click(`form[action="${search}/active"] button`);
        await page.waitForLoadState();
        expect(await page.isVisible('.notice')).toBe(true);
        await page.goto(`${url}/watched`);
        await saveScreenshot(page, `watched-${name}-list-360`);
        expect(complaints).toEqual([]);
      });
    },
  );
});
