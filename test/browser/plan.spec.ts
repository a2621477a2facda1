import { addDays } from '../../src/domain/shared/index.js';
import { type StartedApp, startApp } from '../support/app.js';
import { courseTo, LEARNER, made, POST } from '../support/courses.js';
import { PASSWORD, setUpDesk } from '../support/desk.js';
import { until } from '../support/wait.js';
import { complaintsOf, send, signInAt } from './support/story.js';
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
import { berlinDay } from '../../src/platform/clock/index.js';

const TODAY = berlinDay(new Date());
const PAGES = [
  'plan',
  'no-path',
  'overview',
  'learning',
  'exams',
  'waiting',
  'seats',
  'notices',
  'course',
  'own',
  'import',
  'rows',
] as const;
type Paths = Readonly<Record<(typeof PAGES)[number], string>>;

/** Pages that only somebody who keeps the catalogue may open. */
const OF_LEAD: readonly string[] = ['own', 'import', 'rows'];

const inLanguage = (path: string, lang: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

describeInBrowser('the pages of language plans and courses', () => {
  let portal: StartedApp;
  let url: string;
  let paths: Paths;
  beforeAll(async () => {
    portal = await startApp();
    url = await portal.app.getUrl();
    paths = await world(portal);
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  const loginFor = (name: string): string => `${OF_LEAD.includes(name) ? 'lena' : 'vera'}@example.org`;

  test.each(PAGES)('%s reads from the right on a phone, fits and is accessible', async (name) => {
    await withBrowser({ locale: 'ar' }, async (page, context) => {
      await signInAt(page, url, loginFor(name));
      const complaints = complaintsOf(page);
      await expectWithinBudget(page, context, `${url}${inLanguage(paths[name], 'ar')}`, 'desk');
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      await saveScreenshot(page, `plan-ar-${name}-360`);
      await expectNoSidewaysScroll(page);
      await expectLargeTargets(page);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    });
  });

  test.each(PAGES)('%s is whole at a desk without a script', async (name) => {
    await withBrowser({ javaScriptEnabled: false, viewport: DESK }, async (page) => {
      await signInAt(page, url, loginFor(name));
      await page.goto(`${url}${inLanguage(paths[name], 'de')}`);
      await saveScreenshot(page, `plan-de-${name}-1280`);
      expect(await page.locator('main h1').count()).toBe(1);
      await expectNoSidewaysScroll(page);
    });
  });

  test('draws time from the right in Arabic, names the drawing, and lists the same steps beneath', async () => {
    const chart = async (lang: string): Promise<readonly [number, number, string | null, number]> =>
      withBrowser({ locale: lang }, async (page) => {
        await signInAt(page, url, 'vera@example.org');
        await page.goto(`${url}${paths.plan}?lang=${lang}`);
        const left = async (selector: string): Promise<number> =>
          (await page.locator(`svg[role=img] ${selector}`).first().boundingBox())?.x ?? Number.NaN;
        const name = await page.locator('svg[role=img]').getAttribute('aria-label');
        const rows = await page.locator('svg[role=img] ~ table').first().locator('tbody tr').count();
        return [await left('.register'), await left('.result'), name, rows];
      });
    const [german, arabic] = [await chart('de'), await chart('ar')];
    expect(german[0]).toBeLessThan(german[1]);
    expect(arabic[0]).toBeGreaterThan(arabic[1]);
    expect(german[2]).toMatch(/^Zeitstrahl des Plans: \d/);
    expect([german[3], arabic[3]]).toEqual([6, 6]);
  });

  test('prints plan, steps and other ways, and nothing else', async () => {
    await withBrowser({ viewport: DESK }, async (page) => {
      await signInAt(page, url, 'vera@example.org');
      await page.goto(`${url}${paths.plan}?lang=de`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('svg[role=img]').isVisible()).toBe(true);
      expect(await page.locator('nav.side').isVisible()).toBe(false);
      expect(await page.locator('.actions').first().isVisible()).toBe(false);
      await saveScreenshot(page, 'plan-de-print');
    });
  });

  test('lets a person say without a script what learning needs, and plans anew', async () => {
    await withBrowser({ javaScriptEnabled: false }, async (page) => {
      await signInAt(page, url, 'karim@example.org');
      await page.goto(`${url}/me/learning?lang=de`);
      await page.fill('[name=maxTravelMin]', '30');
      await page.check('[name=careTimes][value=weekend]');
      await send(page);
      expect(new URL(page.url()).pathname).toBe('/me/plan');
      await page.goto(`${url}/me/learning`);
      expect(await page.inputValue('[name=maxTravelMin]')).toBe('30');
      expect(await page.isChecked('[name=careTimes][value=weekend]')).toBe(true);
    });
  });

  test('lets a provider call a course off without a script', async () => {
    await withBrowser({ javaScriptEnabled: false }, async (page) => {
      await signInAt(page, url, 'vhs@example.org');
      await page.goto(`${url}/courses/own?lang=de`);
      await page.click('text=Kurs der vhs');
      await page.click('text=Kurs absagen');
      await Promise.all([page.waitForEvent('load'), page.click('main form button')]);
      expect(await page.locator('.notice.problem').innerText()).toContain('fällt aus');
    });
  });
});

/** Three people, four courses, one of them called off, two vacancies and one list read in. */
async function world(portal: StartedApp): Promise<Paths> {
  const { volunteer, lead, operator } = await setUpDesk(portal);
  const lost = await made(lead, 'courses', courseTo(TODAY, { start: 80, title: 'Integrationskurs am See' }));
  const day = await made(lead, 'courses', courseTo(TODAY, { start: 95, seats: 1 }));
  await made(lead, 'courses', courseTo(TODAY, { start: 140, title: 'Integrationskurs, zweiter Beginn' }));
  await made(
    lead,
    'courses',
    courseTo(TODAY, {
      ...{ title: 'Deutsch B1 am Abend, online', scheme: 'VHS', mode: 'online', plz: undefined, start: 120 },
      ...{ from: '18:00', to: '20:15', weekdays: [1, 3], ue: 100, selfPayEur: 290, passProbability: 0.9 },
    }),
  );
  const vacancies: string[] = [];
  for (const vacancy of [
    POST,
    { ...POST, title: 'Verkauf in der Buchhandlung', latestStart: addDays(TODAY, 60) },
  ]) {
    const id = await made(lead, 'vacancies', vacancy);
    await lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true });
    vacancies.push(id);
  }
  const [first = '', second = ''] = [
    await made(volunteer, 'people', LEARNER),
    await made(volunteer, 'people', { ...LEARNER, displayName: 'Samira B.' }),
  ];
  await volunteer.put(`/api/v1/people/${first}/learning`).send({ budgetEur: 400 }).expect(200);
  const planned = (run: string, count: number): Promise<boolean> =>
    until(`${count} plans with ${run}`, async () => {
      const { rowCount } = await portal.admin.query(
        'select distinct person_id from language_plan_run where run_id = $1',
        [run],
      );
      return (rowCount ?? 0) >= count;
    });
  await planned(lost, 2);
  await lead.post(`/api/v1/courses/${lost}/cancel`).expect(200);
  await planned(day, 2);
  await portal.admin.query(
    `insert into member (person_id, login, display_name, password_hash, role)
     select $1::uuid, 'karim@example.org', 'Karim', password_hash, 'person' from member where login = 'vera@example.org'`,
    [second],
  );
  const org = await made(operator, 'organisations', { kind: 'provider', name: 'vhs', ags: '09188' });
  await operator
    .post(`/api/v1/organisations/${org}/members`)
    .send({ login: 'vhs@example.org', displayName: 'vhs', password: PASSWORD, role: 'provider_editor' })
    .expect(201);
  const vhs = portal.visitor();
  await vhs.post('/api/v1/session').send({ login: 'vhs@example.org', password: PASSWORD }).expect(200);
  await made(
    vhs,
    'courses',
    courseTo(TODAY, { start: 100, title: 'Kurs der vhs', target: 4, entryLevel: 3, scheme: 'VHS' }),
  );
  const list = `Anbieter;Titel;Förderung;Ziel;Beginn;UE;PLZ\nvhs;Deutsch B1 am Vormittag;IK;B1;${addDays(TODAY, 70)};300;82319\nvhs;=1+1;IK;B9;;300;00000\n`;
  const content = Buffer.from(list).toString('base64');
  const imported = await made(lead, 'imports', { kind: 'courses', fileName: 'kurse.csv', content });
  const person = `/people/${first}`;
  return {
    plan: `${person}/plan/${vacancies[0] ?? ''}`,
    'no-path': `${person}/plan/${vacancies[1] ?? ''}`,
    overview: `${person}/plan`,
    learning: `${person}/learning`,
    exams: `${person}/exams`,
    waiting: '/courses/waiting',
    seats: `/courses/${day}/seats`,
    notices: '/plan-notices',
    course: `/courses/${day}`,
    own: '/courses/own',
    import: '/imports?kind=courses',
    rows: `/imports/${imported}/preview`,
  };
}
