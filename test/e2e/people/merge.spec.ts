import { DataSource } from 'typeorm';
import { AccessLogService } from '../../../src/access/index.js';
import type { Actor } from '../../../src/platform/auth/index.js';
import { MergePrune } from '../../../src/profile/index.js';
import { personTables } from '../../../src/profile/own-data/person-tables.js';
import { ErasureService } from '../../../src/profile/own-data/erasure.service.js';
import { sealSpecs, type SealedRow } from '../../../src/platform/vault/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import {
  insertGrant,
  insertPerson,
  insertPlacement,
  insertRequest,
  insertVacancy,
  member,
  personActor,
} from '../../support/security-world.js';
import { openPerson, testVault } from '../../support/sealed.js';
import { type Agent, type AttackWorld, attackWorld } from '../security/attack.js';

const PERSON = { plz: '82319', occupations: [{ kldb: '22342', relation: 'trained' }], status: 'duldung_60a' };

let portal: StartedApp;
let world: AttackWorld;
let desk: Agent;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
  desk = world.agents.get('volunteer') ?? portal.visitor();
});
afterAll(() => portal.stop());

type Row = Readonly<Record<string, unknown>>;
const rows = async (sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await portal.admin.query<Row>(sql, [...values])).rows;

const enter = async (body: object): Promise<string> => {
  const answer = await desk
    .post('/api/v1/people')
    .send({ german: { speaking: 2, source: 'self' }, ...PERSON, evenIfKnown: true, ...body })
    .expect(201);
  return (answer.body as { id: string }).id;
};
const merge = async (kept: string, gone: string, choices: object = {}): Promise<string> => {
  const answer = await desk.post(`/api/v1/people/${kept}/merges`).send({ goneId: gone, choices });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return (answer.body as { id: string }).id;
};
const refusal = async (kept: string, gone: string, choices: object = {}): Promise<unknown> => {
  const answer = await desk.post(`/api/v1/people/${kept}/merges`).send({ goneId: gone, choices });
  const { errors = [] } = answer.body as { errors?: { pointer: string; code: string }[] };
  return [answer.status, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
};
const undo = async (id: string): Promise<unknown> =>
  ((await desk.post(`/api/v1/merges/${id}/undo`).expect(200)).body as { newer: unknown }).newer;

/** What changes with each writing and says nothing. */
const RESTLESS = ['revision', 'change_tx', 'sealed', 'archived_at'];

/** Everything that hangs on a person, opened. */
async function everything(person: string): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const { table, where } of personTables(portal.app.get(DataSource).manager)) {
    if (['audit_event', 'person_merge', 'notice', 'mail'].includes(table)) continue;
    const { rows: here } = await portal.admin.query<SealedRow>(`select * from ${table} where ${where}`, [
      person,
    ]);
    const spec = sealSpecs().find((known) => known.table === table);
    if (spec) for (const row of here) (row as unknown as Record<string, unknown>)[spec.personId] = person;
    if (spec) await testVault().open(portal.admin, spec.entity, here);
    const plain = here.map((row) =>
      JSON.stringify(Object.entries(row).filter(([name]) => !RESTLESS.includes(name))),
    );
    if (plain.length > 0) found[table] = plain.sort();
  }
  return found;
}

