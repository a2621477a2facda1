import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import type { PoolClient } from 'pg';
import { WEIGHTS } from '../../../src/domain/matching/index.js';
import { type ShortageTree, shortageTree } from '../../../src/domain/shortage/index.js';
import { BUILT_IN_TABLES } from '../../../src/domain/work-permission/index.js';
import type { LabourMarketService } from '../../../src/labour-market/index.js';
import type { LawService } from '../../../src/law/index.js';
import { ChangeReader } from '../../../src/matching/change-reader.js';
import type { Basis } from '../../../src/matching/index-rows.js';
import { IndexStart } from '../../../src/matching/index-start.js';
import { Loader } from '../../../src/matching/loading/loader.js';
import type { Loading } from '../../../src/matching/loading/loading.js';
import { MatchIndex } from '../../../src/matching/match-index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { Keyring } from '../../../src/platform/crypto/index.js';
import { Vault } from '../../../src/platform/vault/index.js';
import { fillTables, MASTER_KEY } from '../../bench/national-rows.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { world } from '../../support/worlds.js';

const source = world({ seed: 31, coarse: true, clusters: 6, occupations: 60, skills: 80 });
const PEOPLE = 700;
const VACANCIES = 500;

/** Rows of every kind that the world has none of. */
const ODD_ROWS = `
  update person set archived_at = now() where id in (select id from person order by id limit 5);
  update person set sealed = null where id in (select id from person order by id offset 5 limit 2);
  update person set language_ready = null, licences = null, shifts = null, hours_min = null, hours_max = null,
    qualification = null, mobility_km = null, available_from = '2027-03-01', skills = '{}'
    where id in (select id from person order by id offset 7 limit 9);
  update person set skills = skills || skills || array['Schweißen „MAG“'], revision = 7,
    recognitions = '[{"kldb5": "24132", "from": "2027-01-01"}]'
    where id in (select id from person order by id offset 20 limit 40);
  update vacancy set state = 'closed' where id in (select id from vacancy order by id limit 5);
  update vacancy set expires_on = '2020-01-01' where id in (select id from vacancy order by id offset 5 limit 5);
  update vacancy set hours_min = 19.25, hours_max = 38.4, pictograms = true, check_verdict = 'hold', starts_on = null,
    skills = skills || '[{"id": "Schweißen „MAG“", "essential": true}]' || skills
    where id in (select id from vacancy order by id offset 12 limit 60);
  update vacancy set kldb = '24132', regulated = true where id in (select id from vacancy order by id offset 80 limit 9)`;

/** Full lists of the day, of another day and by other weights; the last two give no limits. */
const LIMITS = `insert into match_list (side, owner_id, owner_revision, parameter_version, day, limit_score)
  select side, id, 1, case when place % 5 = 0 then 'other' else $1 end,
      case when place % 7 = 0 then $2::date - 1 else $2::date end, case when place % 3 = 0 then null else 6000 end
    from (select 'person' as side, id, row_number() over (order by id) as place from person
      union all select 'vacancy', id, row_number() over (order by id) from vacancy) owner`;

const shortages: ShortageTree = shortageTree(
  ['24', '241', '2413', '5', '51'].map((kldb, at) => ({
    ...{ kldb, region: 'DE', year: 2025, requirement: 0, score: at / 2 },
    ...{ origin: 'test', source: 'test' },
  })) as never,
  new Map(),
);

/** What happens after the threads hold the state of the database, before they are done. */
class LoaderWithMeanwhile extends Loader {
  meanwhile: (() => Promise<void>) | null = null;

  override async begin(basis: Basis): Promise<Loading | null> {
    const loading = await super.begin(basis);
    await this.meanwhile?.();
    return loading;
  }
}

