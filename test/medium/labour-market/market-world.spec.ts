import { marketWorld, MarketTables, readMarketTables } from '../../../src/cli/demo-data/index.js';
import { checkVacancy } from '../../../src/domain/vacancy-check/index.js';
import { factsOf } from '../../../src/cli/demo-data/index.js';
import { importReference } from '../../../src/labour-market/index.js';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { referenceDir } from './reference-dir.js';

const TODAY = '2026-11-21';
const national = referenceDir();

(national === null ? describe.skip : describe)('market drawn from the national tables', () => {
  let test: TestDatabase;
  let tables: MarketTables;
  beforeAll(async () => {
    test = await testDatabase();
    const result = await importReference(test.db, national ?? '');
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    tables = await test.db.read(SYSTEM, (tx) => readMarketTables(tx));
  });
  afterAll(() => test.close());

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
