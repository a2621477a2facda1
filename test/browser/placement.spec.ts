import type { Page } from 'playwright-core';
import { SignedLinks } from '../../src/platform/links/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import { type Desk, setUpDesk } from '../support/desk.js';
import { addPerson } from '../support/office.js';
import { addVacancy, suggest, walk } from '../support/placement.js';
import { complaintsOf, signInAt } from './support/story.js';
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

describeInBrowser('placement, offices and helpers in the browser', () => {
  let portal: StartedApp;
  let desk: Desk;
  let url: string;
  let vacancyId: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    url = await portal.app.getUrl();
    vacancyId = await addVacancy(desk, { seats: 9 });
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  async function introduced(displayName: string): Promise<string> {
    const id = await suggest(desk, await addPerson(desk.volunteer, { displayName }), vacancyId);
    await walk(desk, id, [{ to: 'agreed' }, { to: 'introduced' }]);
    return id;
  }

  async function expectGood(page: Page): Promise<void> {
    await expectNoSidewaysScroll(page);
    await expectLargeTargets(page);
    await expectAccessible(page);
  }

  test('a card of the board is dragged, and goes only where its menu leads', async () => {
    const id = await introduced('Darya');
    await withBrowser({ viewport: { width: 1280, height: 1400 } }, async (page) => {
      const complaints = complaintsOf(page);
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/placements/board`);
      const card = page.locator(`#card-${id}`);
      const column = (stage: string): ReturnType<Page['locator']> => page.locator(`[data-stage=${stage}]`);
      await card.dragTo(column('started'));
      expect(await column('introduced').locator(`#card-${id}`).count()).toBe(1);
      await Promise.all([page.waitForEvent('load'), card.dragTo(column('interview'))]);
      await column('interview').locator(`#card-${id}`).waitFor();
      expect(complaints).toEqual([]);
      await saveScreenshot(page, 'board-desk');
    });
    const { body } = await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200);
    expect(body).toMatchObject({ stage: 'interview' });
  });

  test('without script the menu moves it, on a phone', async () => {
    const id = await introduced('Elif');
    await withBrowser({ javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/placements/board`);
      await expectNoSidewaysScroll(page);
      const card = page.locator(`#card-${id}`);
      await card.locator('select').selectOption('interview');
      await card.locator('button').click();
      await page.locator('[data-stage=interview]').locator(`#card-${id}`).waitFor();
    });
  });

  test('an interview is moved, and a time that has passed keeps what was typed', async () => {
    const id = await introduced('Farid');
    await desk.volunteer
      .post(`/api/v1/placements/${id}/interviews`)
      .send({ day: '2030-05-06', time: '10:00', place: 'Werkstatt' })
      .expect(201);
    await withBrowser({ javaScriptEnabled: false }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/placements/${id}`);
      await page.click('a[href$="/move"]');
      expect(await page.inputValue('[name=place]')).toBe('Werkstatt');
      await page.fill('[name=day_year]', '2020');
      await Promise.all([page.waitForEvent('load'), page.click('main form button')]);
      expect(await page.getAttribute('[name=day_day]', 'aria-invalid')).toBe('true');
      expect(await page.inputValue('[name=place]')).toBe('Werkstatt');
      await page.fill('[name=day_year]', '2031');
      await Promise.all([page.waitForEvent('load'), page.click('main form button')]);
      expect(await page.textContent('main')).toContain('2031');
    });
  });

  test('a firm without an account posts, changes and answers by its link', async () => {
    await desk.volunteer.post('/api/v1/firm-links').send({ email: 'betrieb@example.org' }).expect(201);
    const { rows } = await portal.admin.query<{ id: string; made_at: Date }>('select * from firm_link');
    const [{ id: link, made_at: madeAt } = { id: '', made_at: new Date() }] = rows;
    const expires = new Date(madeAt.getTime() + 180 * 86_400_000);
    const path = `${url}/firm/${portal.app.get(SignedLinks).sign('firm-desk', link, 'invitation', expires)}`;
    const looksGood = async (page: Page, address: string, name: string): Promise<void> => {
      await page.goto(address);
      await expectGood(page);
      await saveScreenshot(page, name);
    };
    await withBrowser({ viewport: PHONE }, (page) => looksGood(page, `${path}?lang=ar`, 'firm-post-ar'));
    await withBrowser({ javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await page.goto(path);
      const fields = { employer: 'Bäckerei', title: 'Verkauf', plz: '82319', hours: '30', pay: '19,50' };
      for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
      await page.fill('[name=occupation]', 'Schreiner');
      await page.click('main [name=do][value=save]');
      // Without a script the words come back with what they may mean.
      const meanings = page.locator('input[name=occupation_code]');
      if ((await meanings.count()) > 0) {
        await meanings.first().check();
        await page.click('main [name=do][value=save]');
      }
      await page.locator('main dl').waitFor();
    });
    await withBrowser({ viewport: PHONE }, (page) => looksGood(page, `${path}?lang=ar`, 'firm-vacancy-ar'));
    const { rows: posted } = await portal.admin.query<{ id: string }>(
      'select vacancy_id as id from firm_link',
    );
    const vacancy = posted[0]?.id ?? '';
    await desk.lead.post(`/api/v1/vacancies/${vacancy}/release`).send({ publish: true }).expect(204);
    const id = await suggest(desk, await addPerson(desk.volunteer, { displayName: 'Jalila' }), vacancy);
    await walk(desk, id, [{ to: 'agreed' }, { to: 'introduced' }]);
    await withBrowser({ viewport: { width: 1280, height: 1000 } }, async (page) => {
      for (const [name, rest] of [
        ['firm-vacancy', ''],
        ['firm-edit', '/edit'],
        ['firm-proposals', '/proposals'],
        ['firm-proposal', `/proposals/${id}`],
      ] as const) {
        await looksGood(page, `${path}${rest}`, name);
      }
      await Promise.all([page.waitForEvent('load'), page.locator('main form button').first().click()]);
      await expectGood(page);
      await saveScreenshot(page, 'firm-next');
      await signInAt(page, url, 'vera@example.org');
      for (const [name, rest] of [
        ['firm-links', 'firm-links'],
        ['firm-links-vacancy', `firm-links?vacancy=${vacancy}&lang=ar`],
      ] as const) {
        await looksGood(page, `${url}/${rest}`, name);
      }
    });
  });

  test.each([true, false])(
    'a firm answers with one click, in Arabic on a phone, script %s',
    async (javaScriptEnabled) => {
      const id = await introduced(javaScriptEnabled ? 'Ghada' : 'Hani');
      const made = await desk.volunteer.post(`/api/v1/placements/${id}/link`).expect(201);
      const { path } = made.body as { path: string };
      await withBrowser({ javaScriptEnabled, viewport: PHONE }, async (page) => {
        await page.goto(`${url}${path}?lang=ar`);
        expect(await page.getAttribute('html', 'dir')).toBe('rtl');
        await expectNoSidewaysScroll(page);
        if (javaScriptEnabled) {
          await expectLargeTargets(page);
          await expectAccessible(page);
          await saveScreenshot(page, 'reply-ar');
        }
        await Promise.all([
          page.waitForURL(/\/reply\/thanks$/),
          page.locator('main form button').first().click(),
        ]);
      });
      const { body } = await desk.volunteer.get(`/api/v1/placements/${id}`).expect(200);
      expect(body).toMatchObject({ stage: 'interview' });
    },
  );

  test('what goes to an office is shown first; its slip carries a code and prints on one page', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Ivana' });
    const made = await desk.volunteer
      .post('/api/v1/requests')
      .send({ personId, kind: 'question', office: 'jobcenter/86310' })
      .expect(201);
    const { id } = made.body as { id: string };
    const shown = await desk.volunteer.get(`/api/v1/requests/${id}`).expect(200);
    const { seen, revision } = shown.body as { seen: string; revision: number };
    await withBrowser({ javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/requests/${id}/send`);
      expect(await page.textContent('main')).toContain('Ivana');
      await expectNoSidewaysScroll(page);
      await saveScreenshot(page, 'request-send');
    });
    await desk.volunteer
      .post(`/api/v1/requests/${id}/send`)
      .send({ seen, revision, consent: 'paper' })
      .expect(201);
    await withBrowser({ viewport: PHONE }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/requests/${id}`);
      await Promise.all([
        page.waitForEvent('load'),
        page.click(`form[action="/requests/${id}/link"] button`),
      ]);
      expect(await page.locator('.sheet svg.qr path').count()).toBe(1);
      await expectGood(page);
      await saveScreenshot(page, 'request-slip');
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.actions').first().isVisible()).toBe(false);
      expect(await page.locator('.sheet').isVisible()).toBe(true);
    });
  });

  test('pages of mails, systems, tandems and cards fit a phone', async () => {
    await desk.lead
      .put('/api/v1/mentor')
      .send({ capacity: 2, languages: ['ar'], occupations: ['223'], times: [] });
    const personId = await addPerson(desk.volunteer, { displayName: 'Jamal' });
    const found = await desk.volunteer.get(`/api/v1/people/${personId}/mentors`).expect(200);
    const [{ id: mentorId } = { id: '' }] = found.body as { id: string }[];
    await desk.volunteer.post(`/api/v1/people/${personId}/tandems`).send({ mentorId }).expect(201);
    const { body } = await desk.lead.get('/api/v1/tandems').expect(200);
    const [{ id: tandem } = { id: '' }] = body as { id: string }[];
    await desk.lead.post(`/api/v1/tandems/${tandem}/steps`).send({ to: 'active' }).expect(204);
    for (const lang of ['de', 'ar'])
      await withBrowser({ viewport: PHONE }, async (page) => {
        await signInAt(page, url, 'lena@example.org');
        for (const path of [
          'account/mail',
          'webhooks',
          'tandems',
          'tandems/offer',
          'practice/new',
          'practice/reflect',
        ]) {
          await page.goto(`${url}/${path}?lang=${lang}`);
          await expectNoSidewaysScroll(page);
          await expectLargeTargets(page);
          if (lang === 'ar') await expectAccessible(page);
          await saveScreenshot(page, `${path.replace('/', '-')}-${lang}`);
        }
      });
    await withBrowser({ viewport: DESK }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}/people/${personId}`);
      await saveScreenshot(page, 'person-desk');
    });
  });
});
