import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { factsOf, MarketTables, marketWorld, readMarketTables } from '../../../src/cli/demo-data/index.js';
import { checkVacancy } from '../../../src/domain/vacancy-check/index.js';
import {
  chosenOccupation,
  importReference,
  LABOUR_MARKET_ENTITIES,
  LabourMarketService,
  settle,
} from '../../../src/labour-market/index.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Clock } from '../../../src/platform/clock/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { count, fingerprints, run } from './import-support.js';
import { referenceDir } from './reference-dir.js';

const TODAY = '2026-11-21';
/** Importing everything takes seconds on a quiet machine; this only ends a hang. */
jest.setTimeout(240_000);
const national = referenceDir();

// One import serves all of them.
(national === null ? describe.skip : describe)('national tables', () => {
  const folder = national ?? '';
  let test: TestDatabase;
  let market: LabourMarketService;
  let tables: MarketTables;
  beforeAll(async () => {
    test = await testDatabase(LABOUR_MARKET_ENTITIES);
    await run(test, folder);
    market = new LabourMarketService(test.db, new Clock());
    tables = await test.db.read(SYSTEM, (tx) => readMarketTables(tx));
  });
  afterAll(() => test.close());

  describe('import', () => {
    it('loads them whole, and the second time changes nothing', async () => {
      const own = `where source = 'reference'`;
      expect({
        kreise: await count(test, 'kreis'),
        places: await count(test, `postcode ${own}`),
        postcodes: await count(test, '(select distinct plz from postcode) as p'),
        kldb: await count(test, 'kldb'),
        lay: await count(test, `lay_occupation ${own}`),
        esco: await count(test, 'esco_occupation'),
        skillLinks: await count(test, 'occupation_skill'),
        commuting: await count(test, 'commuting'),
        jobcenters: await count(test, 'jobcenter'),
        market: await count(test, 'apprenticeship_market'),
      }).toEqual({
        kreise: 400,
        places: 16_477,
        postcodes: 8308,
        kldb: 2195,
        lay: 1130,
        esco: 3039,
        skillLinks: 129_004,
        commuting: 46_991,
        jobcenters: 404,
        market: 5476,
      });
      const before = await fingerprints(test);
      const again = await run(test, folder);
      expect(again.files.every((file) => file.state === 'unchanged')).toBe(true);
      expect(await fingerprints(test)).toEqual(before);
    });

    it('maps every district of the apprenticeship market to an Agentur, merged ones to their Land', async () => {
      const { rows } = await test.admin.query<{ region: string }>(
        `select distinct region from apprenticeship_market where region not in (select 'AA' || id from agentur)`,
      );
      expect(rows).toEqual([{ region: '11' }]);
      expect(await count(test, '(select distinct region from apprenticeship_market) as r')).toBe(148);
      const unfilled = await test.admin.query('select sum(unfilled)::int as sum from apprenticeship_market');
      expect(unfilled.rows).toEqual([{ sum: 67_929 }]);
      const lost = await test.admin.query(
        `select region from apprenticeship_market m where region <> '11' and not exists
         (select from kreis_agentur k where 'AA' || k.agentur_id = m.region)`,
      );
      expect(lost.rows).toEqual([]);
    });

    it('serves every Kreis by a job centre and an Agentur', async () => {
      expect(await count(test, '(select distinct ags from jobcenter_kreis) as k')).toBe(400);
      expect(await count(test, `(select distinct ags from kreis_agentur where role = 'office') as k`)).toBe(
        400,
      );
    });

    it('tells the very line of a fault in a large file and keeps everything as it was', async () => {
      const copy = await mkdtemp(join(tmpdir(), 'zugang-national-'));
      await cp(folder, copy, { recursive: true });
      const path = join(copy, 'pendler_kreise_202306.csv');
      const lines = (await readFile(path, 'utf8')).split('\r\n');
      lines[41_000] = (lines[41_000] ?? '').replace(/^\d{5}/, '99999');
      await writeFile(path, lines.join('\r\n'));
      const before = await fingerprints(test);
      const result = await importReference(test.db, copy);
      expect(result).toMatchObject({
        error: { faults: [{ file: 'pendler_kreise_202306.csv', line: 41_001, column: 'wohnort_ags' }] },
      });
      expect(await fingerprints(test)).toEqual(before);
    });
  });

  describe('service', () => {
    it('names every source with its notice', async () => {
      const sources = await market.sources();
      expect(sources.length).toBeGreaterThanOrEqual(17);
      expect(sources.every(({ notice, rows }) => notice !== '' && rows > 0)).toBe(true);
    });

    it.each([
      ['Lagerarbeiter', '51311'],
      ['Krankenschwester', '81302'],
      ['Schweißer', '24422'],
      ['nurse', '81302'],
    ])('finds an occupation for "%s"', async (text, kldb) => {
      expect((await market.searchOccupation(text, 'de', 10)).map((hit) => hit.kldb)).toContain(kldb);
    });

    it.each([
      ['Maurerin', '32122'],
      ['Dachdecker', '32142'],
      ['Fliesenleger', '33112'],
      ['Architektin', '31114'],
      ['tischlr', '22342'],
      ['Schreinnerin', '22342'],
      ['Lastwagenfahrerin', '52122'],
      ['Kfz-Schlosser', '25212'],
      ['Gebaeudereinigerin', '54112'],
      ['Sozialarbeiterin', '83124'],
      ['bricklayer', '32122'],
      ['Verkeuferin', '62102'],
    ])('puts what "%s" means first', async (text, kldb) => {
      expect((await market.searchOccupation(text, 'de', 3))[0]?.kldb).toBe(kldb);
    });

    it.each([
      ['Lagerhelferin', '51311'],
      ['Maurer', '32122'],
      ['Schreinerin', '22342'],
    ])('takes "%s" as it is, because one occupation is called so every day', async (text, kldb) => {
      const chosen = await chosenOccupation(market, undefined, text, 'de');
      expect(chosen).toMatchObject({ kldb, suggestions: [] });
      expect(chosen.confidence).toBeGreaterThan(0.7);
    });

    it.each(['Sozialarbeitr', 'Gärtner im Park', 'Helfer'])('asks what "%s" means', async (text) => {
      const chosen = await chosenOccupation(market, undefined, text, 'de');
      expect(chosen.kldb).toBeUndefined();
      expect(chosen.suggestions.length).toBeGreaterThan(1);
    });

    it('asks several questions where one does not settle the code', async () => {
      const dialogue = await market.followUp('1733');
      if (!dialogue) throw new Error('no dialogue');
      expect(settle(dialogue, { Q1733_1: 1, Q1733_2: 1 })).toBe('26304');
      expect(settle(dialogue, { Q1733_1: 2, Q1733_2: 2 })).toBe('26303');
      expect(settle(dialogue, { Q1733_1: 1 })).toBeNull();
    });

    it('gives skills to every five-digit occupation of civil life', async () => {
      const { rows } = await test.admin.query<{ code: string }>(
        `select code from kldb where level = 5 and code not like '01%' and title <> '(weggefallen)' order by code`,
      );
      const without: string[] = [];
      for (const { code } of rows.filter((_, index) => index % 13 === 0))
        if ((await market.skillsFor(code)).length < 3) without.push(code);
      expect(without).toEqual([]);
    });

    it('shows the contrast of the study: Weilheim short of care staff, Berlin with more applicants than places in IT', async () => {
      const care = await market.shortageRatings('81102', '09188');
      expect(care.find(({ record }) => record.region === 'AA863')).toMatchObject({
        ownCalculation: true,
        record: { kldb: '81', indicators: { unfilled: 60 } },
      });
      const it = await market.shortage('43412', '11000');
      expect(it).toMatchObject({ class: 'none', record: { region: '11', kldb: '43' } });
      expect(it?.value ?? 1).toBeLessThan((await market.shortage('81102', '09188'))?.value ?? 0);
    });

    it('finds figures of a district that was merged since', async () => {
      const ratings = await market.shortageRatings('51312', '08417');
      expect(ratings.map(({ record }) => record.region)).toContain('AA614');
    });
  });

  describe('drawn market', () => {
    it('offers each of the 67,929 places that stayed unfilled in 2023, in its own district', () => {
      const world = marketWorld(tables, { seed: 1, today: TODAY, jobs: 0 });
      const left = new Map(tables.cells.map((cell) => [`${cell.region}-${cell.kldb2}`, cell.unfilled]));
      let [places, outside, unlawful] = [0, 0, 0];
      const kreise = new Set<string>();
      for (const { employer, vacancies } of world.firms()) {
        const [, region = '', kldb2 = ''] = employer.ref.split('-');
        if (!tables.districts.get(region)?.includes(employer.ags)) outside += 1;
        kreise.add(employer.ags);
        left.set(`${region}-${kldb2}`, (left.get(`${region}-${kldb2}`) ?? 0) - vacancies.length);
        for (const vacancy of vacancies) {
          places += 1;
          if (!vacancy.kldb.startsWith(kldb2) || vacancy.skills.length === 0) outside += 1;
          if (places % 50 > 0) continue;
          const { verdict } = checkVacancy(factsOf(vacancy, employer, TODAY), TODAY);
          if (verdict === 'hold' || verdict === 'refuse') unlawful += 1;
        }
      }
      expect({ places, outside, unlawful, kreise: kreise.size }).toEqual({
        places: 67_929,
        outside: 0,
        unlawful: 0,
        kreise: 400,
      });
      expect([...left.values()].filter((rest) => rest !== 0)).toEqual([]);
    });

    it('knows every skill and occupation that it names', async () => {
      const ids = new Set<string>();
      const codes = new Set<string>();
      const world = marketWorld(tables, { seed: 1, today: TODAY, people: 3000, jobs: 3000 });
      for (const person of world.people()) {
        for (const id of person.skills) ids.add(id);
        for (const { kldb } of person.occupations) codes.add(kldb);
      }
      for (const { vacancies } of world.firms())
        for (const { skills, kldb } of vacancies) {
          for (const { id } of skills) ids.add(id);
          codes.add(kldb);
        }
      const skills = await test.admin.query('select id from skill where id = any($1)', [[...ids]]);
      const occupations = await test.admin.query('select code from kldb where level = 5 and code = any($1)', [
        [...codes],
      ]);
      expect(skills.rowCount).toBe(ids.size);
      expect(occupations.rowCount).toBe(codes.size);
      expect(codes.size).toBeGreaterThan(300);
    });

    it('tells a story in the three study regions', () => {
      const world = marketWorld(tables, { seed: 1, today: TODAY });
      const of = (ags: string) => ({ people: 0, training: 0, jobs: 0, ags });
      const regions = new Map(['11000', '08222', '09188'].map((ags) => [ags, of(ags)]));
      for (const person of world.people()) {
        const region = regions.get(person.ags);
        if (region) region.people += 1;
      }
      for (const { employer, vacancies } of world.firms()) {
        const region = regions.get(employer.ags);
        if (!region) continue;
        if (employer.ref.startsWith('t-')) region.training += vacancies.length;
        else region.jobs += vacancies.length;
      }
      for (const region of regions.values()) {
        expect(region.people).toBeGreaterThan(60);
        expect(region.training).toBeGreaterThan(20);
        expect(region.jobs).toBeGreaterThan(5);
      }
      expect(regions.get('11000')?.training).toBeGreaterThan(1000);
    });

    it('has course runs in every Kreis', () => {
      const world = marketWorld(tables, { seed: 1, today: TODAY });
      const kreise = new Set<string>();
      for (const run of world.courseRuns()) kreise.add(run.ags);
      expect(kreise.size).toBe(400);
    });
  });
});
