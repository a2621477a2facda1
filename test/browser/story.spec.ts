import { type StartedApp, startApp } from '../support/app.js';
import { ServiceKeys } from '../../src/platform/vault/index.js';
import { type Desk, setUpDesk } from '../support/desk.js';
import { until } from '../support/wait.js';
import { chooseOccupation, complaintsOf, fillDay, send, signInAt } from './support/story.js';
import { closeBrowser, describeInBrowser, DESK, saveScreenshot, withBrowser } from './support/index.js';

describeInBrowser('from a person and a vacancy to the first day of work, in the browser', () => {
  let portal: StartedApp;
  let desk: Desk;
  let url: string;
  beforeAll(async () => {
    portal = await startApp();
    desk = await setUpDesk(portal);
    url = await portal.app.getUrl();
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  test.each([true, false])('plays the whole flow, script %s', async (script) => {
    const title = script ? 'Schreinerei mit Herz' : 'Schreinerei ohne Skript';
    const name = script ? 'Karim A.' : 'Samira B.';
    const vacancyId = await post(title, script);
    const placementId = await enterAndPropose(name, title, script);
    await moveToFirstDay(placementId, script);
    const vacancy = await desk.volunteer.get(`/api/v1/vacancies/${vacancyId}`).expect(200);
    expect(vacancy.body).toMatchObject({ seats: 2, seatsTaken: 1 });
    await seeBlind(vacancyId, name, script);
  });

  /** The firm posts; a person of the portal looks at it, because nobody knows the firm yet. */
  async function post(title: string, script: boolean): Promise<string> {
    const id = await withBrowser({ javaScriptEnabled: script, viewport: DESK }, async (page) => {
      const complaints = complaintsOf(page);
      await signInAt(page, url, 'huber@example.org');
      await page.goto(`${url}/vacancies/new`);
      await page.fill('[name=title]', title);
      await page.fill('[name=plz]', '82319');
      await page.fill('[name=hours]', '39');
      await page.fill('[name=pay]', '9');
      await page.selectOption('[name=german]', '2');
      await page.fill('[name=seats]', '2');
      expect(await chooseOccupation(page, 'Holz', script)).toMatch(/^\d{5}$/);
      await send(page);
      // Below the minimum wage: refused at its field, and nothing typed is lost.
      expect(await page.getAttribute('[name=pay]', 'aria-invalid')).toBe('true');
      expect(await page.inputValue('[name=title]')).toBe(title);
      await page.fill('[name=pay]', '19,50');
      await send(page);
      expect(complaints).toEqual([]);
      return /\/vacancies\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? `stayed at ${page.url()}`;
    });
    const { body } = await desk.employer.get(`/api/v1/vacancies/${id}`).expect(200);
    if ((body as { state: string }).state === 'held')
      await withBrowser({ javaScriptEnabled: script }, async (page) => {
        await signInAt(page, url, 'op@example.org');
        await page.goto(`${url}/vacancies/${id}`);
        await send(page);
      });
    return id;
  }

  async function enterAndPropose(name: string, title: string, script: boolean): Promise<string> {
    return withBrowser({ javaScriptEnabled: script }, async (page) => {
      const complaints = complaintsOf(page);
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/people/new`);
      await page.fill('[name=displayName]', name);
      await page.fill('[name=plz]', '82319');
      await page.check('[name=relation][value=trained]');
      await page.selectOption('[name=german]', '3');
      await page.check('[name=source][value=certificate]');
      await page.selectOption('[name=status]', 'german');
      expect(await chooseOccupation(page, 'Holz', script)).toMatch(/^\d{5}$/);
      await send(page);
      expect(new URL(page.url()).pathname).toMatch(/^\/people\/[0-9a-f-]{36}\/matches$/);
      // The list comes by itself: asked for by htmx, or by reloading where no script runs.
      const card = page.locator('article.match', { hasText: title });
      await card.waitFor({ timeout: 60_000 });
      await saveScreenshot(page, `story-matches-${script ? 'script' : 'plain'}`);
      await card.getByRole('link', { name: 'Warum?' }).click();
      await page.waitForURL(/\/matches\/[0-9a-f-]{36}$/);
      expect(await page.textContent('h1')).toContain(name);
      expect(await page.textContent('main')).toContain('Deutsch reicht');
      await page.goBack();
      await card.getByRole('button', { name: `${name} diese Stelle vorschlagen` }).click();
      await page.waitForURL(/\/placements\/[0-9a-f-]{36}$/);
      expect(complaints).toEqual([]);
      return page.url().split('/').at(-1) ?? '';
    });
  }

  async function moveToFirstDay(placementId: string, script: boolean): Promise<void> {
    const address = `${url}/placements/${placementId}`;
    await withBrowser({ javaScriptEnabled: script }, async (page) => {
      const complaints = complaintsOf(page);
      await signInAt(page, url, 'vera@example.org');
      await page.goto(address);
      // Nobody is introduced before the agreement.
      expect(await page.locator(`a[href$="/step/introduced"]`).count()).toBe(0);
      await page.click('a[href$="/step/agreed"]');
      await page.waitForURL(/\/step\/agreed$/);
      await page.check('[name=scopes][value=contact]');
      await send(page);
      expect(page.url()).toBe(address);
      await page.click('a[href$="/step/introduced"]');
      await page.waitForURL(/\/step\/introduced$/);
      const sent = (await page.textContent('main .card')) ?? '';
      expect(sent).toMatch(/Tischler|Schreiner|Holz/);
      expect(sent).toContain('Starnberg');
      expect(sent).not.toContain('82319');
      await saveScreenshot(page, `story-sent-${script ? 'script' : 'plain'}`);
      await send(page);
      for (const step of ['interview', 'permit_pending'])
        await Promise.all([page.waitForEvent('load'), page.click(`form[action$="/step/${step}"] button`)]);
      await page.click('a[href$="/step/started"]');
      await page.waitForURL(/\/step\/started$/);
      await fillDay(page, 'startedOn', '2026-02-30');
      await send(page);
      expect(await page.getAttribute('[name=startedOn_day]', 'aria-invalid')).toBe('true');
      await fillDay(page, 'startedOn', '2026-12-01');
      await send(page);
      expect(page.url()).toBe(address);
      expect(await page.locator('ol.line li').count()).toBe(6);
      expect(await page.textContent('main')).toContain('angefangen');
      expect(complaints).toEqual([]);
    });
  }

  /** The portal has no page yet on which a person agrees to be found; the grant is entered past it. */
  async function seeBlind(vacancyId: string, name: string, script: boolean): Promise<void> {
    await portal.admin.query(
      `insert into consent_grant (person_id, scopes, purpose_kind, valid_from, valid_until, text_version, locale, channel)
       select p.id, '{blind}', 'being_found', current_date - 1, current_date + 30, '2026-11', 'de', 'spoken'
       from person_lookup l join person p on p.id = l.person_id where l.words @> $1`,
      [portal.app.get(ServiceKeys).lookup().sought(name).words],
    );
    await withBrowser({ javaScriptEnabled: script }, async (page) => {
      await signInAt(page, url, 'huber@example.org');
      await until(
        'a blind person',
        async () => {
          await page.goto(`${url}/vacancies/${vacancyId}/matches`);
          return (await page.locator('main .card h2').allTextContents()).includes('Person 1');
        },
        60,
      );
      expect(await page.textContent('main')).not.toContain(name);
      expect(await page.textContent('main')).not.toContain('82319');
      await saveScreenshot(page, `story-blind-${script ? 'script' : 'plain'}`);
      expect((await page.goto(`${url}/people`))?.status()).toBe(403);
    });
  }
});
