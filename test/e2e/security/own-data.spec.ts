import { type StartedApp, startApp } from '../../support/app.js';
import { csrfOf } from '../../support/desk.js';
import { type Agent, type AttackWorld, attackWorld } from './attack.js';

let portal: StartedApp;
let world: AttackWorld;
let amal: Agent;

beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  world = await attackWorld(portal);
  amal = world.agents.get('person') ?? portal.visitor();
  const lead = world.agents.get('desk_lead') ?? portal.visitor();
  const { person } = world.own;
  await lead
    .patch(`/api/v1/people/${person}`)
    .set('idempotency-key', 'one')
    .send({ wishes: 'near the lake 4711' })
    .expect(200);
  await lead.post(`/api/v1/people/${person}/confirm`).set('idempotency-key', 'two').expect(204);
  await lead.get(`/people/${person}`).expect(200);
  await portal.admin.query(
    `insert into idempotency (id, actor_id, token, request_hash, status, body)
     values ('kept answer', gen_random_uuid(), gen_random_uuid(), 'x', 201, $1)`,
    [JSON.stringify({ displayName: world.own.name })],
  );
  await portal.admin.query(`insert into outbox (job, data) values ('match.person', $1)`, [
    JSON.stringify({ personId: person, waiting: 1 }),
  ]);
  await portal.admin.query(
    `insert into match_list (side, owner_id, owner_revision, parameter_version, day, entries) values
       ('person', $1, 1, 'x', current_date, '[]'),
       ('vacancy', $2, 1, 'x', current_date, jsonb_build_array(jsonb_build_object('id', $1::text),
         jsonb_build_object('id', $3::text)))`,
    [person, world.own.vacancy, world.foreign.person],
  );
  await portal.admin.query(
    `insert into match_shown (side, owner_id, day, parameter_version, stale, facts, computed_at)
     select 'vacancy', $1, current_date, 'x', false, jsonb_build_object('people', jsonb_build_array(
         jsonb_build_object('id', one, 'status', 'shown'))), now() - n * interval '1 minute'
     from unnest($2::text[]) with ordinality as shown(one, n)`,
    [world.own.vacancy, [person, world.foreign.person]],
  );
}, 120_000);
afterAll(() => portal.stop());

/** Lines of every table in which a text stands; the tables of reference data are left aside by their size. */
async function linesWith(text: string): Promise<readonly string[]> {
  const { rows: tables } = await portal.admin.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'bullmq') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await portal.admin.query(
      `select 1 from ${name} t where t::text ilike '%' || $1 || '%'`,
      [text],
    );
    for (let row = 0; row < rows.length; row += 1) found.push(name.replace('public.', ''));
  }
  return found;
}

describe('taking everything along', () => {
  it('gives each row about the person and none about anybody else', async () => {
    const answer = await amal.get('/me/data/json').expect(200);
    expect(answer.headers['content-disposition']).toContain('attachment');
    const { tables } = JSON.parse(answer.text) as { tables: Record<string, Record<string, unknown>[]> };
    expect(tables['person']).toMatchObject([{ id: world.own.person, wishes: 'near the lake 4711' }]);
    for (const table of [
      'language_claim',
      'consent_grant',
      'placement',
      'placement_step',
      'match_list',
      'audit_event',
    ])
      expect([table, (tables[table] ?? []).length > 0]).toEqual([table, true]);
    expect(tables['member']?.[0]).not.toHaveProperty('password_hash');
    for (const secret of [world.foreign.name, world.foreign.person, world.foreign.placement])
      expect(answer.text).not.toContain(secret);
  });

  it.each([
    ['de', 'Alles, was über mich gespeichert ist'],
    ['en', 'Everything that is stored about me'],
    ['ar', 'كل ما هو مخزّن عني'],
  ])('reads it in %s, too', async (language, words) => {
    const page = await amal.get(`/me/data/read?lang=${language}`).expect(200);
    expect(page.text).toContain(words);
    expect(page.text).toContain('near the lake 4711');
  });

  it('is for the person alone', async () => {
    for (const role of ['desk_lead', 'employer_editor', 'operator', 'auditor'] as const)
      for (const path of ['/me/data', '/me/data/json', '/me/data/read', '/me/data/erase'])
        expect([role, path, (await world.agents.get(role)?.get(path))?.status]).toEqual([role, path, 403]);
  });
});

describe('erasing everything', () => {
  it('takes two clicks and leaves nothing that names the person in any table', async () => {
    const { person, name } = world.own;
    expect((await linesWith(name)).length).toBeGreaterThan(1);
    const ask = await amal.get('/me/data/erase').expect(200);
    const done = await amal
      .post('/me/data/erase')
      .type('form')
      .send({ _csrf: csrfOf(ask.text) });
    expect(done.status).toBe(303);
    for (const text of [name, 'near the lake 4711', world.own.placement, world.own.grant])
      expect([text, (await linesWith(text)).filter((table) => table !== 'audit_event')]).toEqual([text, []]);
    expect([...new Set(await linesWith(person))].sort()).toEqual([
      'audit_chain',
      'audit_event',
      'outbox',
      'person',
    ]);
    expect(await linesWith('waiting')).toEqual([]);
    const { rows } = await portal.admin.query(
      `select display_name, plz, lat, wishes, org_id, archived_at is not null as gone from person where id = $1`,
      [person],
    );
    expect(rows).toEqual([{ display_name: '', plz: '', lat: 0, wishes: '', org_id: null, gone: true }]);
  });

  it('ends the account and its session, and hides the person from the desk and the firm', async () => {
    expect(((await amal.get('/api/v1/session')).body as { kind: string }).kind).toBe('anonymous');
    for (const role of ['desk_lead', 'volunteer'] as const)
      expect((await world.agents.get(role)?.get(`/api/v1/people/${world.own.person}`))?.status).toBe(404);
    expect(
      (await world.agents.get('employer_editor')?.get(`/placements/${world.own.placement}`))?.status,
    ).toBe(404);
  });

  it('touches nobody else, and keeps the trail unbroken', async () => {
    expect((await linesWith(world.foreign.name)).length).toBeGreaterThan(0);
    const { rows } = await portal.admin.query<{ entries: { id: string }[] }>(
      `select entries from match_list where side = 'vacancy' and owner_id = $1`,
      [world.own.vacancy],
    );
    expect(rows[0]?.entries.map(({ id }) => id)).toEqual([world.foreign.person]);
    expect((await linesWith(world.foreign.person)).filter((table) => table === 'match_shown')).toHaveLength(
      1,
    );
    const { verifyAudit } = await import('../../../src/platform/audit/index.js');
    const { SYSTEM } = await import('../../../src/platform/auth/index.js');
    expect((await portal.db.read(SYSTEM, verifyAudit)).broken).toBeNull();
  });

  it('history that nobody asked to erase still cannot be deleted', async () => {
    const { SYSTEM } = await import('../../../src/platform/auth/index.js');
    const attempt = portal.db.transaction(SYSTEM, (tx) => tx.query(`delete from consent_grant`));
    await expect(attempt).rejects.toThrow(/only be withdrawn/);
  });
});
