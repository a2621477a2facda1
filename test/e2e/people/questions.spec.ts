import type { PersonView } from '../../../src/profile/person.view.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson, type Agent } from '../../support/office.js';

let portal: StartedApp;
let desk: Desk;
let id: string;
let base: string;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
  id = await addPerson(desk.volunteer);
  base = `/people/${id}/questions`;
});
afterAll(() => portal.stop());

const read = async (): Promise<PersonView> =>
  (await desk.volunteer.get(`/api/v1/people/${id}`).expect(200)).body as PersonView;
const answer = async (
  question: string,
  fields: Record<string, string | string[]>,
  agent: Agent = desk.volunteer,
): Promise<Awaited<ReturnType<Agent['post']>>> => {
  const shown = await agent.get(`${base}/${question}?beside=ar&lang=de`).expect(200);
  return agent
    .post(`${base}/${question}?beside=ar`)
    .type('form')
    .send({ _csrf: csrfOf(shown.text), ...fields });
};

/** Question, what is sent, what the profile says then, and the question that follows. */
const ANSWERS = [
  ['languages', { language0: 'fa', languageLevel0: '6' }, { otherLanguages: [{ language: 'fa', level: 6 }] }],
  ['qualification', { qualification: '2' }, { qualification: 2 }],
  ['licences', { licences: ['driving_b', 'forklift'] }, { licences: ['driving_b', 'forklift'] }],
  ['hours', { hoursMin: '20', hoursMax: '30' }, { hoursMin: 20, hoursMax: 30 }],
  ['shifts', { shifts: ['early'] }, { shifts: ['early'] }],
  [
    'available',
    { availableFrom_day: '1', availableFrom_month: '2', availableFrom_year: '2031' },
    { availableFrom: '2031-02-01' },
  ],
  ['way', { mobilityKm: '12' }, { mobilityKm: 12 }],
  ['wishes', { wishes: 'Holz, keine Nachtarbeit.' }, { wishes: 'Holz, keine Nachtarbeit.' }],
] as const;

describe('questions after the five facts', () => {
  it('stand one by one behind the profile, in two languages, with what is open', async () => {
    const profile = await desk.volunteer.get(`/people/${id}?lang=de`).expect(200);
    expect(profile.text).toContain(`href="${base}"`);
    const list = await desk.volunteer.get(`${base}?lang=de`).expect(200);
    expect(list.text.match(/noch offen/g)).toHaveLength(ANSWERS.length);
    expect(list.text).toContain('ما اللغات التي تتحدثها غير الألمانية؟');
    expect(list.text).toContain(`href="${base}/languages?beside=ar"`);
  });

  it('are answered one after the other, each alone, and lead on', async () => {
    for (const [place, [question, fields, expected]] of ANSWERS.entries()) {
      const before = await read();
      const sent = await answer(question, fields as Record<string, string | string[]>);
      const next = ANSWERS[place + 1]?.[0];
      expect([sent.status, sent.headers['location']]).toEqual([
        303,
        `${base}${next === undefined ? '' : `/${next}`}?beside=ar`,
      ]);
      const { revision, confirmedOn, ...after } = await read();
      expect(revision).toBeGreaterThan(before.revision);
      expect({ ...after, confirmedOn }).toEqual({ ...before, ...expected, revision: undefined, confirmedOn });
    }
    expect((await desk.volunteer.get(`${base}?lang=de`)).text).not.toContain('noch offen');
  });

  it('say their words and choices side by side, and what was answered', async () => {
    const { text } = await desk.volunteer.get(`${base}/qualification?beside=ar&lang=en`).expect(200);
    expect(text).toContain('What is your highest qualification?');
    expect(text).toContain('<p class="soft" lang="ar" dir="rtl">ما أعلى مؤهل لديك؟</p>');
    expect(text).toMatch(/<option value="2" selected[^>]*>[^<]+ · \u2068[^<]+\u2069<\/option>/);
  });

  it('point at what does not fit, and keep it', async () => {
    const wrong = await answer('hours', { hoursMin: '99', hoursMax: '30' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#f-hoursMin"');
    expect(wrong.text).toContain('value="99"');
    const day = await answer('available', { availableFrom_day: '31', availableFrom_month: '2' });
    expect([day.status, day.text.includes('href="#f-availableFrom"')]).toEqual([422, true]);
    expect(await read()).toMatchObject({ hoursMin: 20, availableFrom: '2031-02-01' });
  });

  it('are on paper, too, with boxes to tick and lines to write on', async () => {
    const { text } = await desk.volunteer.get(`${base}/paper?beside=ar&lang=de`).expect(200);
    for (const words of ['Führerschein Klasse B', 'ماذا تتمنى، وما الذي لا يناسبك؟', '☐', '____'])
      expect(text).toContain(words);
  });

  it('are for the desk that keeps the case, and there are no others', async () => {
    await desk.stranger.get(base).expect(404);
    await desk.stranger.get(`${base}/hours`).expect(404);
    await desk.employer.get(base).expect(403);
    await desk.volunteer.get(`${base}/religion`).expect(404);
    await portal.visitor().get(`${base}/paper`).expect(401);
  });
});
