import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type supertest from 'supertest';
import { addDays } from '../../../src/domain/shared/index.js';
import { startApp, StartedApp } from '../../support/app.js';
import { courseTo, LEARNER, made } from '../../support/courses.js';
import { csrfOf, Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { berlinDay } from '../../../src/platform/clock/index.js';

type Agent = ReturnType<typeof supertest.agent>;
const TODAY = berlinDay(new Date());

describe('the catalogue of courses', () => {
  let portal: StartedApp;
  let desk: Desk;
  let provider: Agent;
  let rival: Agent;
  let search: ReturnType<typeof createServer>;
  const asked: { readonly url: string; readonly key: unknown }[] = [];
  let answer: object = {};

  beforeAll(async () => {
    search = createServer((request, response) => {
      asked.push({ url: request.url ?? '', key: request.headers['x-api-key'] });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => search.listen(0, '127.0.0.1', resolve));
    const { port } = search.address() as AddressInfo;
    portal = await startApp({
      env: { BA_LANGUAGE_SEARCH_KEY: 'a-key', BA_LANGUAGE_SEARCH_URL: `http://127.0.0.1:${port}/search` },
    });
    desk = await setUpDesk(portal);
    provider = await providerOf('vhs Starnberg', 'vhs@example.org');
    rival = await providerOf('Andere Schule', 'rival@example.org');
  });
  afterAll(async () => {
    await portal.stop();
    search.close();
  });

  async function providerOf(name: string, login: string): Promise<Agent> {
    const organisation = await made(desk.operator, 'organisations', { kind: 'provider', name, ags: '09188' });
    await desk.operator
      .post(`/api/v1/organisations/${organisation}/members`)
      .send({ login, displayName: name, password: PASSWORD, role: 'provider_editor' })
      .expect(201);
    const agent = portal.visitor();
    await signIn(agent, login);
    return agent;
  }

  it('is kept by providers for their own runs, and by nobody for those of others', async () => {
    const run = await made(provider, 'courses', courseTo(TODAY, { start: 40 }));
    await rival.patch(`/api/v1/courses/${run}`).send({ seats: 3 }).expect(403);
    await rival.post(`/api/v1/courses/${run}/cancel`).expect(403);
    await desk.lead.patch(`/api/v1/courses/${run}`).send({ seats: 3 }).expect(403);
    await provider.patch(`/api/v1/courses/${run}`).send({ seats: 3 }).expect(200);
    await provider.patch(`/api/v1/courses/${run}`).send({ endsOn: TODAY }).expect(400);
    const { body } = await portal.visitor().get(`/api/v1/courses/${run}`).expect(200);
    expect(body).toMatchObject({
      seats: 3,
      source: 'provider',
      pass: { p: 0.61, origin: 'published', outcomes: null },
    });
    const own = await provider.get('/courses/own?lang=en').expect(200);
    expect(own.text).toContain(`/courses/${run}`);
    expect((await rival.get('/courses/own')).text).not.toContain(run);
  });

  it('shows a provider public pages and nothing of any person', async () => {
    const personId = await made(desk.volunteer, 'people', LEARNER);
    for (const path of [
      '/',
      '/courses',
      '/courses/own',
      '/courses/new',
      '/imports?kind=courses',
      '/vacancies',
      '/region',
    ])
      expect([path, (await provider.get(path)).status]).toEqual([path, 200]);
    for (const path of [
      '/people',
      `/people/${personId}`,
      `/people/${personId}/plan`,
      '/courses/waiting',
      '/plan-notices',
      '/placements',
    ])
      expect([path, (await provider.get(path)).status]).toEqual([path, 403]);
    for (const path of ['people', `people/${personId}`, `people/${personId}/learning`, 'plan-notices'])
      expect([path, (await provider.get(`/api/v1/${path}`)).status]).toEqual([path, 403]);
  });

  it('changes and calls off a run through its pages', async () => {
    const run = await made(provider, 'courses', courseTo(TODAY, { start: 50, title: 'Kurs < B2' }));
    const form = await provider.get(`/courses/${run}/edit`).expect(200);
    const fields = Object.fromEntries(
      [...form.text.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value.replaceAll('&lt;', '<')],
      ),
    );
    const body = {
      ...fields,
      scheme: 'IK',
      entryLevel: '2',
      target: '3',
      weekdays: ['1', '2'],
      mode: 'onsite',
      seats: '7',
    };
    await provider
      .post(`/courses/${run}/edit`)
      .type('form')
      .send({ ...body, ue: '' })
      .expect(303);
    const page = await portal.visitor().get(`/courses/${run}`).expect(200);
    const jsonLd = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text)?.[1] ?? '';
    expect(JSON.parse(jsonLd)).toMatchObject({
      '@type': 'Course',
      name: 'Kurs < B2',
      hasCourseInstance: { remainingAttendeeCapacity: 7 },
    });
    expect(jsonLd).not.toContain('<');
    const ask = await provider.get(`/courses/${run}/cancel`).expect(200);
    await provider
      .post(`/courses/${run}/cancel`)
      .type('form')
      .send({ _csrf: csrfOf(ask.text) })
      .expect(303);
    expect((await portal.visitor().get(`/courses/${run}?lang=en`)).text).toContain('does not take place');
    const list = await portal.visitor().get('/api/v1/courses?limit=100').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(run);
  });

  it('asks the search of the Bundesagentur when a key is there, with a place and nothing else', async () => {
    answer = {
      _embedded: {
        termine: [
          {
            id: 7,
            beginn: Date.parse(addDays(TODAY, 60)),
            ende: null,
            individuellerEinstieg: false,
            unterrichtszeiten: '<script>x</script><p>Mo bis Fr 08:30 - 12:45 Uhr, 500 UE',
            adresse: { ortStrasse: { plz: '82319' }, koordinaten: { lat: 11.34, lon: 48.0 } },
            angebot: {
              titel: 'B2 <b>Pflege</b>',
              bildungsanbieter: { name: 'Akademie' },
              systematiken: [{ codeNr: 'MC 01 3' }],
            },
          },
        ],
      },
      page: { totalPages: 1 },
    };
    const page = await desk.lead.get('/imports?kind=courses').expect(200);
    const body = { _csrf: csrfOf(page.text), plz: '82319', radius: '50' };
    const sent = await desk.lead.post('/imports/course-search').type('form').send(body).expect(303);
    expect(asked).toHaveLength(1);
    const url = new URL(asked[0]?.url ?? '', 'http://x');
    expect(asked[0]?.key).toBe('a-key');
    expect([...url.searchParams.keys()].sort()).toEqual(['orte', 'page', 'systematiken', 'umkreis']);
    const rows = await desk.lead.get(`${String(sent.headers['location'])}?lang=en`).expect(200);
    for (const words of ['B2 Pflege', 'HTML removed', 'coordinates were swapped', 'end estimated'])
      expect(rows.text).toContain(words);
    answer = { nonsense: true };
    const nothing = await desk.lead.post('/imports/course-search').type('form').send(body).expect(422);
    expect(nothing.text).toContain('Nothing was found for this');
    expect(nothing.text).toContain('value="50" selected');
    await desk.lead
      .post('/imports/course-search')
      .type('form')
      .send({ ...body, plz: '00000' })
      .expect(422);
  });

  it('learns the pass rate of a provider from five people who agreed, not from four, and forgets one who takes it back', async () => {
    const past = await made(
      desk.lead,
      'courses',
      courseTo(TODAY, { start: 20, provider: 'Lernhaus e.V.', scheme: 'BSK', target: 4, entryLevel: 3 }),
    );
    await portal.admin.query(`update course_run set exam_on = current_date - 1 where id = $1`, [past]);
    const rate = async (): Promise<unknown> =>
      ((await portal.visitor().get(`/api/v1/courses/${past}`).expect(200)).body as { pass: unknown }).pass;
    const people: string[] = [];
    for (let one = 0; one < 5; one += 1) {
      expect(await rate()).toEqual({ p: 0.6, origin: 'assumption', source: 'Beta(6, 4)', outcomes: null });
      const personId = await made(desk.volunteer, 'people', { ...LEARNER, displayName: `P${one}` });
      const told = { personId, passed: true, agreed: true, locale: 'de' };
      await desk.volunteer
        .post(`/api/v1/courses/${past}/outcomes`)
        .send({ ...told, agreed: false })
        .expect(400);
      await desk.stranger.post(`/api/v1/courses/${past}/outcomes`).send(told).expect(404);
      await desk.volunteer.post(`/api/v1/courses/${past}/outcomes`).send(told).expect(204);
      await desk.volunteer.post(`/api/v1/courses/${past}/outcomes`).send(told).expect(204);
      people.push(personId);
    }
    expect(await rate()).toMatchObject({ p: 11 / 15, outcomes: 5 });
    const { rows } = await portal.admin.query(
      'select passed, failed from pass_count where provider_key = $1',
      ['lernhaus'],
    );
    expect(rows).toEqual([{ passed: 5, failed: 0 }]);
    await desk.volunteer.delete(`/api/v1/courses/${past}/outcomes/${people[0] ?? ''}`).expect(204);
    await desk.volunteer.delete(`/api/v1/courses/${past}/outcomes/${people[0] ?? ''}`).expect(404);
    expect(await rate()).toMatchObject({ p: 0.6, outcomes: null });
  });
});

describe('the search of the Bundesagentur without a key', () => {
  it('is not there', async () => {
    const portal = await startApp();
    const { lead } = await setUpDesk(portal);
    const page = await lead.get('/imports?kind=courses').expect(200);
    expect(page.text).not.toContain('/imports/course-search');
    const body = { _csrf: csrfOf(page.text), plz: '82319', radius: '50' };
    await lead.post('/imports/course-search').type('form').send(body).expect(404);
    await portal.stop();
  });
});
