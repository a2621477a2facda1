import { PersonService } from '../../../src/profile/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { member } from '../../support/security-world.js';
import { type Agent, type AttackWorld, attackWorld } from '../security/attack.js';

const FORM = {
  displayName: 'Leila Doppel',
  plz: '82319',
  occupation: 'Tischler',
  occupation_code: '22342',
  relation: 'trained',
  german: '2',
  source: 'self',
  status: 'german',
};
const PERSON = { plz: '80331', occupations: [{ kldb: '22342', relation: 'trained' }], status: 'german' };

describe('a person who may be here already', () => {
  let portal: StartedApp;
  let world: AttackWorld;
  let desk: Agent;
  beforeAll(async () => {
    portal = await startApp({ env: { WORKERS: 'off' } });
    world = await attackWorld(portal);
    desk = world.agents.get('volunteer') ?? portal.visitor();
  });
  afterAll(() => portal.stop());

  const enter = async (fields: object): Promise<{ status: number; text: string }> => {
    const form = await desk.get('/people/new?lang=de');
    return desk
      .post('/people/new')
      .type('form')
      .send({ _csrf: csrfOf(form.text), ...FORM, ...fields });
  };
  const made = async (body: object): Promise<string> => {
    const answer = await desk
      .post('/api/v1/people')
      .send({ ...PERSON, evenIfKnown: true, ...body })
      .expect(201);
    return (answer.body as { id: string }).id;
  };
  const despite = (html: string): string => /name="despite" value="([^"]*)"/.exec(html)?.[1] ?? '';

  it('is warned of by name and postcode before a second one is entered, and entered when it is somebody else', async () => {
    expect((await enter({})).status).toBe(303);
    for (const displayName of ['Leila Doppel', 'DOPPEL, Leila']) {
      const warned = await enter({ displayName });
      expect([warned.status, warned.text.includes('Vielleicht gibt es diese Person schon')]).toEqual([
        409,
        true,
      ]);
      expect(warned.text).toMatch(new RegExp(`href="/people/${despite(warned.text)}"`));
      expect(warned.text).toContain(`value="${displayName}"`);
    }
    for (const other of [{ plz: '80331' }, { displayName: 'Leila Doppelmann' }])
      expect((await enter(other)).status).toBe(303);
    const seen = despite((await enter({})).text);
    expect(seen).toMatch(/^[0-9a-f-]{36}$/);
    expect((await enter({ despite: seen })).status).toBe(303);
    // Who was not seen yet is warned of again.
    expect((await enter({ despite: seen })).status).toBe(409);
  });

  it('is found by phone number, by e-mail address, and by name and year of birth, in the own desk alone', async () => {
    const known = { displayName: 'Omid Eins', phone: '+49 621 4711', email: 'omid@example.org' };
    const id = await made({ ...known, statusFacts: { birthDate: '1994-05-06' } });
    const people = portal.app.get(PersonService);
    const twinsFor = async (org: string, entered: object): Promise<readonly string[]> => {
      const actor = { ...member(org, 'volunteer'), orgKind: 'helper_group' } as const;
      const input = { ...PERSON, displayName: 'Jemand Anders', ...entered } as never;
      return (await people.twins(actor, input)).map((one) => one.id);
    };
    for (const entered of [
      { phone: '0621/4711' },
      { email: 'OMID@example.org' },
      { displayName: 'Eins Omid', plz: '10115', statusFacts: { birthDate: '1994-12-31' } },
    ]) {
      expect([entered, await twinsFor(world.own.desk, entered)]).toEqual([entered, [id]]);
      expect(await twinsFor(world.foreign.desk, entered)).toEqual([]);
    }
    for (const entered of [
      {},
      { phone: '0621/4712' },
      { displayName: 'Eins Omid', plz: '10115', statusFacts: { birthDate: '1995-05-06' } },
    ])
      expect([entered, await twinsFor(world.own.desk, entered)]).toEqual([entered, []]);
  });

  it('is refused by the API, which names what is the same and who has it, until it is told otherwise', async () => {
    const known = { ...PERSON, displayName: 'Zara Anruf', phone: '0170 998877', email: 'zara@example.org' };
    const id = await made(known);
    const refused = async (change: object): Promise<unknown> =>
      (
        await desk
          .post('/api/v1/people')
          .send({ ...known, ...change })
          .expect(409)
      ).body;
    const same = (...parts: string[]): object => ({
      code: 'person_known',
      detail: expect.stringContaining(id) as unknown,
      errors: parts.map(
        (part) => expect.objectContaining({ pointer: `/${part}`, code: 'maybe_known' }) as unknown,
      ),
    });
    expect(await refused({ phone: '+49 170 998877', email: 'other@example.org' })).toMatchObject(
      same('phone'),
    );
    expect(await refused({ displayName: 'Wer' })).toMatchObject(same('email', 'phone'));
    expect(await refused({ phone: '', email: '' })).toMatchObject(same('displayName'));
    await made(known);
    await desk
      .post('/api/v1/people')
      .send({ ...PERSON, displayName: 'Zara Anruf', plz: '10115' })
      .expect(201);
  });

  it('is entered once when several enter her at the same moment', async () => {
    const body = { ...PERSON, displayName: 'Gleich Zeitig', phone: '0170 445566' };
    const answers = await Promise.all(
      ['0170 445566', '+49 170 445566', '0170/445566', ''].map((phone) =>
        desk.post('/api/v1/people').send({ ...body, phone }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const form = await enter({ displayName: 'Gleich Zeitig', plz: '80331' });
    expect([form.status, despite(form.text)]).toEqual([409, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('stand together in the list of those who may be here twice', async () => {
    await made({ displayName: 'Omid Zwei', phone: '0621 4711' });
    const page = await desk.get('/people?only=twins&lang=de').expect(200);
    for (const name of ['Omid Eins', 'Omid Zwei', 'Vielleicht doppelt']) expect(page.text).toContain(name);
    expect(page.text).not.toContain('Leila');
  });
});
