import { addDays } from '../../../src/domain/shared/index.js';
import { ProposalDayService } from '../../../src/liaison/index.js';
import { berlinDay } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addOffice, addPerson, type Agent, postForm } from '../../support/office.js';
import { addVacancy, suggest } from '../../support/placement.js';
import { nameOf, operationsOf } from '../api/operations.js';
import { readDocument } from '../security/matrix.js';

const TODAY = berlinDay(new Date());
const parts = (name: string, day: string): Readonly<Record<string, string>> => ({
  [`${name}_year`]: day.slice(0, 4),
  [`${name}_month`]: day.slice(5, 7),
  [`${name}_day`]: day.slice(8, 10),
});

describe('official proposals beside suggestions of the portal', () => {
  let portal: StartedApp;
  let desk: Desk;
  let caseworker: Agent;
  let office: string;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    ({ id: office, caseworker } = await addOffice(portal, desk, 'job_centre', 'Jobcenter', '09188'));
    personId = await addPerson(desk.volunteer, { displayName: 'Nadia S.' });
  });
  afterAll(() => portal.stop());

  it('the desk enters the letter, sees what a no may mean and the last day, and notes the outcome', async () => {
    const page = `/people/${personId}/proposals`;
    const form = await desk.volunteer.get(page).expect(200);
    const [, value = ''] = /<option value="(jobcenter\/[^"]+)"/.exec(form.text) ?? [];
    const fields = {
      office: value,
      title: 'Küchenhilfe',
      employer: 'Gasthof Post',
      ...parts('proposedOn', TODAY),
    };
    const early = await postForm(desk.volunteer, page, page, {
      ...fields,
      ...parts('answerBy', addDays(TODAY, -1)),
    });
    expect(early.status).toBe(422);
    expect(early.text).toContain('value="Gasthof Post"');
    const done = await postForm(desk.volunteer, page, page, {
      ...fields,
      ...parts('answerBy', addDays(TODAY, 7)),
    });
    expect(done.status).toBe(303);
    const shown = await desk.volunteer.get(page).expect(200);
    expect(shown.text).toContain('§§ 31, 31a SGB II');
    expect(shown.text).toContain('kein Amt erfährt davon');
    const home = await desk.volunteer.get('/').expect(200);
    expect(home.text).toContain('href="/proposals?only=soon"');
    expect((await desk.volunteer.get('/proposals?only=soon').expect(200)).text).toContain('Küchenhilfe');
    const { body } = await desk.volunteer.get('/api/v1/proposals').expect(200);
    const [{ id, source, outcome } = { id: '', source: '', outcome: '' }] = body as {
      id: string;
      source: string;
      outcome: string;
    }[];
    expect([source, outcome]).toEqual(['official', 'open']);
    await desk.stranger.get(page).expect(404);
    await desk.stranger.post(`/api/v1/proposals/${id}/outcome`).send({ outcome: 'applied' }).expect(404);
    await desk.volunteer.post(`/api/v1/proposals/${id}/outcome`).send({ outcome: 'declined' }).expect(201);
    expect((await desk.volunteer.get('/proposals?only=soon').expect(200)).text).not.toContain('Küchenhilfe');
  });

  it('an office enters its own only while the person lets it read something, and never reads the outcome', async () => {
    const body = { title: 'Lagerhelfer', employer: 'Spedition', proposedOn: TODAY };
    await caseworker.post(`/api/v1/people/${personId}/proposals`).send(body).expect(404);
    await desk.volunteer
      .post(`/api/v1/people/${personId}/grants`)
      .send({
        ...{ purposeKind: 'measure', purposeId: crypto.randomUUID(), recipientOrgId: office },
        ...{ scopes: ['contact', 'cv', 'certificates', 'progress'], channel: 'spoken' },
      })
      .expect(201);
    const made = await caseworker.post(`/api/v1/people/${personId}/proposals`).send(body).expect(201);
    expect(made.body).toMatchObject({ officeId: office, outcome: null });
    const { id } = made.body as { id: string };
    await caseworker.post(`/api/v1/proposals/${id}/outcome`).send({ outcome: 'hired' }).expect(404);
    await desk.volunteer.post(`/api/v1/proposals/${id}/outcome`).send({ outcome: 'declined' }).expect(201);
    const { body: list } = await caseworker.get('/api/v1/proposals').expect(200);
    expect(list).toMatchObject([{ id, outcome: null }]);
    const page = await caseworker.get(`/people/${personId}/proposals`).expect(200);
    expect(page.text).toContain('Lagerhelfer');
    expect(page.text).not.toContain('Küchenhilfe');
    expect(page.text).not.toContain('Abgesagt');
  });

  it('desk and person are told at once of what an office enters, and once per step before the last day', async () => {
    const last = addDays(TODAY, 10);
    const body = { title: 'Näher', employer: 'Schneiderei', proposedOn: TODAY, answerBy: last };
    const made = await caseworker.post(`/api/v1/people/${personId}/proposals`).send(body).expect(201);
    const { id } = made.body as { id: string };
    expect(await toldOf(id)).toEqual(['official_made desk', 'official_made person']);
    const days = portal.app.get(ProposalDayService);
    const toldOn: Record<number, number> = {};
    for (const left of [4, 3, 3, 2, 1, 0, -1]) {
      const before = (await toldOf(id)).length;
      await days.run(addDays(last, -left));
      toldOn[left] = (toldOn[left] ?? 0) + (await toldOf(id)).length - before;
    }
    expect(toldOn).toEqual({ 4: 0, 3: 2, 2: 0, 1: 2, 0: 2, [-1]: 0 });
    await desk.volunteer.post(`/api/v1/proposals/${id}/outcome`).send({ outcome: 'applied' }).expect(201);
    await portal.admin.query(`delete from notice where key like $1`, [`official/${id}/%`]);
    await days.run(last);
    expect(await toldOf(id)).toEqual([]);
  });

  it('no operation and no page shows a caseworker a declined match, whatever the person has opened', async () => {
    const vacancyId = await addVacancy(desk, { title: 'Abgelehntes Angebot' });
    const placement = await suggest(desk, personId, vacancyId);
    const before = await officeNotices();
    await desk.volunteer
      .post(`/api/v1/placements/${placement}/steps`)
      .send({ to: 'closed', reason: 'pay', helperReason: 'distance', note: 'wollte-nicht-7731', revision: 1 })
      .expect(201);
    expect(await officeNotices()).toEqual(before);
    const told = (text: string): boolean =>
      text.includes(placement) ||
      text.includes('wollte-nicht-7731') ||
      (text.includes('Nadia') && text.includes('Abgelehntes Angebot'));
    const leaking: string[] = [];
    const document = await readDocument(portal);
    for (const operation of operationsOf(document).filter(({ method }) => method === 'get'))
      for (const id of [personId, placement, vacancyId, office]) {
        const path = operation.path
          .replace(/\{id\}/g, id)
          .replace(/\{vacancyId\}/g, vacancyId)
          .replace(/\{\w+\}/g, id);
        const { status, text } = await caseworker.get(`${path}?personId=${personId}&limit=100`);
        if (status < 300 && told(text)) leaking.push(nameOf(operation));
      }
    const seen = new Set([
      '/',
      '/requests',
      '/proposals',
      '/handovers',
      '/placements',
      `/people/${personId}`,
    ]);
    for (const path of seen) {
      const { status, text } = await caseworker.get(path);
      if (status < 300 && told(text)) leaking.push(path);
      for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)"/g)) {
        const plain = href.replaceAll('&amp;', '&');
        if (!/^\/(assets|api|logout|region|courses|calendar)/.test(plain) && seen.size < 150) seen.add(plain);
      }
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(leaking).toEqual([]);
    const mine = await desk.volunteer.get(`/placements/${placement}`).expect(200);
    expect(mine.text).toContain('wird keinem Amt gemeldet');
  });

  async function toldOf(id: string): Promise<readonly string[]> {
    const { rows } = await portal.admin.query<{ told: string }>(
      `select code || ' ' || audience as told from notice where key like $1 order by key`,
      [`official/${id}/%`],
    );
    return rows.map(({ told }) => told);
  }

  async function officeNotices(): Promise<readonly unknown[]> {
    const { rows } = await portal.admin.query<{ id: string; code: string }>(
      `select id, code from notice where audience = 'office' or org_id = $1 order by id`,
      [office],
    );
    return rows;
  }
});
