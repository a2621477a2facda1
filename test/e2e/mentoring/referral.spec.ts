import { HANDOVER_STATES, HANDOVER_TRANSITIONS } from '../../../src/domain/liaison/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, PASSWORD, setUpDesk, signIn } from '../../support/desk.js';
import { addOffice, addPerson, type Agent, postForm } from '../../support/office.js';
import { addVacancy, suggest, walk } from '../../support/placement.js';

interface Shared {
  readonly scopes: readonly string[];
  readonly occupations: readonly string[] | null;
  readonly progress: readonly string[] | null;
}

describe('referrals to groups and offices', () => {
  let portal: StartedApp;
  let desk: Desk;
  let office: string;
  let caseworker: Agent;
  let group: string;
  let otherLead: Agent;
  let personId: string;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    ({ id: office, caseworker } = await addOffice(portal, desk, 'job_centre', 'Jobcenter', '09188'));
    const { rows } = await portal.admin.query<{ id: string }>(
      `select org_id as id from member where login = 'stefan@example.org'`,
    );
    group = rows[0]?.id ?? '';
    await desk.operator
      .post(`/api/v1/organisations/${group}/members`)
      .send({ login: 'rosa@example.org', displayName: 'Rosa', password: PASSWORD, role: 'desk_lead' })
      .expect(201);
    otherLead = portal.visitor();
    await signIn(otherLead, 'rosa@example.org');
    personId = await addPerson(desk.volunteer, { displayName: 'Layla K.', phone: '+491701234567' });
  });
  afterAll(() => portal.stop());

  async function refer(toOrgId: string, scopes: readonly string[], person = personId): Promise<string> {
    const offer = { personIds: [person], toOrgId, kind: 'referral', scopes };
    const without = await desk.lead.post('/api/v1/handovers').send(offer).expect(422);
    expect((without.body as { code: string }).code).toBe('consent_missing');
    const made = await desk.lead
      .post('/api/v1/handovers')
      .send({ ...offer, consent: 'spoken' })
      .expect(201);
    return (made.body as string[])[0] ?? '';
  }

  const step = (agent: Agent, id: string, to: string, reason?: string): Promise<number> =>
    agent
      .post(`/api/v1/handovers/${id}/steps`)
      .send({ to, reason })
      .then(({ status }) => status);
  const read = (agent: Agent, id: string): Promise<number> =>
    agent.get(`/api/v1/handovers/${id}/case`).then(({ status }) => status);

  it('opens to an office what the grant names, from its acceptance to the end of the grant', async () => {
    const declined = await suggest(desk, personId, await addVacancy(desk, { title: 'Abgelehnte Stelle' }));
    await walk(desk, declined, [{ to: 'closed', reason: 'pay' }]);
    const id = await refer(office, ['progress']);
    expect(await read(caseworker, id)).toBe(404);
    const home = await caseworker.get('/').expect(200);
    expect(home.text).toContain('href="/handovers?only=asked"');
    const taken = await postForm(caseworker, '/handovers?only=asked', `/handovers/${id}`, { to: 'accepted' });
    expect(taken.status).toBe(303);
    const { body } = await caseworker.get(`/api/v1/handovers/${id}/case`).expect(200);
    const shared = body as Shared;
    expect(shared).toMatchObject({ name: 'Layla K.', phone: '+491701234567', occupations: null });
    expect([...shared.scopes].sort()).toEqual(['contact', 'progress']);
    // A declined match is nobody's business, whatever was opened.
    expect(shared.progress).toEqual([]);
    const page = await caseworker.get(`/handovers/${id}/case`).expect(200);
    expect(page.text).toContain('nicht freigegeben');
    expect(page.text).not.toContain('Abgelehnte Stelle');
    expect(page.text).not.toContain('Tischler');
    await caseworker.get(`/people/${personId}`).expect(404);
    for (const agent of [otherLead, desk.lead]) expect(await read(agent, id)).toBe(404);
    const { rows } = await portal.admin.query(
      `select 1 from audit_event where action = 'referral:read' and subject_id = $1 and org_id = $2`,
      [personId, office],
    );
    expect(rows).toHaveLength(1);
    await portal.admin.query(`update consent_grant set revoked_at = now() where purpose_id = $1`, [id]);
    expect(await read(caseworker, id)).toBe(404);
    expect(await step(caseworker, id, 'done')).toBe(422);
    // The state follows the grant on page and API, and the receiver no longer reads whose case it was.
    for (const agent of [caseworker, desk.lead]) {
      const list = (await agent.get('/api/v1/handovers').expect(200)).body as { id: string }[];
      expect(list.find((one) => one.id === id)).toMatchObject({ state: 'revoked', openSteps: [] });
    }
    const ended = await caseworker.get('/handovers').expect(200);
    expect(ended.text).toContain('Nicht mehr freigegeben');
    expect(ended.text).not.toContain('Layla K.');
    expect((await desk.lead.get('/handovers').expect(200)).text).toContain('Layla K.');
    // It makes way for a new offer, though nobody ended it by hand.
    expect(await step(desk.lead, await refer(office, []), 'revoked')).toBe(204);
  });

  it('opens the working life to a second group, which never owns the case, and closes with "done"', async () => {
    const id = await refer(group, ['cv']);
    expect(await step(otherLead, id, 'accepted')).toBe(204);
    const { body } = await otherLead.get(`/api/v1/handovers/${id}/case`).expect(200);
    expect((body as Shared).occupations).toHaveLength(1);
    expect((body as Shared).progress).toBeNull();
    await otherLead.get(`/api/v1/people/${personId}`).expect(404);
    await desk.lead.get(`/api/v1/people/${personId}`).expect(200);
    expect(await step(otherLead, id, 'done')).toBe(204);
    expect(await read(otherLead, id)).toBe(404);
  });

  it('gives no office the whole case, and takes only recipients that exist', async () => {
    for (const toOrgId of [office, desk.firmId, crypto.randomUUID()])
      await desk.lead
        .post('/api/v1/handovers')
        .send({ personIds: [personId], toOrgId, kind: 'transfer', consent: 'paper' })
        .expect(400);
    await desk.lead
      .post('/api/v1/handovers')
      .send({ personIds: [personId], toOrgId: desk.firmId, kind: 'referral', consent: 'paper' })
      .expect(400);
  });

  it('takes each step from whom the table names, and from nobody else', async () => {
    const agents = {
      sender: desk.lead,
      receiver: caseworker,
      volunteer: desk.volunteer,
      other: otherLead,
      firm: desk.employer,
    } as const;
    const wrong: string[] = [];
    for (const from of ['offered', 'accepted'] as const)
      for (const to of HANDOVER_STATES)
        for (const [who, agent] of Object.entries(agents)) {
          const person = await addPerson(desk.volunteer, { displayName: `${from} ${to} ${who}` });
          const id = await refer(office, [], person);
          if (from === 'accepted') await step(caseworker, id, 'accepted');
          const line = HANDOVER_TRANSITIONS.find((entry) => entry.from === from && entry.to === to);
          const side = who === 'sender' || who === 'receiver' ? who : null;
          const awaited =
            who === 'volunteer' || who === 'firm'
              ? 403
              : side === null
                ? 404
                : !line
                  ? 422
                  : line.by.referral.includes(side)
                    ? 204
                    : 403;
          const status = await step(agent, id, to, 'no_capacity');
          if (status !== awaited) wrong.push(`${from} > ${to} as ${who}: ${String(status)}`);
        }
    expect(wrong).toEqual([]);
  });
});