describe('two records of one person on the pages of a desk', () => {
  it('are found by what they share, compared, made one after every contradiction was decided, and two again', async () => {
    const kept = await enter({ displayName: 'Rana Eins', phone: '0621 100200', street: 'Am Weg 1' });
    const gone = await enter({ displayName: 'Rana Ains', phone: '+49 621 100200', wishes: 'Holz' });
    const list = await desk.get('/people/duplicates?lang=de').expect(200);
    expect(list.text).toContain(`href="/people/${kept}/merge/${gone}"`);
    expect((await desk.get('/people?lang=de').expect(200)).text).toContain('href="/people/duplicates"');
    expect((await desk.get(`/people/${gone}?lang=de`).expect(200)).text).toContain(
      `href="/people/${kept}/merge/${gone}"`,
    );
    const address = `/people/${kept}/merge/${gone}`;
    const compare = await desk.get(`${address}?lang=de`).expect(200);
    for (const text of ['Rana Eins', 'Rana Ains', 'Am Weg 1', 'Holz', 'name="displayName"'])
      expect(compare.text).toContain(text);
    expect(compare.text).not.toContain('name="phone"');
    const _csrf = csrfOf(compare.text);
    const open = await desk.post(address).type('form').send({ _csrf });
    expect([open.status, open.text.includes('class="field wrong"')]).toEqual([422, true]);
    const wrong = await desk.post(address).type('form').send({ _csrf, displayName: 'neither' });
    expect(wrong.status).toBe(422);
    const done = await desk.post(address).type('form').send({ _csrf, displayName: 'gone' }).expect(303);
    const result = await desk.get(`${done.headers['location']}?lang=de`).expect(200);
    for (const text of ['Rana Ains', 'Rückgängig möglich bis', '/undo"']) expect(result.text).toContain(text);
    expect((await openPerson(portal.admin, kept)).displayName).toBe('Rana Ains');

    const people = await desk.get('/people?q=Rana&lang=de').expect(200);
    expect([people.text.includes(kept), people.text.includes(gone)]).toEqual([true, false]);
    for (const path of ['', '/matches', '/obstacles', '/edit?lang=de']) {
      const led = await desk.get(`/people/${gone}${path}`).expect(302);
      expect(led.headers['location']).toBe(`/people/${kept}${path}`);
    }
    expect((await desk.get(`/api/v1/people/${gone}`).redirects(1).expect(200)).body).toMatchObject({
      id: kept,
    });
    await desk.post(`/people/${gone}/confirm`).type('form').send({ _csrf }).expect(404);
    expect((await desk.get('/people/duplicates?lang=de')).text).toContain(done.headers['location']);

    const back = await desk.post(`${done.headers['location']}/undo`).type('form').send({ _csrf }).expect(303);
    expect(back.headers['location']).toBe('/people/duplicates');
    const again = await desk.post(`${done.headers['location']}/undo`).type('form').send({ _csrf });
    expect([again.status, again.text.includes('schon rückgängig')]).toEqual([422, true]);
    for (const [id, displayName] of [
      [kept, 'Rana Eins'],
      [gone, 'Rana Ains'],
    ])
      expect((await desk.get(`/api/v1/people/${id}`).expect(200)).body).toMatchObject({ id, displayName });
  });
});

