import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { addPerson } from '../../support/office.js';
import { addVacancy, suggest } from '../../support/placement.js';

const KNOWN = { displayName: 'Samira Sichtbar', phone: '+49 621 4711 99', email: 'samira@example.org' };

describe('how a firm reaches a person', () => {
  let portal: StartedApp;
  let desk: Desk;
  let person: string;
  let vacancy: string;
  let placement: string;
  let reply: string;

  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    desk = await setUpDesk(portal);
    vacancy = await addVacancy(desk);
    person = await addPerson(desk.volunteer, KNOWN);
    placement = await suggest(desk, person, vacancy);
    let revision = 1;
    for (const to of ['agreed', 'introduced']) {
      const step = { to, revision, ...(to === 'agreed' && { scopes: [] }) };
      const taken = await desk.volunteer.post(`/api/v1/placements/${placement}/steps`).send(step).expect(201);
      ({ revision } = taken.body as { revision: number });
    }
    const link = await desk.volunteer.post(`/api/v1/placements/${placement}/link`).expect(201);
    reply = (link.body as { path: string }).path;
  });
  afterAll(() => portal.stop());

  /** What of name, phone and address the firm reads on each of its three ways. */
  const read = async (): Promise<readonly unknown[]> => {
    const answer = await desk.employer.get(`/api/v1/placements/${placement}`).expect(200);
    const pages = await Promise.all([
      desk.employer.get(`/placements/${placement}`).expect(200),
      portal.visitor().get(reply).expect(200),
    ]);
    const seen = pages.map(({ text }) => Object.values(KNOWN).filter((known) => text.includes(known)));
    return [(answer.body as { contact: unknown }).contact, ...seen];
  };
  const give = async (scopes: readonly string[], purposeId: string): Promise<string> => {
    const { orgId } = (await desk.employer.get('/api/v1/session')).body as { orgId: string };
    const made = await desk.volunteer
      .post(`/api/v1/people/${person}/grants`)
      .send({ purposeKind: 'vacancy', purposeId, recipientOrgId: orgId, scopes })
      .expect(201);
    return (made.body as { id: string }).id;
  };

  it('is not to be read before a grant of contact for this vacancy', async () => {
    expect(await read()).toEqual([null, [], []]);
    expect((await desk.employer.get(`/placements/${placement}?lang=de`)).text).toContain(
      'sobald die Person es für diese Stelle erlaubt',
    );
    await give(['cv', 'certificates'], vacancy);
    await give(['contact'], await addVacancy(desk));
    expect(await read()).toEqual([null, [], []]);
  });

  it('is to be read with it, and no longer once it is taken back', async () => {
    const grant = await give(['contact'], vacancy);
    const all = Object.values(KNOWN);
    expect(await read()).toEqual([
      { name: KNOWN.displayName, phone: KNOWN.phone, email: KNOWN.email },
      all,
      all,
    ]);
    await desk.volunteer.post(`/api/v1/people/${person}/grants/${grant}/revoke`).expect(204);
    expect(await read()).toEqual([null, [], []]);
  });

  it('is the firm’s alone to ask here: desk and person read it in the profile', async () => {
    await give(['contact'], vacancy);
    const answer = await desk.volunteer.get(`/api/v1/placements/${placement}`).expect(200);
    expect((answer.body as { contact: unknown }).contact).toBeNull();
  });
});
