import { ErasureService } from '../../../src/profile/own-data/erasure.service.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { member } from '../../support/security-world.js';
import { type Agent, type AttackWorld, attackWorld } from '../security/attack.js';

const PERSON = { plz: '80331', occupations: [{ kldb: '22342', relation: 'trained' }], status: 'german' };
const LIST = '/people/duplicates/two';

let portal: StartedApp;
let world: AttackWorld;
let desk: Agent;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
  desk = world.agents.get('volunteer') ?? portal.visitor();
});
afterAll(() => portal.stop());

const enter = async (displayName: string, phone: string, evenIfKnown = true): Promise<string> => {
  const answer = await desk.post('/api/v1/people').send({ ...PERSON, displayName, phone, evenIfKnown });
  expect([displayName, answer.status]).toEqual([displayName, 201]);
  return (answer.body as { id: string }).id;
};
const say = async (one: string, other: string): Promise<string> => {
  const answer = await desk.post(`/api/v1/people/${one}/distinct-pairs`).send({ otherId: other });
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
};
interface Listed {
  readonly items: readonly { id: string; first: { id: string }; second: { id: string } }[];
}
/** Pairs of a list among these records, each with its ids in order. */
const pairsIn = async (path: string, ids: readonly string[]): Promise<readonly string[]> => {
  const { items } = (await desk.get(`${path}?limit=100`).expect(200)).body as Listed;
  return items
    .map(({ first, second }) => [first.id, second.id].sort())
    .filter((pair) => pair.every((id) => ids.includes(id)))
    .map((pair) => pair.join(' '))
    .sort();
};
/** Whose audit trail says that she is not another one. */
const tracedAt = async (ids: readonly string[]): Promise<readonly string[]> =>
  (
    await portal.admin.query<{ id: string }>(
      `select distinct subject_id as id from audit_event
       where action = 'person:distinct' and subject_id = any($1) order by 1`,
      [ids],
    )
  ).rows.map(({ id }) => id);
const key = (...ids: string[]): string => [...ids].sort().join(' ');
const rowsOf = async (id: string): Promise<number> =>
  (await portal.admin.query('select 1 from distinct_pair where one_id = $1 or other_id = $1', [id]))
    .rowCount ?? 0;

describe('two look-alikes on the pages of a desk', () => {
  it('are told apart by one button, warn no more, and can come back; a third one is still warned of', async () => {
    const one = await enter('Jamal Bruder', '0621 300400');
    const other = await enter('Kamal Bruder', '0621 300400');
    const list = await desk.get('/people/duplicates?lang=de').expect(200);
    const action = `/people/${one}/two/${other}`;
    expect(list.text).toContain(`action="${action}"`);
    expect((await desk.get(`/people/${one}/merge/${other}?lang=de`)).text).toContain(`action="${action}"`);
    // Said the other way round, it is the same pair.
    const said = await desk
      .post(`/people/${other}/two/${one}`)
      .type('form')
      .send({ _csrf: csrfOf(list.text) })
      .expect(303);
    expect(said.headers['location']).toBe('/people/duplicates');
    const after = (await desk.get('/people/duplicates?lang=de').expect(200)).text;
    expect([after.includes('Gemerkt'), after.includes(one), after.includes(`href="${LIST}"`)]).toEqual([
      true,
      false,
      true,
    ]);
    const compare = `/people/${one}/merge/${other}`;
    expect((await desk.get(`/people/${one}?lang=de`).expect(200)).text).not.toContain(compare);
    expect((await desk.get('/people?only=twins&lang=de').expect(200)).text).not.toContain('Bruder');

    const known = { ...PERSON, displayName: 'Amal Schwester', phone: '0621/300400' };
    const warned = await desk.post('/api/v1/people').send(known).expect(409);
    for (const id of [one, other]) expect((warned.body as { detail: string }).detail).toContain(id);
    const third = await enter(known.displayName, known.phone);
    const ids = [one, other, third];
    expect(await pairsIn('/api/v1/duplicates', ids)).toEqual([key(one, third), key(other, third)].sort());
    const twins = (await desk.get('/people?only=twins&lang=de').expect(200)).text;
    for (const name of ['Jamal', 'Kamal', 'Amal']) expect(twins).toContain(name);

    const two = (await desk.get(`${LIST}?lang=de`).expect(200)).text;
    expect([two.includes('Jamal Bruder'), two.includes('Amal Schwester')]).toEqual([true, false]);
    const undo = /action="(\/people\/duplicates\/two\/[0-9a-f-]+\/undo)"/.exec(two)?.[1] ?? '';
    for (const status of [303, 404])
      await desk
        .post(undo)
        .type('form')
        .send({ _csrf: csrfOf(two) })
        .expect(status);
    expect(await pairsIn('/api/v1/duplicates', ids)).toHaveLength(3);
    expect((await desk.get(`${LIST}?lang=de`).expect(200)).text).toContain('Noch kein Paar');
  });

  it('are told apart already where somebody entered the second one though she was warned of the first', async () => {
    const one = await enter('Nura Gleich', '0621 500600');
    const form = await desk.get('/people/new?lang=de');
    const send = async (despite?: string): Promise<{ status: number; text: string }> =>
      desk
        .post('/people/new')
        .type('form')
        .send({
          ...{ _csrf: csrfOf(form.text), displayName: 'Nura Gleich', plz: '80331', status: 'german' },
          ...{ occupation: 'Tischler', occupation_code: '22342', relation: 'trained' },
          ...{ german: '2', source: 'self', despite },
        });
    expect((await send()).status).toBe(409);
    expect((await send(`${one} ${world.foreign.person}`)).status).toBe(303);
    expect(await rowsOf(one)).toBe(1);
    const said = await portal.admin.query<{ one_id: string; other_id: string }>(
      'select one_id, other_id from distinct_pair where one_id = $1 or other_id = $1',
      [one],
    );
    const ids = said.rows.flatMap(({ one_id, other_id }) => [one_id, other_id]);
    expect(await pairsIn('/api/v1/duplicates', ids)).toEqual([]);
    expect(await pairsIn('/api/v1/distinct-pairs', ids)).toEqual([key(...ids)]);
    expect(await rowsOf(world.foreign.person)).toBe(0);
    expect(await tracedAt(ids)).toEqual([...ids].sort());
  });
});