describe('what hangs on two records', () => {
  /** From a time when another group kept the case; it stays that group's. */
  async function contactOfOthers(person: string): Promise<void> {
    await portal.admin.query('alter table case_contact disable trigger user');
    await portal.admin.query(
      `insert into case_contact (person_id, org_id, channel, day) values ($1, $2, 'phone', current_date - 90)`,
      [person, world.foreign.desk],
    );
    await portal.admin.query('alter table case_contact enable trigger user');
  }

  /** Two people with the same kinds of things, some of which cannot stand side by side. */
  async function laden(): Promise<{ kept: string; gone: string }> {
    const [kept, gone] = [
      await enter({ displayName: 'Sami Doppel', statusFacts: { birthDate: '1990-01-01' } }),
      await enter({
        displayName: 'Sami Doppel',
        german: { speaking: 3, source: 'certificate' },
        email: 's@example.org',
      }),
    ];
    const own = await insertVacancy(portal.admin, world.own.firm);
    for (const person of [kept, gone]) {
      const api = (path: string, body: object): Promise<unknown> =>
        desk.post(`/api/v1/people/${person}/${path}`).send(body).expect(201);
      await api('obstacles', { need: 'ticket', step: `of ${person}` });
      await api('obstacles', { need: 'no_place' });
      await api('work-periods', { kldb: '22342', fromMonth: '2020-01', tasks: `of ${person}` });
      await api('qualifications', { title: 'Tischler', kldb: '22342', state: 'none' });
      await insertGrant(portal.admin, { personId: person, orgId: world.own.firm, vacancyId: own });
      await insertRequest(portal.admin, person, world.own.desk);
      const [helper] = await rows(`select id from member where login = 'volunteer@example.org'`);
      const values = [person, world.own.desk, helper?.['id']];
      for (const sql of [
        `insert into case_contact (person_id, org_id, member_id, channel, day) values ($1, $2, $3, 'met', current_date)`,
        `insert into tandem (person_id, org_id, mentor_id, state, suggested_on) values ($1, $2, $3, 'active', current_date)`,
        `insert into skill_statement (person_id, skill_id, answer, source, with_help, dated_on)
         select $1, 'wood', 'yes', 'self', false, current_date where $2::uuid <> $3::uuid`,
        `insert into learning_situation (person_id, max_travel_min) select $1, 30 where $2::uuid <> $3::uuid`,
        `insert into goal (person_id, area, text, created_at) select $1, 'work', 'x', now() where $2::uuid <> $3::uuid`,
      ])
        await portal.admin.query(sql, values);
      await contactOfOthers(person);
    }
    await insertPlacement(portal.admin, gone, world.own.vacancy, world.own.desk);
    await portal.admin.query(
      `insert into placement (person_id, vacancy_id, org_id, stage) values ($1, $2, $3, 'closed')`,
      [...[kept, world.own.vacancy, world.own.desk]],
    );
    return { kept, gone };
  }

  it('goes over, lies sealed under the key of the one that stays, and comes back exactly', async () => {
    const { kept, gone } = await laden();
    const before = [await everything(kept), await everything(gone)];
    const placement = (await rows(`select id from placement where person_id = $1`, [gone]))[0]?.['id'];
    const id = await merge(kept, gone);
    const one = (await everything(kept)) as Record<string, readonly string[]>;
    // The same need, training, tandem and answer stand once; everything else stands there twice.
    expect(
      Object.fromEntries(Object.entries(one).map(([table, list]) => [table, list.length])),
    ).toMatchObject({
      ...{
        obstacle: 3,
        work_period: 2,
        qualification: 1,
        language_claim: 2,
        consent_grant: 2,
        liaison_request: 2,
      },
      ...{ case_contact: 4, tandem: 1, skill_statement: 1, learning_situation: 1, goal: 2, placement: 1 },
    });
    expect(await rows(`select id, org_id from placement where person_id = $1`, [kept])).toEqual([
      { id: placement, org_id: world.own.desk },
    ]);
    expect((await desk.get(`/api/v1/people/${kept}`).expect(200)).body).toMatchObject({
      email: 's@example.org',
      statusFacts: { birthDate: '1990-01-01' },
      german: { S: 3 },
    });
    expect(await undo(id)).toEqual([]);
    expect([await everything(kept), await everything(gone)]).toEqual(before);
    // Once more, and the other way round.
    const back = await merge(gone, kept);
    expect(await undo(back)).toEqual([]);
    expect([await everything(kept), await everything(gone)]).toEqual(before);
  });

  it('keeps what was written after the merge at the record that stayed', async () => {
    const { kept, gone } = await laden();
    const id = await merge(kept, gone);
    await desk.patch(`/api/v1/people/${kept}`).send({ phone: '0170 12345678' }).expect(200);
    await desk.post(`/api/v1/people/${kept}/obstacles`).send({ need: 'clothes' }).expect(201);
    const newer = await undo(id);
    expect(newer).toEqual(expect.arrayContaining(['phone']));
    expect((await openPerson(portal.admin, kept)).phone).toBe('0170 12345678');
    expect((await openPerson(portal.admin, kept)).email).toBeNull();
    expect((await openPerson(portal.admin, gone)).email).toBe('s@example.org');
    expect((await rows(`select id from obstacle where person_id = $1`, [kept])).length).toBe(3);
    expect((await rows(`select id from obstacle where person_id = $1`, [gone])).length).toBe(2);
  });

  it('opens nothing that was withdrawn on one of them, until it is two again', async () => {
    const [kept, gone] = [await enter({ displayName: 'Zwei Ja' }), await enter({ displayName: 'Zwei Ja' })];
    const purpose = { orgId: world.own.firm, vacancyId: world.own.vacancy };
    const yes = await insertGrant(portal.admin, { personId: kept, ...purpose });
    const no = await insertGrant(portal.admin, { personId: gone, ...purpose });
    await portal.admin.query(`update consent_grant set revoked_at = now() where id = $1`, [no]);
    const live = async (): Promise<unknown> =>
      (await rows(`select id from consent_grant where id = any($1) and revoked_at is null`, [[yes, no]])).map(
        (row) => row['id'],
      );
    const id = await merge(kept, gone);
    expect(await live()).toEqual([]);
    await undo(id);
    expect(await live()).toEqual([yes]);
  });

  it('is not merged while two accounts, two open ways to a vacancy or nobody’s choice stand against it', async () => {
    const [kept, gone] = [
      await enter({ displayName: 'Nie Zwei', phone: '0621 1' + '23456' }),
      await enter({ displayName: 'Nie Zwei', phone: '0621 654321', status: 'german' }),
    ];
    expect(await refusal(kept, gone)).toEqual([400, '/choices/phone required', '/choices/papers required']);
    expect(await refusal(kept, gone, { phone: 'none' })).toEqual([400, '/choices/phone not_in_list']);
    const all = { phone: 'kept', papers: 'gone' };
    for (const person of [kept, gone])
      await insertPlacement(portal.admin, person, world.own.vacancy, world.own.desk);
    expect(await refusal(kept, gone, all)).toEqual([422, '/goneId merge_open_twice']);
    await portal.admin.query(`update placement set stage = 'closed' where person_id = $1`, [gone]);
    const account = (person: string): Promise<unknown> =>
      portal.admin.query(
        `insert into member (person_id, login, display_name, password_hash, role)
         values ($1::uuid, $1::uuid || '@example.org', '', 'x', 'person')`,
        [person],
      );
    await account(gone);
    expect(await refusal(kept, gone, all)).toEqual([422, '/goneId merge_other_stays']);
    await account(kept);
    expect(await refusal(kept, gone, all)).toEqual([422, '/goneId merge_two_accounts']);
    expect(await refusal(kept, kept)).toEqual([404]);
    await portal.admin.query(`delete from member where person_id = $1`, [gone]);
    await merge(kept, gone, all);
    expect((await openPerson(portal.admin, kept)).status).toBe('german');
    // She has an account, so she is told; the trail names both records.
    expect(await rows(`select code from notice where person_id = $1`, [kept])).toEqual([
      { code: 'records_merged' },
    ]);
    expect(
      (
        await rows(
          `select subject_id from audit_event where action = 'person:merge' and detail ->> 'kept' = $1`,
          [kept],
        )
      ).length,
    ).toBe(2);
  });

  it('comes apart in the order in which it came together', async () => {
    const [a, b, c] = [
      await enter({ displayName: 'Drei Mal' }),
      await enter({ displayName: 'Drei Mal' }),
      await enter({ displayName: 'Drei Mal' }),
    ];
    const first = await merge(a, b);
    const second = await merge(a, c);
    const early = await desk.post(`/api/v1/merges/${first}/undo`).expect(422);
    expect(early.body).toMatchObject({ errors: [{ code: 'merge_later_first' }] });
    await undo(second);
    await undo(first);
    const third = await merge(b, a);
    await merge(c, b);
    // A chain of merges leads to its end, and its beginning cannot be undone before it.
    expect((await desk.get(`/people/${a}`).expect(302)).headers['location']).toBe(`/people/${c}`);
    await desk.post(`/api/v1/merges/${third}/undo`).expect(404);
  });
});

