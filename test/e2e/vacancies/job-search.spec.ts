import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf, type Desk, setUpDesk } from '../../support/desk.js';
import { JOB_REF as REF, type JobSource, startJobSource } from '../../support/job-source.js';

const FORM = {
  ...{ employer: 'Gasthof zur erfundenen Post', known: 'yes', title: 'Helfer/in in der Küche' },
  ...{ kind: 'employment', occupation: 'Küchenhelfer', occupation_code: '29301', plz: '82319', hours: '30' },
  ...{ pay: '15', payPer: 'hour', strength: 'employer', seats: '1', do: 'save' },
};

describe('the job search of the Bundesagentur', () => {
  let source: JobSource;
  let portal: StartedApp;
  let desk: Desk;
  beforeAll(async () => {
    source = await startJobSource();
    portal = await startApp({ env: { WORKERS: 'off', ...source.env } });
    desk = await setUpDesk(portal);
  });
  afterAll(async () => {
    await portal.stop();
    await source.stop();
  });
  beforeEach(() => {
    source.faults.length = 0;
    source.asked.length = 0;
  });

  const search = '/job-search?what=K%C3%BCche&where=Starnberg&radius=10';

  it('shows hits as foreign ones and says nothing about anybody', async () => {
    const page = await desk.volunteer.get(search).expect(200);
    expect(page.text).toMatch(/Gasthof zur erfundenen Post[\s\S]*fremde Quelle/);
    expect(source.asked).toEqual([
      { path: '/pc/v4/jobs?was=K%C3%BCche&wo=Starnberg&umkreis=10&page=1&size=25', key: 'a-key' },
    ]);
    const { body } = await desk.volunteer.get('/api/v1/job-search?what=Koch&where=82319').expect(200);
    expect(body).toMatchObject({ total: 1, items: [{ ref: REF, vacancyId: null, startsOn: '2099-01-01' }] });
    await desk.employer.get(search).expect(403);
  });

  it('is tried again while it is busy, and says clearly when it is down', async () => {
    source.faults.push(503, 429);
    await desk.volunteer.get(search).expect(200);
    expect(source.asked).toHaveLength(3);
    source.faults.push(500, 502, 503);
    const down = await desk.volunteer.get(search).expect(503);
    expect(down.text).toContain('antwortet gerade nicht');
    expect(down.text).toContain('value="Küche"');
    source.asked.length = 0;
    source.faults.push(403);
    await desk.volunteer.get('/api/v1/job-search?what=Koch&where=82319').expect(503);
    expect(source.asked).toHaveLength(1);
    await desk.volunteer.get('/job-search/99999-UNBEKANNT-S').expect(404);
  });

  it('takes a posting over through the check, held, and each number once', async () => {
    const page = await desk.volunteer.get(`/job-search/${REF}?occupation=K%C3%BCchenhelfer`).expect(200);
    expect(page.text).toContain('15 € je Stunde');
    expect(page.text).toContain('Spülen und aufräumen.');
    const take = (fields: object): ReturnType<typeof desk.volunteer.post> =>
      desk.volunteer
        .post(`/job-search/${REF}`)
        .type('form')
        .send({ _csrf: csrfOf(page.text), ...FORM, ...fields });
    await take({ pay: '3' }).expect(422);
    const made = await take({}).expect(303);
    const path = made.headers['location'] as string;
    const id = path.split('/').at(-1) ?? '';
    const { body } = await desk.volunteer.get(`/api/v1/vacancies/${id}`).expect(200);
    const { state, findings } = body as { state: string; findings: { code: string }[] };
    expect([state, findings.map(({ code }) => code)]).toEqual([
      'held',
      expect.arrayContaining(['FOREIGN_SOURCE']),
    ]);

    expect((await take({}).expect(303)).headers['location']).toBe(path);
    const vacancy = { kind: 'employment', title: 'Küche', kldb: '29301', plz: '82319', seats: 1 };
    const employer = { name: 'Gasthof', known: true };
    const again = { ...vacancy, employer, pay: { amountEur: 15, per: 'hour' } };
    await desk.lead.post(`/api/v1/job-search/${REF}/vacancy`).send(again).expect(409);
    expect((await desk.volunteer.get(search)).text).toContain('schon übernommen');

    // Changing it does not publish it; only a person's word does, and that holds.
    await desk.lead.patch(`/api/v1/vacancies/${id}`).send({ seats: 2 }).expect(200);
    const read = async (): Promise<unknown> =>
      ((await desk.lead.get(`/api/v1/vacancies/${id}`)).body as { state: string }).state;
    expect(await read()).toBe('held');
    await desk.lead.post(`/api/v1/vacancies/${id}/release`).send({ publish: true }).expect(204);
    await desk.lead.patch(`/api/v1/vacancies/${id}`).send({ seats: 3 }).expect(200);
    expect(await read()).toBe('published');
  });
});

describe('without a key', () => {
  it('there is no job search', async () => {
    const portal = await startApp({ env: { WORKERS: 'off' } });
    try {
      const desk = await setUpDesk(portal);
      await desk.volunteer.get('/job-search').expect(404);
      await desk.volunteer.get('/api/v1/job-search?what=Koch&where=82319').expect(404);
      expect((await desk.volunteer.get('/vacancies')).text).not.toContain('/job-search');
    } finally {
      await portal.stop();
    }
  });
});