describe('the word that two are two', () => {
  it('is one, however often and whichever way round it is said, and leaves its trace at both', async () => {
    const [one, other] = [await enter('Eins Wort', '0621 700800'), await enter('Zwei Wort', '0621 700800')];
    const id = await say(one, other);
    expect(await say(other, one)).toBe(id);
    expect(await pairsIn('/api/v1/distinct-pairs', [one, other])).toEqual([key(one, other)]);
    expect(await tracedAt([one, other])).toEqual([one, other].sort());
    await desk.post(`/api/v1/people/${one}/distinct-pairs`).send({ otherId: one }).expect(404);
    await desk.post(`/api/v1/people/${one}/distinct-pairs`).send({ otherId: 'x' }).expect(400);
    await desk.delete(`/api/v1/distinct-pairs/${id}`).expect(204);
    await desk.delete(`/api/v1/distinct-pairs/${id}`).expect(404);
    expect(await pairsIn('/api/v1/duplicates', [one, other])).toEqual([key(one, other)]);
  });

  it.each(['kept', 'gone'] as const)(
    'ends when a record is merged with a third one and is %s',
    async (side) => {
      const ids = [
        await enter('Drei Gleich', '0621 900100'),
        await enter('Drei Gleich', '0621 900100'),
        await enter('Drei Gleich', '0621 900100'),
      ] as const;
      const [one, other, third] = ids;
      await say(one, other);
      await say(other, third);
      const [kept, gone] = side === 'kept' ? [one, third] : [third, one];
      await desk.post(`/api/v1/people/${kept}/merges`).send({ goneId: gone }).expect(201);
      expect([await rowsOf(one), await rowsOf(other), await rowsOf(third)]).toEqual([0, 0, 0]);
      expect(await pairsIn('/api/v1/duplicates', ids)).toEqual([key(kept, other)]);
    },
  );

  it('ends when a record is erased, and when it moves to another desk', async () => {
    const ids = [
      await enter('Vier Geht', '0621 110120'),
      await enter('Vier Geht', '0621 110120'),
      await enter('Vier Geht', '0621 110120'),
    ] as const;
    const [one, other, third] = ids;
    for (const [a, b] of [
      [one, other],
      [other, third],
      [third, one],
    ] as const)
      await say(a, b);
    await portal.app.get(ErasureService).erase(one);
    expect([await rowsOf(one), await rowsOf(other)]).toEqual([0, 1]);
    await portal.admin.query('update person set org_id = $2 where id = $1', [third, world.foreign.desk]);
    expect(await rowsOf(other)).toBe(0);
  });

  it('is nobody else’s to say, to read or to take back', async () => {
    const [one, other] = [await enter('Wand Eins', '0621 130140'), await enter('Wand Zwei', '0621 130140')];
    const { person } = world.foreign;
    await desk.post(`/api/v1/people/${one}/distinct-pairs`).send({ otherId: person }).expect(404);
    await desk.post(`/api/v1/people/${person}/distinct-pairs`).send({ otherId: one }).expect(404);
    const id = await say(one, other);
    for (const role of ['mentor', 'employer_editor', 'caseworker', 'person', 'operator'] as const) {
      const agent = world.agents.get(role) ?? portal.visitor();
      const answers = [
        await agent.get('/api/v1/distinct-pairs'),
        await agent.delete(`/api/v1/distinct-pairs/${id}`),
        await agent.post(`/api/v1/people/${one}/distinct-pairs`).send({ otherId: other }),
        await agent.get(LIST),
      ];
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403, 403, 403]);
    }
    const stranger = { ...member(world.foreign.desk, 'desk_lead'), orgKind: 'helper_group' } as const;
    const [seen, taken] = await portal.db.transaction(stranger, async (tx) => [
      await tx.query<unknown[]>('select 1 from distinct_pair where id = $1', [id]),
      await tx.query<[unknown[], number]>('delete from distinct_pair where id = $1', [id]),
    ]);
    expect([seen, taken]).toEqual([[], [[], 0]]);
    expect(await rowsOf(one)).toBe(1);
  });
});
