import { FixedClock } from '../../../src/platform/clock/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { csrfOf, Desk, setUpDesk } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';
import { addVacancy } from '../../support/placement.js';

const NOW = new Date('2026-11-22T09:00:00Z');
let portal: StartedApp;
let desk: Desk;
let personId: string;
let vacancyId: string;

interface Check {
  readonly routes: readonly {
    readonly route: string;
    readonly standing: string;
    readonly applyFrom: string | null;
    readonly prerequisites: readonly {
      readonly id: string;
      readonly state: string;
      readonly by: string | null;
    }[];
  }[];
  readonly deadlines: readonly { readonly day: string; readonly rule: string }[];
}
interface Funding {
  readonly options: readonly {
    readonly instrument: string;
    readonly availability: string;
    readonly applyBy: string | null;
    readonly isMissed: boolean;
  }[];
}

beforeAll(async () => {
  portal = await startApp({ clock: new FixedClock(NOW) });
  desk = await setUpDesk(portal);
  personId = await addPerson(desk.volunteer, {
    occupations: [{ kldb: '22342', relation: 'trained' }],
    german: { listening: 3, reading: 3, speaking: 3, writing: 3, source: 'self' },
    status: 'duldung_60a',
    statusFacts: {
      nationality: 'PK',
      entryDate: '2026-06-10',
      duldungSince: '2026-07-01',
      stayUninterruptedSince: '2026-06-10',
      mustLiveInReception: false,
      asylumOutcome: 'rejected',
    },
  });
  vacancyId = await addVacancy(desk, {
    ...{ kind: 'apprenticeship', title: 'Ausbildung Schreiner', trainingYear: 1 },
    ...{ pay: { amountEur: 900, per: 'month' }, startsOn: '2027-08-01', seats: 1 },
  });
});
afterAll(() => portal.stop());

describe('what protects a training', () => {
  it('names what is missing and by when, from the papers and the answers of one conversation', async () => {
    const path = `/api/v1/people/${personId}/investment-check`;
    const answers = { level: 'qualified', start: '2027-08-01', exclusionGround: 'none' };
    const { routes, deadlines } = (await desk.volunteer.post(path).send(answers).expect(200)).body as Check;
    const toleration = routes.find(({ route }) => route === '60c');
    expect(toleration?.applyFrom).toBe('2027-01-01');
    expect(toleration?.prerequisites.find(({ id }) => id === 'aufenthg60cPara2No3')).toMatchObject({
      state: 'missing',
      by: '2026-12-10',
    });
    expect(deadlines[0]).toMatchObject({ day: '2026-12-10', rule: 'aufenthg60cPara2No3' });
    expect(routes.find(({ route }) => route === '60d')?.standing).toBe('closed');
    await desk.stranger.post(path).send(answers).expect(404);
    await desk.employer.post(path).send(answers).expect(403);
  });

  it('has a page for the person and the own desk, and none for a firm', async () => {
    const page = await desk.volunteer.get(`/people/${personId}/investment?lang=de`).expect(200);
    expect(page.text).toContain('Ausbildungsduldung (§ 60c)');
    expect(page.text).not.toMatch(/wahrscheinlich(?!keit wird nicht)/i);
    const checked = await desk.volunteer
      .post(`/people/${personId}/investment`)
      .type('form')
      .send({
        _csrf: csrfOf(page.text),
        level: 'qualified',
        start_day: '1',
        start_month: '8',
        start_year: '2027',
      })
      .expect(200);
    expect(checked.text).toContain('01.01.2027');
    await desk.employer.get(`/people/${personId}/investment`).expect(403);
    await desk.stranger.get(`/people/${personId}/investment`).expect(404);
  });
});

describe('funding for a person and a vacancy', () => {
  it('says until when to apply: before the contract or the start', async () => {
    const path = `/api/v1/people/${personId}/funding/${vacancyId}`;
    const { options } = (await desk.volunteer.post(path).send({}).expect(200)).body as Funding;
    const of = (instrument: string) => options.find((option) => option.instrument === instrument);
    expect(options.length).toBeGreaterThan(12);
    expect(of('asa')).toMatchObject({ applyBy: '2027-07-31', isMissed: false });
    // § 60(3) SGB III: a tolerated person after 15 months of stay, which are not over in November 2026.
    expect(of('bab')?.availability).toBe('not_met');
    const late = (await desk.volunteer.post(path).send({ start: '2026-11-22' }).expect(200)).body as Funding;
    expect(late.options.find(({ instrument }) => instrument === 'asa')).toMatchObject({
      applyBy: '2026-11-21',
      isMissed: true,
    });
    await desk.employer.post(path).send({}).expect(403);
    await desk.stranger.post(path).send({}).expect(404);
  });

  it('has a page that keeps nothing', async () => {
    const address = `/people/${personId}/funding/${vacancyId}`;
    const page = await desk.volunteer.get(`${address}?lang=de`).expect(200);
    expect(page.text).toContain('Jeder Antrag muss vor dem Vertrag');
    const answered = await desk.volunteer
      .post(address)
      .type('form')
      .send({
        _csrf: csrfOf(page.text),
        annualIncomeEur: '31500',
        hasForeignQualification: 'yes',
        isOtherwiseFunded: 'no',
      })
      .expect(200);
    expect(answered.text).toContain('Anerkennungszuschuss');
    const wrong = await desk.volunteer
      .post(address)
      .type('form')
      .send({ _csrf: csrfOf(page.text), contractMonths: 'lang' })
      .expect(422);
    expect(wrong.text).toContain('href="#f-contractMonths"');
  });
});
