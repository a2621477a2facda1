import { type StartedApp, startApp } from '../../support/app.js';
import { adminPool, copyOf } from '../../support/database.js';
import { csrfOf } from '../../support/desk.js';
import { openPerson, testVault } from '../../support/sealed.js';
import { SealError } from '../../../src/platform/crypto/index.js';
import { answerPlace } from '../../../src/platform/http/index.js';
import { ServiceKeys } from '../../../src/platform/vault/index.js';
import { FiguresService } from '../../../src/workers/shortage-tracking/figures.service.js';
import { Person } from '../../../src/profile/index.js';
import type { DatabaseConfig } from '../../../src/platform/config/index.js';
import { type Agent, type AttackWorld, attackWorld } from './attack.js';

let portal: StartedApp;
let world: AttackWorld;
let amal: Agent;
let backup: DatabaseConfig;

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
  const kept = JSON.stringify({ id: person, displayName: world.own.name });
  await portal.admin.query(
    `insert into idempotency (id, actor_id, token, request_hash, status, body)
     values ('kept answer', gen_random_uuid(), gen_random_uuid(), 'x', 201, $1)`,
    [portal.app.get(ServiceKeys).get('traces').seal(kept, answerPlace('kept answer'))],
  );
  for (const data of [
    { personId: person, waiting: 1 },
    { placementId: world.own.placement, waiting: 1 },
  ])
    await portal.admin.query(`insert into outbox (job, data) values ('match.person', $1)`, [
      JSON.stringify(data),
    ]);
  await portal.admin.query(
    `insert into match_list (side, owner_id, owner_revision, parameter_version, day, others, kinds, scores, opens_on,
       revisions) values
       ('person', $1, 1, 'x', current_date, default, default, default, default, default),
       ('vacancy', $2, 1, 'x', current_date, array[$3, $1, $3]::uuid[], 'npl', '{9,8,7}',
         array[current_date, current_date + 1, current_date + 2], '{1,2,3}')`,
    [person, world.own.vacancy, world.foreign.person],
  );
  await portal.admin.query(
    `insert into match_shown (side, owner_id, day, parameter_version, stale, people, computed_at)
     select 'vacancy', $1, current_date, 'x', false, array[one], now() - n * interval '1 minute'
     from unnest($2::uuid[]) with ordinality as shown(one, n)`,
    [world.own.vacancy, [person, world.foreign.person]],
  );
});
afterAll(() => portal.stop());

/** Lines of every table in which a text stands; the tables of reference data are left aside by their size. */
async function linesWith(text: string, of = portal): Promise<readonly string[]> {
  const { rows: tables } = await of.admin.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'bullmq') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await of.admin.query(`select 1 from ${name} t where t::text ilike '%' || $1 || '%'`, [
      text,
    ]);
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
    await portal.app.get(FiguresService).rebuild();
    const { person, name } = world.own;
    // Nothing says the name in plain text even before; and the search did look where it stands sealed.
    for (const text of [name, ...name.split(' '), 'near the lake 4711'])
      expect([text, await linesWith(text)]).toEqual([text, []]);
    expect((await openPerson(portal.admin, person)).displayName).toBe(name);
    expect((await linesWith(person)).length).toBeGreaterThan(5);
    backup = await copyOf(portal, 'backup');
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
      'erasure',
      'outbox',
      'person',
    ]);
    expect(await linesWith('waiting')).toEqual([]);
    const { rows } = await portal.admin.query(
      `select sealed, ags, area_lat, org_id, archived_at is not null as gone from person where id = $1`,
      [person],
    );
    expect(rows).toEqual([{ sealed: null, ags: '', area_lat: 0, org_id: null, gone: true }]);
  });

  it('leaves the figures as a count of all history that is left', async () => {
    const figures = portal.app.get(FiguresService);
    expect(await figures.catchUp()).not.toBeNull();
    expect(
      await portal.admin.query(`select from outcome_contribution where source = $1`, [
        `placement/${world.own.placement}`,
      ]),
    ).toMatchObject({ rowCount: 0 });
    expect((await figures.rebuild()).corrected).toBe(0);
  });

  it('destroys the key, so that a copy of the sealed row opens for nobody', async () => {
    const { person } = world.own;
    const { rows } = await portal.admin.query(
      `select 1 from person_key where person_id = $1 union all select 1 from person_lookup where person_id = $1`,
      [person],
    );
    expect(rows).toEqual([]);
    const copy = adminPool({ ...portal.config.database, url: backup.url });
    const sealed = (await copy.query<{ sealed: Buffer }>(`select sealed from person where id = $1`, [person]))
      .rows[0]?.sealed;
    await copy.end();
    expect(sealed).toBeInstanceOf(Buffer);
    await portal.admin.query('begin');
    const again = [{ id: person, sealed: sealed ?? null }];
    await expect(testVault().open(portal.admin, Person, again)).rejects.toThrow(SealError);
    await portal.admin.query('rollback');
  });

  it('tells every organisation that had a grant, without saying whose', async () => {
    const { rows } = await portal.admin.query<{
      org_id: string;
      href: string;
      audience: string;
      key: string;
    }>(`select org_id, href, audience, key from notice where code = 'person_erased'`);
    expect(rows).toMatchObject([
      { org_id: world.own.firm, href: `/vacancies/${world.own.vacancy}`, audience: 'firm' },
    ]);
    expect(JSON.stringify(rows)).not.toContain(world.own.person);
    const page = await world.agents.get('employer_editor')?.get('/notices?lang=en');
    expect(page?.text).toContain('has had everything erased');
  });

  it('is done again when a backup from before it is restored, before anybody is served', async () => {
    const { person, name } = world.own;
    const restored = await startApp({
      restored: backup,
      env: { WORKERS: 'off', ERASURE_JOURNAL: portal.config.erasureJournal },
    });
    try {
      const { rows } = await restored.admin.query(
        `select sealed, (select count(*)::int from person_key where person_id = $1) as keys from person where id = $1`,
        [person],
      );
      expect(rows).toEqual([{ sealed: null, keys: 0 }]);
      for (const text of [name, world.own.placement, world.own.grant])
        expect((await linesWith(text, restored)).filter((table) => table !== 'audit_event')).toEqual([]);
      expect((await openPerson(restored.admin, world.foreign.person)).displayName).toBe(world.foreign.name);
    } finally {
      await restored.stop();
    }
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
    expect((await openPerson(portal.admin, world.foreign.person)).displayName).toBe(world.foreign.name);
    const { rows } = await portal.admin.query<object>(
      `select m.id, m.kind, m.score, m."on" - current_date as days, m.revision, l.limit_score
       from match_list l cross join lateral match_entries(l) m where l.side = 'vacancy' and l.owner_id = $1 order by m.place`,
      [world.own.vacancy],
    );
    const other = { id: world.foreign.person, limit_score: null };
    expect(rows).toEqual([
      { ...other, kind: 'now', score: 9, days: null, revision: 1 },
      { ...other, kind: 'not_yet', score: 7, days: 2, revision: 3 },
    ]);
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
