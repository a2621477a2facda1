import { FixedClock } from '../../../src/platform/clock/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk, signIn } from '../../support/desk.js';
import { addOffice, addPerson, type Agent, postForm } from '../../support/office.js';

interface Detail {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly seen: string;
  readonly dueOn: string | null;
  readonly dueBasis: string | null;
  readonly openSteps: readonly string[];
  readonly papers: readonly { readonly paper: string; readonly presentOn: string | null }[];
  readonly messages: readonly { readonly by: string; readonly text: string }[];
}

const START = new Date('2026-12-01T09:00:00Z');

describe('requests to offices', () => {
  const clock = new FixedClock(START);
  let portal: StartedApp;
  let desk: Desk;
  let caseworker: Agent;
  let jobCentre: string;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ clock });
    desk = await setUpDesk(portal);
    ({ id: jobCentre, caseworker } = await addOffice(
      portal,
      desk,
      'job_centre',
      'Jobcenter Starnberg',
      '09188',
    ));
    personId = await addPerson(desk.volunteer);
  });
  afterAll(() => portal.stop());

  const read = async (agent: Agent, id: string): Promise<Detail> =>
    (await agent.get(`/api/v1/requests/${id}`).expect(200)).body as Detail;

  async function draft(
    kind: string,
    office: RegExp,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const instrument = more['instrument'] ? `&instrument=${more['instrument']}` : '';
    const page = `/people/${personId}/requests/new?kind=${kind}${instrument}`;
    const form = await desk.volunteer.get(page).expect(200);
    const value = [...form.text.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)</g)].find(([, , name]) =>
      office.test(name ?? ''),
    )?.[1];
    const made = await postForm(desk.volunteer, page, `/people/${personId}/requests`, {
      kind,
      office: value ?? '',
      ...more,
    });
    expect(made.status).toBe(303);
    return String(made.headers['location']).split('/')[2] ?? '';
  }

  async function send(id: string): Promise<Detail> {
    const { seen, revision } = await read(desk.volunteer, id);
    await desk.volunteer
      .post(`/api/v1/requests/${id}/send`)
      .send({ seen, revision, consent: 'spoken' })
      .expect(201);
    return read(desk.volunteer, id);
  }

  it('is made, shown exactly, agreed to, sent, and answered by the caseworker', async () => {
    const id = await draft('question', /Jobcenter/, { note: 'Gibt es einen Termin?' });
    await caseworker.get(`/api/v1/requests/${id}`).expect(404);
    const preview = await desk.volunteer.get(`/requests/${id}/send`).expect(200);
    expect(preview.text).toContain('Gibt es einen Termin?');
    expect(preview.text).toContain('Karim A.');
    const without = await postForm(desk.volunteer, `/requests/${id}/send`, `/requests/${id}/send`, {
      revision: '1',
      seen: (await read(desk.volunteer, id)).seen,
    });
    expect(without.status).toBe(422);
    const sent = await send(id);
    // Five business days after Tuesday 1 December 2026.
    expect(sent).toMatchObject({ state: 'sent', dueOn: '2026-12-08', dueBasis: 'usual' });
    await desk.stranger.get(`/api/v1/requests/${id}`).expect(404);
    const list = await caseworker.get('/requests?only=move').expect(200);
    expect(list.text).toContain(`/requests/${id}`);
    const shown = await caseworker.get(`/requests/${id}`).expect(200);
    expect(shown.text).toContain('Gibt es einen Termin?');
    const answered = await caseworker
      .post(`/api/v1/requests/${id}/steps`)
      .send({ to: 'answered', revision: 2, decidedOn: '2026-12-01' })
      .expect(201);
    expect(answered.body).toMatchObject({ state: 'answered', decidedOn: '2026-12-01' });
    const log = await caseworker.get('/requests?only=decided').expect(200);
    expect(log.text).toContain(`/requests/${id}`);
    const looks = await portal.admin.query(
      `select 1 from audit_event where action = 'request:read' and record_id = $1 and org_id = $2`,
      [id, jobCentre],
    );
    expect(looks.rowCount).toBeGreaterThan(0);
  });

  it('does not send what changed after it was shown, nor without the yes', async () => {
    const id = await draft('funding', /Jobcenter/, { instrument: 'egz' });
    const before = await read(desk.volunteer, id);
    const paper = before.papers[0]?.paper ?? '';
    await desk.volunteer
      .put(`/api/v1/requests/${id}/papers`)
      .send({ present: [paper] })
      .expect(204);
    const stale = { seen: before.seen, revision: 1, consent: 'spoken' };
    await desk.volunteer.post(`/api/v1/requests/${id}/send`).send(stale).expect(409);
    const { seen } = await read(desk.volunteer, id);
    const refused = await desk.volunteer
      .post(`/api/v1/requests/${id}/send`)
      .send({ seen, revision: 1 })
      .expect(422);
    expect((refused.body as { code: string }).code).toBe('consent_missing');
    const { rows } = await portal.admin.query('select 1 from consent_grant where purpose_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('counts the time from the last paper, and stops the office reading within the request of a revocation', async () => {
    const id = await draft('funding', /Jobcenter/, { instrument: 'egz' });
    expect(await send(id)).toMatchObject({ dueOn: null, dueBasis: null });
    const { papers } = await read(desk.volunteer, id);
    const present = papers.map(({ paper }) => paper);
    await desk.volunteer.put(`/api/v1/requests/${id}/papers`).send({ present }).expect(204);
    expect(await read(desk.volunteer, id)).toMatchObject({ dueOn: '2026-12-22', dueBasis: 'usual' });
    await caseworker.get(`/api/v1/requests/${id}`).expect(200);
    const grants = await desk.volunteer.get(`/api/v1/people/${personId}/grants`).expect(200);
    const { rows } = await portal.admin.query<{ grant_id: string }>(
      'select grant_id from liaison_request where id = $1',
      [id],
    );
    expect(JSON.stringify(grants.body)).toContain(rows[0]?.grant_id);
    await portal.admin.query('update consent_grant set revoked_at = now() where id = $1', [
      rows[0]?.grant_id,
    ]);
    await caseworker.get(`/api/v1/requests/${id}`).expect(404);
    await caseworker
      .post(`/api/v1/requests/${id}/steps`)
      .send({ to: 'answered', revision: 2, decidedOn: '2026-12-01' })
      .expect(404);
    const page = await desk.volunteer.get(`/requests/${id}`).expect(200);
    expect(page.text).toContain('Zustimmung der Person gilt nicht mehr');
  });

  it('lets an office without an account answer through a link that ends', async () => {
    const id = await draft('work_permission', /Ausländerbehörde/);
    await send(id);
    const slip = await desk.volunteer
      .post(`/requests/${id}/link`)
      .type('form')
      .send({ _csrf: await token(desk.volunteer, `/requests/${id}`) })
      .expect(200);
    const path = /\/answer\/[\w.-]+/.exec(slip.text)?.[0] ?? '';
    const office = portal.visitor();
    const page = await office.get(path).expect(200);
    expect(page.text).toContain('Karim A.');
    expect(page.headers['x-robots-tag']).toBe('noindex');
    await office.get(`${path}x`).expect(404);
    const refused = await postForm(office, path, path, {
      revision: '2',
      to: 'refused',
      text: 'Bitte neu stellen.',
    });
    expect(refused.status).toBe(422);
    const done = await postForm(office, path, path, {
      ...{ revision: '2', to: 'refused', reason: 'papers_missing', text: 'Bitte neu stellen.' },
      ...{ decidedOn_day: '1', decidedOn_month: '12', decidedOn_year: '2026' },
    });
    expect(done.status).toBe(303);
    const seen = await read(desk.volunteer, id);
    expect(seen).toMatchObject({ state: 'refused' });
    expect(seen.messages).toMatchObject([{ by: 'office', text: 'Bitte neu stellen.' }]);
    await desk.volunteer
      .post(`/requests/${id}/link`)
      .type('form')
      .send({ _csrf: await token(desk.volunteer, '/people/new') })
      .expect(200);
    await office.get(path).expect(410);
  });

  it('shows the clock of § 36 BeschV by itself', async () => {
    const id = await draft('work_permission', /Ausländerbehörde/);
    await send(id);
    const { papers } = await read(desk.volunteer, id);
    const present = papers.map(({ paper }) => paper);
    await desk.volunteer.put(`/api/v1/requests/${id}/papers`).send({ present }).expect(204);
    await desk.volunteer.put(`/api/v1/requests/${id}/approval`).send({ passedOn: '2026-12-01' }).expect(204);
    const at = async (day: string): Promise<unknown> => {
      clock.set(new Date(`${day}T09:00:00Z`));
      await signIn(desk.volunteer, 'vera@example.org');
      return read(desk.volunteer, id);
    };
    expect(await at('2026-12-15')).toMatchObject({ approval: 'running', approvedFrom: '2026-12-16' });
    expect(await at('2026-12-16')).toMatchObject({ approval: 'deemed', approvedFrom: '2026-12-16' });
    clock.set(START);
  });

  async function token(agent: Agent, page: string): Promise<string> {
    return /name="_csrf" value="([^"]+)"/.exec((await agent.get(page)).text)?.[1] ?? '';
  }
});