describe('records of others', () => {
  it('are neither seen nor merged, and a merge is nobody else’s to read', async () => {
    const own = await enter({ displayName: 'Amal Wand' });
    const foreign = world.foreign.person;
    const [there, back] = [`/api/v1/people/${own}/merges`, `/api/v1/people/${foreign}/merges`];
    for (const [path, goneId] of [
      [there, foreign],
      [back, own],
    ] as const) {
      await desk.get(`${path}/${goneId}`).expect(404);
      await desk.post(path).send({ goneId }).expect(404);
    }
    const other = await enter({ displayName: 'Amal Wand' });
    await desk.get(`/api/v1/people/${other}`).expect(200);
    const id = await merge(own, other);
    for (const role of [
      'mentor',
      'employer_editor',
      'caseworker',
      'person',
      'auditor',
      'operator',
    ] as const) {
      const agent = world.agents.get(role) ?? portal.visitor();
      for (const path of [`/api/v1/merges/${id}`, `${there}/${other}`, '/api/v1/duplicates'])
        expect([role, path, (await agent.get(path)).status]).toEqual([role, path, 403]);
      await agent.post(`/api/v1/merges/${id}/undo`).expect(403);
    }
    const seen = (actor: Actor): Promise<unknown[]> =>
      portal.db.read(actor, (tx) => tx.query<unknown[]>(`select 1 from person_merge where id = $1`, [id]));
    expect(await seen(member(world.foreign.desk, 'desk_lead'))).toEqual([]);
    expect(await seen(personActor(foreign))).toEqual([]);
    expect((await seen(personActor(own))).length).toBe(1);
    const keeper = member(world.own.desk, 'desk_lead');
    expect((await seen(keeper)).length).toBe(1);
    const [, changed] = await portal.db.transaction(keeper, (tx) =>
      tx.query<[unknown[], number]>(`update person_merge set person_id = $2 where id = $1`, [id, foreign]),
    );
    expect(changed).toBe(0);
    // Who looked at the record that went is hers to read.
    const looks = await rows(`select 1 from audit_event where subject_id = $1 and action = 'person:read'`, [
      other,
    ]);
    const mine = await portal.app.get(AccessLogService).mine(personActor(own));
    expect(looks.length).toBeGreaterThan(0);
    expect(mine.filter(({ kind }) => kind === 'person:read').length).toBeGreaterThanOrEqual(looks.length);
    // Another desk's link to the record that went tells as little as one to nothing.
    const alone = await insertPerson(portal.admin, world.foreign.desk, 'Fremd Allein');
    for (const path of [alone, crypto.randomUUID()]) await desk.get(`/people/${path}`).expect(404);
  });
});

