import type { PersonView } from '../../../src/profile/person.view.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson, sendForm } from '../../support/office.js';

let portal: StartedApp;
let desk: Desk;
let id: string;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  id = await addPerson(desk.volunteer);
});

const read = async (): Promise<PersonView> =>
  (await desk.volunteer.get(`/api/v1/people/${id}`).expect(200)).body as PersonView;
/** What the form of the whole profile sends when nothing is changed in it. */
const untouched = async (): Promise<Record<string, string>> => ({
  revision: String((await read()).revision),
  ...{ displayName: 'Karim A.', plz: '82319', status: 'ae_25_2' },
  ...{ german_L: '2', german_R: '2', german_S: '2', german_W: '2', mobilityKm: '30' },
});
const save = async (fields: Record<string, string>): ReturnType<typeof sendForm> =>
  sendForm(desk.volunteer, `/people/${id}/edit`, { ...(await untouched()), ...fields });

describe('languages beside German', () => {
  it('are entered by the form, read by the API and by the matching, and taken away by leaving them out', async () => {
    const fields = { language0: 'ar', languageLevel0: '6', language1: 'en', languageLevel1: '2' };
    expect((await save(fields)).status).toBe(303);
    const two = [
      { language: 'ar', level: 6 },
      { language: 'en', level: 2 },
    ];
    expect((await read()).otherLanguages).toEqual(two);
    const { rows } = await portal.admin.query(`select other_languages from person where id = $1`, [id]);
    expect(rows).toEqual([{ other_languages: { ar: 6, en: 2 } }]);
    const page = await desk.volunteer.get(`/people/${id}?lang=de`).expect(200);
    expect(page.text).toMatch(/Andere Sprachen.*Arabisch.*C2.*Englisch.*A2/s);
    expect((await save({ language0: 'ar', languageLevel0: '6' })).status).toBe(303);
    expect((await read()).otherLanguages).toEqual([two[0]]);
  });

  it('come with the five facts by the API and stay when another fact is changed', async () => {
    id = await addPerson(desk.volunteer, { otherLanguages: [{ language: 'ckb', level: 5 }] });
    await desk.volunteer.patch(`/api/v1/people/${id}`).send({ hoursMin: 20 }).expect(200);
    expect((await read()).otherLanguages).toEqual([{ language: 'ckb', level: 5 }]);
    await desk.volunteer.patch(`/api/v1/people/${id}`).send({ otherLanguages: [] }).expect(200);
    expect((await read()).otherLanguages).toEqual([]);
  });

  it.each([
    [[{ language: 'de', level: 4 }], '/otherLanguages/0/language'],
    [[{ language: 'ar', level: 7 }], '/otherLanguages/0/level'],
    [
      [
        { language: 'ar', level: 1 },
        { language: 'ar', level: 2 },
      ],
      '/otherLanguages',
    ],
  ])('refuse what is none: %j', async (otherLanguages, pointer) => {
    const { body } = await desk.volunteer.patch(`/api/v1/people/${id}`).send({ otherLanguages }).expect(400);
    expect((body as { errors: { pointer: string }[] }).errors.map((one) => one.pointer)).toEqual([pointer]);
  });

  it('point at a language whose level is missing and keep what was typed', async () => {
    const page = await save({ language1: 'fa', wishes: 'Nicht nachts.' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('href="#f-languageLevel1"');
    expect(page.text).toContain('Nicht nachts.');
    expect(page.text).toMatch(/<option value="fa" selected/);
  });

  it('stay off the paper for firms, because they may tell where somebody is from', async () => {
    await save({ language0: 'ti', languageLevel0: '6' });
    const { text } = await desk.volunteer.get(`/people/${id}/sheet?lang=de`).expect(200);
    expect(text).not.toContain('Tigrinya');
  });
});

describe('a statement about German', () => {
  const claims = async (): Promise<readonly unknown[]> =>
    (
      await portal.admin.query<object>(
        `select source, dated_on::text as day, speaking, writing from language_claim where person_id = $1 order by recorded_at`,
        [id],
      )
    ).rows.slice(1);

  it('is new when a certificate proves the level that was an estimate, with the day on it', async () => {
    const dated = { datedOn_day: '3', datedOn_month: '5', datedOn_year: '2025' };
    expect((await save({ source: 'certificate', ...dated })).status).toBe(303);
    expect(await claims()).toEqual([{ source: 'certificate', day: '2025-05-03', speaking: 2, writing: 2 }]);
  });

  it('concerns the changed skills alone, and none when nothing is said', async () => {
    await save({});
    expect(await claims()).toEqual([]);
    await save({ german_S: '3', source: 'mentor' });
    expect(await claims()).toEqual([
      expect.objectContaining({ source: 'mentor', speaking: 3, writing: null }),
    ]);
    expect((await read()).german).toEqual({ L: 2, R: 2, S: 3, W: 2 });
  });

  it('with a day that is none is refused at its field', async () => {
    const page = await save({
      source: 'certificate',
      datedOn_day: '31',
      datedOn_month: '2',
      datedOn_year: '2025',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('href="#f-datedOn"');
  });
});

describe('two who change a profile at the same time', () => {
  it('are told of each other before one writes over the other', async () => {
    const before = await untouched();
    await desk.lead.patch(`/api/v1/people/${id}`).send({ hoursMin: 20, hoursMax: 30 }).expect(200);
    const late = await sendForm(desk.volunteer, `/people/${id}/edit?lang=de`, {
      ...before,
      wishes: 'Werkstatt',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('inzwischen geändert');
    expect(late.text).toContain('Werkstatt');
    expect((await read()).hoursMin).toBe(20);
    const revision = /name="revision" value="(\d+)"/.exec(late.text)?.[1] ?? '';
    expect((await save({ wishes: 'Werkstatt', revision })).status).toBe(303);
    expect((await read()).wishes).toBe('Werkstatt');
  });

  it('are told by the API, too', async () => {
    const { revision } = await read();
    await desk.lead.patch(`/api/v1/people/${id}`).send({ hoursMin: 20, revision }).expect(200);
    await desk.volunteer.patch(`/api/v1/people/${id}`).send({ hoursMin: 30, revision }).expect(409);
  });
});