describe('filling the index by threads', () => {
  let test: TestDatabase;
  let admin: PoolClient;
  const alarm = jest.spyOn(Logger.prototype, 'error');

  beforeAll(async () => {
    test = await testDatabase();
    admin = await test.admin.connect();
    await fillTables(admin, source, PEOPLE, VACANCIES);
    await admin.query(ODD_ROWS);
    await admin.query(LIMITS, [WEIGHTS.version, source.day]);
  });
  afterAll(async () => {
    admin.release();
    await test.close();
  });
  beforeEach(() => alarm.mockClear());

  function indexBy(fewPages: number): { readonly index: MatchIndex; readonly loader: LoaderWithMeanwhile } {
    const vault = new Vault(new Keyring(MASTER_KEY));
    const reader = new ChangeReader(test.db, vault);
    const loader = new LoaderWithMeanwhile(reader, vault, { database: test.config });
    loader.fewPages = fewPages;
    const market = {
      shortageTree: () => Promise.resolve(shortages),
      similarOccupations: () => Promise.resolve(source.similar),
    } as unknown as LabourMarketService;
    const law = { tables: () => BUILT_IN_TABLES } as unknown as LawService;
    const clock = new FixedClock(new Date(`${source.day}T12:00:00Z`));
    const start = new IndexStart(reader, loader, market);
    return { index: new MatchIndex(reader, start, market, law, clock), loader };
  }

  async function vacancyIds(): Promise<readonly string[]> {
    const { rows } = await admin.query<{ id: string }>('select id from vacancy order by id');
    return rows.map(({ id }) => id);
  }

  it('gives the same rows and the same lists, person by person, as reading row by row', async () => {
    const [{ index: inPlace }, { index: byThreads, loader }] = [indexBy(Infinity), indexBy(0)];
    let began = 0;
    loader.meanwhile = () => Promise.resolve(void (began += 1));
    await inPlace.sync();
    await byThreads.sync();
    expect(began).toBe(1);
    const ids = inPlace.personIds();
    expect(ids).toHaveLength(PEOPLE - 5);
    expect(byThreads.personIds()).toEqual(ids);
    expect(byThreads.contextId()).toBe(inPlace.contextId());
    let entries = 0;
    for (const id of ids) {
      expect(byThreads.person(id)).toEqual(inPlace.person(id));
      const list = inPlace.vacanciesFor(id);
      expect(byThreads.vacanciesFor(id)).toEqual(list);
      expect([...byThreads.listsWithPerson(id)].sort()).toEqual([...inPlace.listsWithPerson(id)].sort());
      entries += list.length;
    }
    for (const id of await vacancyIds()) {
      expect(byThreads.vacancy(id)).toEqual(inPlace.vacancy(id));
      const list = inPlace.peopleFor(id);
      expect(byThreads.peopleFor(id)).toEqual(list);
      expect([...byThreads.listsWith(id)].sort()).toEqual([...inPlace.listsWith(id)].sort());
      entries += list.length;
    }
    expect(entries).toBeGreaterThan(PEOPLE);
    expect(alarm).not.toHaveBeenCalled();
    expect(byThreads.person('no id')).toBeUndefined();
    expect(byThreads.person(ids[0]?.toUpperCase() ?? '')).toBeUndefined();
  });

  it('loses no row that changes while it is read, and forgets who leaves', async () => {
    const { index, loader } = indexBy(0);
    const ids = (
      await admin.query<{ id: string }>('select id from person where archived_at is null order by id')
    ).rows;
    const [before = '', during = '', after = ''] = ids.slice(-3).map(({ id }) => id);
    const [vacancy = ''] = (await vacancyIds()).slice(-1);
    const open = await test.admin.connect();
    try {
      // Written before the threads look, and committed when they have looked.
      await open.query('begin');
      await open.query('update person set archived_at = now(), revision = revision + 1 where id = $1', [
        before,
      ]);
      loader.meanwhile = async () => {
        await open.query('commit');
        await admin.query('update person set archived_at = now(), revision = revision + 1 where id = $1', [
          during,
        ]);
        await admin.query(`update vacancy set kldb = '51311', revision = 9 where id = $1`, [vacancy]);
      };
      await index.sync();
    } finally {
      open.release();
    }
    expect(index.vacancy(vacancy)).toMatchObject({ revision: 9, kldb5: '51311' });
    expect(index.person(after)).toBeDefined();
    const leave = 'update person set archived_at = now(), revision = revision + 1 where id = $1';
    await admin.query(leave, [after]);
    await index.sync();
    const found = new Set<string>();
    for (const id of await vacancyIds())
      for (const { id: personId } of index.peopleFor(id)) found.add(personId);
    expect(found.size).toBeGreaterThan(0);
    for (const gone of [before, during, after]) {
      expect(index.person(gone)).toBeUndefined();
      expect(index.personIds()).not.toContain(gone);
      expect(index.vacanciesFor(gone)).toEqual([]);
      expect(found).not.toContain(gone);
    }
    const frozen = await index.frozen({ person: [before, during, after], vacancy: [vacancy] });
    expect(frozen?.rows.person).toHaveLength(0);
    expect(frozen?.rows.vacancy).toHaveLength(1);
    expect(frozen?.engine.people.count).toBe(index.personIds().length);
    expect(alarm).not.toHaveBeenCalled();
  });

  it('fails as a whole when a thread does, and the next look starts over', async () => {
    const { index } = indexBy(0);
    const {
      rows: [spoilt],
    } = await admin.query<{ id: string; sealed: Buffer }>(
      'select id, sealed from person where archived_at is null and sealed is not null order by id limit 1',
    );
    if (!spoilt) throw new Error('nobody is there');
    const store = 'update person set sealed = $2 where id = $1';
    await admin.query(store, [spoilt.id, Buffer.concat([spoilt.sealed, Buffer.alloc(1)])]);
    await expect(index.sync()).rejects.toThrow('a sealed value cannot be opened');
    expect(index.personIds()).toEqual([]);
    expect(await index.frozen({ person: [], vacancy: [] })).toBeNull();
    await admin.query(store, [spoilt.id, spoilt.sealed]);
    await index.sync();
    expect(index.person(spoilt.id)).toBeDefined();
    expect(index.personIds()).toContain(spoilt.id);
  });

  it('leaves no connection behind', async () => {
    const { rows } = await admin.query(
      `select from pg_stat_activity where application_name = 'zugang-match-load' and datname = current_database()`,
    );
    expect(rows).toEqual([]);
  });
});
