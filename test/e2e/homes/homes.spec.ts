import { configureShell } from '../../../src/web/shell/index.js';
import { addDays } from '../../../src/domain/shared/index.js';
import { words } from '../../../src/web/i18n/index.js';
import { berlinDay, FixedClock } from '../../../src/platform/clock/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';
import { addVacancy, FIRM } from '../../support/placement.js';
import { until } from '../../support/wait.js';

let portal: StartedApp;
let desk: Desk;
let personId: string;
let vacancyId: string;

const NOW = new Date();
const today = berlinDay(NOW);
const paperEnd = addDays(today, 20);

beforeAll(async () => {
  portal = await startApp({ clock: new FixedClock(NOW) });
  desk = await setUpDesk(portal);
  personId = await addPerson(desk.volunteer, {
    displayName: 'Yonas <T.>',
    german: { listening: 3, reading: 3, speaking: 3, writing: 3, source: 'self' },
    statusFacts: { titleWorkNote: 'any_work', titleValidUntil: paperEnd },
  });
  vacancyId = await addVacancy(desk, { seats: 1, employer: FIRM }, desk.lead);
});
afterAll(() => portal.stop());

/** The number on the tile that leads to `href`. */
function countOf(html: string, href: string): number {
  const tile = html
    .split('<a class="tile')
    .find((part) => part.includes(`href="${href.replaceAll('&', '&amp;')}"`));
  return Number(/<b class="num">(\d+)</.exec(tile ?? '')?.[1] ?? NaN);
}

describe('the first page', () => {
  it('tells visitors for whom the portal is, and shows demo accounts in the demo only', async () => {
    const plain = await portal.visitor().get('/').expect(200);
    expect(plain.text).toContain('Wege in Arbeit, mit Datum');
    expect(plain.text).not.toContain('Demo-Zugänge');
    configureShell({
      demo: true,
      demoLogins: [
        { role: 'volunteer', organisation: 'Jobtreff', login: 'jobdesk@demo', password: 'demo-only' },
      ],
    });
    const demo = await portal.visitor().get('/?lang=en').expect(200);
    expect(demo.text).toContain('href="/login?login=jobdesk%40demo"');
    configureShell({ demo: false, demoLogins: [] });
  });

  it('counts for the desk what waits, and each count leads to exactly those rows', async () => {
    const home = await desk.volunteer.get('/').expect(200);
    expect(home.text).toContain(`Heute, ${words('de').format.weekday(today)}`);
    expect(countOf(home.text, '/people?only=papers')).toBe(1);
    expect(countOf(home.text, '/people?only=unconfirmed')).toBe(0);
    expect(countOf(home.text, '/placements?only=move')).toBe(0);
    expect(home.text).toContain(`Yonas &lt;T.>: Papier gilt bis ${words('de').format.day(paperEnd)}`);
    const papers = await desk.volunteer.get('/people?only=papers').expect(200);
    expect(papers.text).toContain('Yonas &lt;T.>');
    const unconfirmed = await desk.volunteer.get('/people?only=unconfirmed').expect(200);
    expect(unconfirmed.text).not.toContain('Yonas');
    const foreign = await desk.stranger.get('/').expect(200);
    expect(countOf(foreign.text, '/people?only=papers')).toBe(0);
  });

  it('shows a new vacancy that fits somebody', async () => {
    await until('the new suggestion', async () => {
      const home = await desk.volunteer.get('/').expect(200);
      return home.text.includes(`/people/${personId}/matches/${vacancyId}`) || null;
    });
    const foreign = await desk.stranger.get('/').expect(200);
    expect(foreign.text).not.toContain(personId);
  });

  it('asks the desk to act after the agreement, and counts for the firm who waits', async () => {
    const made = await desk.volunteer.post('/api/v1/placements').send({ personId, vacancyId }).expect(201);
    const id = (made.body as { id: string }).id;
    const step = (body: object) =>
      desk.volunteer.post(`/api/v1/placements/${id}/steps`).send(body).expect(201);
    await step({ to: 'agreed', scopes: ['contact'], revision: 1 });
    expect(countOf((await desk.volunteer.get('/')).text, '/placements?only=move')).toBe(1);
    await step({ to: 'introduced', revision: 2 });
    const home = await desk.volunteer.get('/');
    expect(countOf(home.text, '/placements?only=move')).toBe(0);
    expect(countOf(home.text, '/placements?only=silent')).toBe(0);
    portal.clock?.advance(15 * 86_400_000);
    // Sessions of before have ended by then.
    const later = portal.visitor();
    await signIn(later, 'vera@example.org');
    expect(countOf((await later.get('/')).text, '/placements?only=silent')).toBe(1);
    const silent = await later.get('/placements?only=silent').expect(200);
    expect(silent.text).toContain(`/placements/${id}`);
    portal.clock?.set(NOW);
  });

  it('is honest to the other roles', async () => {
    const operator = await desk.operator.get('/').expect(200);
    expect(operator.text).toContain('href="/organisations"');
    const firm = await desk.employer.get('/').expect(200);
    expect(firm.text).toContain('href="/vacancies/new"');
    expect(firm.text).not.toContain('Yonas');
  });
});

