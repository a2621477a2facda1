import { type StartedApp, startApp } from '../support/app.js';
import { type Desk, setUpDesk } from '../support/desk.js';
import { addOffice, addPerson } from '../support/office.js';
import { signInAt } from './support/story.js';
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

describeInBrowser('offices, guides, proposals and referrals in the browser', () => {
  let portal: StartedApp;
  let desk: Desk;
  let url: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    url = await portal.app.getUrl();
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  test('they fit a phone and a desk, in German and Arabic', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Kaveh' });
    const { id: office, caseworker } = await addOffice(portal, desk, 'job_centre', 'Jobcenter', '09188');
    const offer = { personIds: [personId], toOrgId: office, kind: 'referral', scopes: ['cv', 'progress'] };
    const made = await desk.lead
      .post('/api/v1/handovers')
      .send({ ...offer, consent: 'paper' })
      .expect(201);
    const [handover = ''] = made.body as string[];
    await caseworker.post(`/api/v1/handovers/${handover}/steps`).send({ to: 'accepted' }).expect(204);
    await desk.volunteer
      .post('/api/v1/requests')
      .send({ personId, kind: 'question', office: 'jobcenter/86310' })
      .expect(201);
    await desk.volunteer
      .post(`/api/v1/people/${personId}/proposals`)
      .send({
        office: 'jobcenter/86310',
        title: 'Lagerhelfer',
        employer: 'Spedition',
        proposedOn: '2026-01-05',
      })
      .expect(201);
    const places: Readonly<Record<string, readonly string[]>> = {
      'lena@example.org': [
        '',
        'guides',
        'guides/recognition',
        'offices',
        `people/${personId}/proposals`,
        'proposals',
        'handovers',
        'handovers/new',
      ],
      'job_centre-09188@example.org': ['', `handovers/${handover}/case`],
      'huber@example.org': [''],
    };
    for (const viewport of [PHONE, DESK])
      for (const [login, paths] of Object.entries(places))
        await withBrowser({ viewport }, async (page) => {
          await signInAt(page, url, login);
          for (const lang of ['de', 'ar'])
            for (const path of paths) {
              await page.goto(`${url}/${path}?lang=${lang}`);
              await expectNoSidewaysScroll(page);
              if (viewport === PHONE) await expectLargeTargets(page);
              if (lang === 'ar' && viewport === PHONE) await expectAccessible(page);
              const name = path.replace(/[0-9a-f-]{36}/, 'one').replaceAll('/', '-');
              const size = viewport === PHONE ? 'phone' : 'desk';
              await saveScreenshot(page, `${login.slice(0, 3)}-${name}-${size}-${lang}`);
            }
        });
    await withBrowser({ javaScriptEnabled: false, viewport: PHONE }, async (page) => {
      await signInAt(page, url, 'lena@example.org');
      await page.goto(`${url}/offices`);
      await page.locator('main .rows a').first().click();
      await page.click('a[href$="/edit"]');
      await page.fill('[name=opening]', 'Mo bis Do 8 bis 12 Uhr');
      await Promise.all([page.waitForEvent('load'), page.click('main form button')]);
      expect(await page.textContent('main')).toContain('Mo bis Do 8 bis 12 Uhr');
    });
  });
});
