import { type StartedApp, startApp } from '../support/app.js';
import { setUpDesk } from '../support/desk.js';
import { until } from '../support/wait.js';
import { complaintsOf, signInAt } from './support/story.js';
import {
  closeBrowser,
  describeInBrowser,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectWithinBudget,
  saveScreenshot,
  withBrowser,
} from './support/index.js';

const vacancy = {
  kind: 'employment',
  title: 'Schreinerin oder Schreiner',
  description: 'Möbel und Türen bauen, beim Kunden einbauen.',
  kldb: '22342',
  plz: '82319',
  hoursMin: 38,
  hoursMax: 40,
  pay: { amountEur: 19.5, per: 'hour' },
  languageNeeds: [{ language: 'de', levels: { L: 3, S: 3 }, strength: 'employer' }],
  seats: 1,
  employer: { name: 'Schreinerei Huber', registerNumber: 'HRB 4711', known: true },
};
const person = {
  displayName: 'Karim A.',
  plz: '82319',
  occupations: [{ kldb: '22342', relation: 'trained', years: 8 }],
  german: { listening: 2, reading: 2, speaking: 2, writing: 2, source: 'self' },
  status: 'ae_25_2',
  statusFacts: { titleWorkNote: 'any_work', titleValidUntil: '2030-01-01' },
  qualification: 2,
};

type Paths = Readonly<Record<string, string>>;

describeInBrowser('the pages of the flow in Arabic on a phone', () => {
  let portal: StartedApp;
  let url: string;
  let paths: Paths;
  beforeAll(async () => {
    portal = await startApp();
    url = await portal.app.getUrl();
    paths = await story(portal);
  });
  afterAll(async () => {
    await closeBrowser();
    await portal.stop();
  });

  test.each([
    'person-new',
    'person',
    'matches',
    'why',
    'vacancy-new',
    'vacancy',
    'vacancy-people',
    'placement',
    'agreed',
  ])('%s reads from the right, fits the width and is accessible', async (name) => {
    await withBrowser({ locale: 'ar' }, async (page, context) => {
      await signInAt(page, url, 'vera@example.org');
      const complaints = complaintsOf(page);
      await expectWithinBudget(page, context, `${url}${paths[name]}?lang=ar`, 'desk');
      expect(await page.getAttribute('html', 'dir')).toBe('rtl');
      await saveScreenshot(page, `story-ar-${name}-360`);
      await expectNoSidewaysScroll(page);
      await expectLargeTargets(page);
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    });
  });
});

/** One person, one vacancy and one placement, and the addresses of the pages about them. */
async function story(portal: StartedApp): Promise<Paths> {
  const { volunteer, lead } = await setUpDesk(portal);
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await volunteer.post(`/api/v1/${path}`).send(body).expect(201);
    return (answer.body as { id: string }).id;
  };
  const vacancyId = await made('vacancies', vacancy);
  // Nobody knows the firm yet, so a person looks at its first posting.
  await lead.post(`/api/v1/vacancies/${vacancyId}/release`).send({ publish: true }).expect(204);
  const personId = await made('people', person);
  const placementId = await made('placements', { personId, vacancyId });
  for (const list of [`people/${personId}`, `vacancies/${vacancyId}`])
    await until(`the list of ${list}`, async () => {
      const answer = await volunteer.get(`/api/v1/${list}/matches`).expect(200);
      return (answer.body as { items: unknown[] }).items.length > 0;
    });
  return {
    'person-new': '/people/new',
    person: `/people/${personId}`,
    matches: `/people/${personId}/matches`,
    why: `/people/${personId}/matches/${vacancyId}`,
    'vacancy-new': '/vacancies/new',
    vacancy: `/vacancies/${vacancyId}`,
    'vacancy-people': `/vacancies/${vacancyId}/matches`,
    placement: `/placements/${placementId}`,
    agreed: `/placements/${placementId}/step/agreed`,
  };
}
