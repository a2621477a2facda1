import { addDays, type LocalDate } from '../../../src/domain/shared/index.js';
import { CareService } from '../../../src/mentoring/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addPerson, type Agent, postForm } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';

const START: LocalDate = '2026-12-01';

describe('keeping touch and handing over', () => {
  const clock = new FixedClock(new Date(`${START}T09:00:00Z`));
  let portal: StartedApp;
  let desk: Desk;
  let receiver: Agent;
  let otherGroup: string;
  beforeAll(async () => {
    // The days are played by hand, so that no job of its own mixes in.
    portal = await startApp({ clock, env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    const { rows } = await portal.admin.query<{ id: string }>(
      `select org_id as id from member where login = 'stefan@example.org'`,
    );
    otherGroup = rows[0]?.id ?? '';
    await desk.operator
      .post(`/api/v1/organisations/${otherGroup}/members`)
      .send({ login: 'rosa@example.org', displayName: 'Rosa', password: PASSWORD, role: 'desk_lead' })
      .expect(201);
    receiver = portal.visitor();
    await on(START);
  });
  afterAll(() => portal.stop());

  async function on(day: LocalDate): Promise<void> {
    clock.set(new Date(`${day}T09:00:00Z`));
    await signIn(desk.volunteer, 'vera@example.org');
    await signIn(desk.lead, 'lena@example.org');
    await signIn(receiver, 'rosa@example.org');
    await signIn(desk.employer, 'huber@example.org');
    await signIn(desk.operator, 'op@example.org');
  }

  const silent = async (): Promise<readonly { name: string; daysSilent: number }[]> =>
    (await desk.volunteer.get('/api/v1/care/silent').expect(200)).body as {
      name: string;
      daysSilent: number;
    }[];

  it('surfaces a case after six weeks and not a day earlier, and tells the desk once for each silence', async () => {
    const id = await addPerson(desk.volunteer, { displayName: 'Lina' });
    await portal.admin.query('update person set created_at = $1', [clock.now()]);
    await on(addDays(START, 41));
    expect(await silent()).toEqual([]);
    await on(addDays(START, 42));
    expect(await silent()).toMatchObject([{ name: 'Lina', daysSilent: 42 }]);
    const home = await desk.volunteer.get('/').expect(200);
    expect(home.text).toContain('href="/care"');
    const page = await desk.volunteer.get('/care').expect(200);
    expect(page.text).toContain(`href="/people/${id}"`);
    const tap = await postForm(desk.volunteer, `/people/${id}`, `/people/${id}/contacts`, {
      channel: 'no_answer',
    });
    expect(tap.status).toBe(303);
    expect(await silent()).toHaveLength(1);
    await desk.volunteer.post(`/api/v1/people/${id}/contacts`).send({ channel: 'met' }).expect(204);
    expect(await silent()).toEqual([]);
    await desk.stranger
      .post(`/api/v1/people/${id}/contacts`)
      .send({ channel: 'met' })
      .expect((answer) => {
        if (![401, 404].includes(answer.status)) throw new Error(String(answer.status));
      });
    for (let passed = 42; passed <= 366; passed += 1) {
      const day = addDays(START, passed);
      clock.set(new Date(`${day}T06:30:00Z`));
      await portal.app.get(CareService).run(day);
      if (passed % 10 === 0) await portal.app.get(CareService).run(day);
    }
    const { rows } = await portal.admin.query<{ day: string }>(
      `select day::text from notice where code = 'contact_due' order by 1`,
    );
    expect(rows).toEqual([{ day: addDays(START, 84) }]);
    await on(START);
  });

  it('a volunteer who leaves: is offered a way out that nobody else sees, and leaves nothing behind', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Omid' });
    for (let task = 0; task < 13; task += 1)
      await desk.volunteer
        .post('/api/v1/requests')
        .send({ personId, kind: 'question', office: 'jobcenter/86310' })
        .expect(201);
    const load = async (agent: Agent): Promise<unknown> =>
      (await agent.get('/api/v1/care/load').expect(200)).body;
    expect(await load(desk.volunteer)).toEqual({ signals: ['many_tasks'], offers: ['hand_over'] });
    expect(await load(desk.lead)).toEqual({ signals: [], offers: [] });
    // The volunteer leaves: nothing of the work depends on one person.
    const { rows } = await portal.admin.query<{ id: string }>(
      `select id from member where login like 'vera@%'`,
    );
    const vera = rows[0]?.id ?? '';
    const offer = { capacity: 2, languages: [], occupations: [], times: [] };
    await desk.volunteer.put('/api/v1/mentor').send(offer).expect(204);
    await desk.lead.post(`/api/v1/people/${personId}/tandems`).send({ mentorId: vera }).expect(201);
    const visit = { place: 'Haus am See', day: addDays(START, 5), memberIds: [vera], languages: [] };
    await desk.lead.post('/api/v1/outreach-visits').send(visit).expect(201);
    const pack = await desk.volunteer.get(`/people/${personId}/pack`).expect(200);
    expect(pack.text).toContain('Übergabe: Omid');
    await signIn(desk.stranger, 'stefan@example.org');
    await desk.stranger.get(`/people/${personId}/pack`).expect(404);
    await desk.volunteer.post('/api/v1/care/release').expect(204);
    expect(await load(desk.volunteer)).toEqual({ signals: [], offers: [] });
    const open = await desk.lead.get('/requests?only=move').expect(200);
    expect(open.text).toContain('13 Anfragen');
    expect((await desk.volunteer.get('/api/v1/tandems').expect(200)).body).toMatchObject([
      { state: 'declined' },
    ]);
    expect((await desk.lead.get('/api/v1/outreach-visits').expect(200)).body).toMatchObject([
      { members: [] },
    ]);
    await desk.volunteer
      .post('/api/v1/care/pause')
      .send({ until: addDays(START, 14) })
      .expect(204);
    expect((await desk.volunteer.get('/care').expect(200)).text).toContain('Pause bis 15.12.2026');
  });

  it('hands over nothing without the person’s yes, and ends an offer with the grant', async () => {
    const personId = await addPerson(desk.volunteer, { displayName: 'Pari' });
    const offer = { personIds: [personId], toOrgId: otherGroup };
    const refused = await desk.lead.post('/api/v1/handovers').send(offer).expect(422);
    expect((refused.body as { code: string }).code).toBe('consent_missing');
    await desk.volunteer
      .post('/api/v1/handovers')
      .send({ ...offer, consent: 'spoken' })
      .expect(403);
    const made = await desk.lead
      .post('/api/v1/handovers')
      .send({ ...offer, consent: 'spoken' })
      .expect(201);
    const [id] = made.body as string[];
    await receiver.get(`/api/v1/people/${personId}`).expect(404);
    await portal.admin.query(`update consent_grant set revoked_at = now() where purpose_id = $1`, [id]);
    await receiver
      .post(`/api/v1/handovers/${id ?? ''}/steps`)
      .send({ to: 'accepted' })
      .expect(422);
    await desk.lead.get(`/api/v1/people/${personId}`).expect(200);
  });

  it('a group that closes gives over, in one go, everybody who agreed; the others stay', async () => {
    const vacancyId = await addVacancy(desk);
    const names = ['Qasim', 'Rania', 'Sami'];
    const ids: string[] = [];
    for (const displayName of names) ids.push(await addPerson(desk.volunteer, { displayName }));
    const placement = await suggest(desk, ids[0] ?? '', vacancyId);
    await walk(desk, placement, [{ to: 'agreed' }, { to: 'introduced' }]);
    const { rows: lead } = await portal.admin.query<{ id: string }>(
      `select id from member where login like 'lena@%'`,
    );
    const offer = { capacity: 2, languages: [], occupations: [], times: [] };
    await desk.lead.put('/api/v1/mentor').send(offer).expect(204);
    const mentorId = lead[0]?.id ?? '';
    await desk.volunteer
      .post(`/api/v1/people/${ids[0] ?? ''}/tandems`)
      .send({ mentorId })
      .expect(201);
    const { body: own } = await desk.lead.get('/api/v1/tandems').expect(200);
    const tandem = (own as { id: string; personId: string }[]).find((one) => one.personId === ids[0]);
    await desk.lead
      .post(`/api/v1/tandems/${tandem?.id ?? ''}/steps`)
      .send({ to: 'active' })
      .expect(204);
    const sent = await postForm(desk.lead, '/handovers/new', '/handovers', {
      ...{ personIds: ids.slice(0, 2), toOrgId: otherGroup, consent: 'paper' },
    });
    expect(sent.status).toBe(303);
    const list = await receiver.get('/handovers').expect(200);
    expect(list.text).toContain('Qasim');
    expect(list.text).not.toContain('Sami');
    const { body } = await receiver.get('/api/v1/handovers').expect(200);
    const offers = (body as { id: string; state: string; openSteps: string[] }[]).filter(
      ({ state, openSteps }) => state === 'offered' && openSteps.includes('accepted'),
    );
    for (const { id } of offers)
      await receiver.post(`/api/v1/handovers/${id}/steps`).send({ to: 'accepted' });
    await receiver.get(`/api/v1/people/${ids[0] ?? ''}`).expect(200);
    await receiver.get(`/api/v1/placements/${placement}`).expect(200);
    await receiver.get(`/api/v1/people/${ids[2] ?? ''}`).expect(404);
    await desk.lead.get(`/api/v1/people/${ids[0] ?? ''}`).expect(404);
    await desk.lead.get(`/api/v1/people/${ids[2] ?? ''}`).expect(200);
    const { rows: ended } = await portal.admin.query(`select state, reason from tandem where id = $1`, [
      tandem?.id,
    ]);
    expect(ended).toEqual([{ state: 'ended', reason: 'other_mentor' }]);
    const { rows } = await portal.admin.query(`select 1 from notice where code = 'handover_accepted'`);
    expect(rows).toHaveLength(2);
  });
});