describe('what is kept for an undo', () => {
  const prune = (): Promise<void> => portal.app.get(MergePrune).run();
  const keysOf = async (...people: string[]): Promise<number> =>
    (await rows(`select 1 from person_key where person_id = any($1)`, [people])).length;

  it('is erased after 14 days; the old link still leads on', async () => {
    const [kept, gone] = [await enter({ displayName: 'Alt Eins' }), await enter({ displayName: 'Alt Eins' })];
    const id = await merge(kept, gone);
    await prune();
    expect(await keysOf(kept, gone)).toBe(2);
    await portal.admin.query(
      `update person_merge set merged_at = now() - interval '14 days 1 minute' where id = $1`,
      [id],
    );
    const late = await desk.post(`/api/v1/merges/${id}/undo`).expect(422);
    expect(late.body).toMatchObject({ errors: [{ code: 'merge_too_late' }] });
    await prune();
    await prune();
    expect([await keysOf(kept), await keysOf(gone)]).toEqual([1, 0]);
    expect(await rows(`select sealed from person_merge where id = $1`, [id])).toEqual([{ sealed: null }]);
    expect(await rows(`select sealed from person where id = $1`, [gone])).toEqual([{ sealed: null }]);
    expect((await desk.get(`/people/${gone}`).expect(302)).headers['location']).toBe(`/people/${kept}`);
    expect((await desk.get(`/api/v1/merges/${id}`).expect(200)).body).toMatchObject({ undoUntil: null });
  });

  it('goes at once when the person is erased', async () => {
    const [kept, gone] = [await enter({ displayName: 'Weg Eins' }), await enter({ displayName: 'Weg Eins' })];
    await merge(kept, gone);
    await portal.app.get(ErasureService).erase(kept);
    expect(await keysOf(kept, gone)).toBe(0);
    expect(await rows(`select 1 from person_merge where person_id = $1`, [kept])).toEqual([]);
    expect(
      await rows(`select 1 from person where id = any($1) and sealed is not null`, [[kept, gone]]),
    ).toEqual([]);
    expect((await rows(`select 1 from erasure where person_id = any($1)`, [[kept, gone]])).length).toBe(2);
    await desk.get(`/people/${gone}`).expect(404);
  });
});