describe('the search of the desk', () => {
  it('finds people of the own desk, vacancies and places', async () => {
    const people = await desk.volunteer.get('/search?q=yona').expect(200);
    expect(people.text).toContain(`href="/people/${personId}"`);
    const vacancies = await desk.volunteer.get('/search?q=schrein').expect(200);
    expect(vacancies.text).toContain(`href="/vacancies/${vacancyId}"`);
    const places = await desk.volunteer.get('/search?q=82319').expect(200);
    expect(places.text).toContain('href="/region/09188"');
    const foreign = await desk.stranger.get('/search?q=yona').expect(200);
    expect(foreign.text).not.toContain(personId);
    await desk.volunteer.get('/search').expect(200);
    await desk.volunteer.get('/search?q=a%00b').expect(200);
    await desk.employer.get('/search?q=yona').expect(403);
  });
});

describe('regional pages', () => {
  it('shows everybody where skilled people are missing, with source, and where people commute', async () => {
    const list = await portal.visitor().get('/region?q=starnberg').expect(200);
    expect(list.text).toContain('href="/region/09188"');
    const page = await portal.visitor().get('/region/09188').expect(200);
    expect(page.text).toContain('Beispielwert, keine amtliche Zahl');
    expect(page.text).toMatch(/href="\/region\/09162"/);
    const arabic = await portal.visitor().get('/region/09188?lang=ar').expect(200);
    expect(arabic.text).toContain('dir="rtl"');
    await portal.visitor().get('/region/99999').expect(404);
  });
});

describe('organisations', () => {
  it('lets the operator enter one and give access, with faults at their fields', async () => {
    const form = await desk.operator.get('/organisations').expect(200);
    const _csrf = csrfOf(form.text);
    const post = (path: string, fields: object) =>
      desk.operator
        .post(path)
        .type('form')
        .send({ _csrf, ...fields });
    const wrong = await post('/organisations', { kind: 'employer', name: '', ags: '9' }).expect(422);
    expect(wrong.text).toContain('f-ags-error');
    const made = await post('/organisations', { kind: 'helper_group', name: 'Neuer Kreis', ags: '09188' });
    expect(made.status).toBe(303);
    const href = String(made.headers['location']);
    const member = { displayName: 'Nora', login: 'nora@example.org', password: PASSWORD, role: 'volunteer' };
    const unfit = await post(`${href}/members`, { ...member, role: 'caseworker' }).expect(422);
    expect(unfit.text).not.toContain(PASSWORD);
    await post(`${href}/members`, member).expect(303);
    const nora = portal.visitor();
    await signIn(nora, 'nora@example.org');
    await nora.get('/organisations').expect(403);
    await desk.lead.get(`/organisations/${desk.groupId}`).expect(200);
    await desk.lead.get(href).expect(404);
  });
});
