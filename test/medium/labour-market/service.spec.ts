import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Clock } from '../../../src/platform/clock/index.js';
import {
  LABOUR_MARKET_ENTITIES,
  LabourMarketService,
  loadStarterPack,
  settle,
} from '../../../src/labour-market/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';

async function starterDatabase(): Promise<TestDatabase> {
  const test = await testDatabase(LABOUR_MARKET_ENTITIES);
  await test.db.raw(SYSTEM, (client) => loadStarterPack(client));
  return test;
}

describe('labour market with the starter pack alone', () => {
  let test: TestDatabase;
  let market: LabourMarketService;
  beforeAll(async () => {
    test = await starterDatabase();
    market = new LabourMarketService(test.db, new Clock());
  });
  afterAll(() => test.close());

  it('loads a second time without writing a row', async () => {
    const print = `select sum(xmin::text::bigint) as n from (select xmin from kreis union all select xmin from skill
      union all select xmin from lay_followup union all select xmin from shortage_record
      union all select xmin from postcode union all select xmin from jobcenter_kreis) as t`;
    const before = await test.admin.query(print);
    await test.db.raw(SYSTEM, (client) => loadStarterPack(client));
    expect((await test.admin.query(print)).rows).toEqual(before.rows);
  });

  it.each([
    ['68159', '08222'],
    ['82319', '09188'],
    ['10115', '11000'],
  ])('finds postcode %s in Kreis %s', async (plz, ags) => {
    expect(await market.placeOf(plz)).toMatchObject({ plz, ags });
  });

  it('knows no place for an unknown postcode', async () => {
    expect(await market.placeOf('99999')).toBeNull();
    expect(await market.placeOf('')).toBeNull();
  });

  it.each([
    ['681', '68159'],
    ['munchen', '80331'],
    ['Muenchen', '80331'],
    ['München', '80331'],
    ['82319 starn', '82319'],
    ['kreuzberg', '10967'],
  ])('searches places by "%s"', async (text, plz) => {
    expect((await market.searchPlaces(text, 5)).map((place) => place.plz)).toContain(plz);
  });

  it('tells the offices of the study regions', async () => {
    expect((await market.officesFor('11000'))?.jobcenters).toHaveLength(12);
    expect((await market.officesFor('11000'))?.agenturen.map(({ id }) => id)).toEqual(['922', '955', '962']);
    expect(await market.officesFor('08222')).toMatchObject({
      jobcenters: [{ id: '64402', form: 'gE' }],
      agenturen: [{ id: '644' }],
    });
    expect(await market.officesFor('09188')).toMatchObject({ agenturen: [{ id: '863', name: 'Weilheim' }] });
    expect(await market.officesFor('99999')).toBeNull();
  });

  it('tells where people of a Kreis go to work, itself first', async () => {
    const reach = await market.reachableKreise('09188');
    expect(reach.slice(0, 3).map(({ ags }) => ags)).toEqual(['09188', '09162', '09184']);
    expect(reach[1]).toMatchObject({ approximate: true, commuters: 17_000 });
    expect(reach[1]?.km).toBeLessThan(40);
  });

  it.each([
    ['Lager', '51311', 'de'],
    ['lagerarb', '51311', 'de'],
    ['warehouse', '51311', 'en'],
    ['مستودع', '51311', 'ar'],
    ['Koch', '29302', 'de'],
    ['Kranken', '81301', 'de'],
    ['LKW', '52122', 'de'],
    ['Elektricker', '26212', 'de'],
    ['Altenpfleger', '82102', 'de'],
  ])('finds an occupation for "%s"', async (text, kldb, locale) => {
    const hits = await market.searchOccupation(text, locale, 5);
    expect(hits.map((hit) => hit.kldb)).toContain(kldb);
    expect(new Set(hits.map((hit) => hit.kldb)).size).toBe(hits.length);
  });

  it('labels occupations and skills in the language asked for and falls back to German', async () => {
    expect((await market.occupation('51311', 'ar'))?.label).toBe('عامل مستودع');
    expect((await market.occupation('51311', 'uk'))?.label).toBe('Lagerhelfer/in');
    expect((await market.occupation('51311'))?.path.map(({ kldb }) => kldb)).toEqual([
      '5',
      '51',
      '513',
      '5131',
    ]);
    expect(await market.occupation('99999')).toBeNull();
    expect((await market.skillLabels(['stack-goods', 'gone'], 'ar')).get('stack-goods')).toBe(
      'تكديس البضائع',
    );
    expect((await market.skillLabels(['gone'], 'ar')).get('gone')).toBe('gone');
    expect(await market.unknownSkills(['stack-goods', 'gone'])).toEqual(new Set(['gone']));
  });

  it('asks whether training is needed and settles the code by the answer', async () => {
    const [hit] = await market.searchOccupation('Lagerhelfer', 'de', 1);
    const dialogue = await market.followUp(hit?.followUp ?? '');
    if (!dialogue) throw new Error('no dialogue');
    const question = dialogue.questions[0]?.id ?? '';
    expect(settle(dialogue, { [question]: 1 })).toBe('51312');
    expect(settle(dialogue, { [question]: 2 })).toBe('51311');
    expect(settle(dialogue, {})).toBeNull();
  });

  it('gives skills, needed ones first, and those of a neighbour where the code has none', async () => {
    const own = await market.skillsFor('51311');
    expect(own[0]).toEqual({ id: 'stack-goods', label: 'Waren stapeln', essential: true });
    const order = own.map(({ essential }) => essential);
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    expect((await market.skillsFor('51313')).length).toBeGreaterThan(3);
    expect(await market.skillsFor('01104')).toEqual([]);
  });

  it('rates shortage by example figures, for helpers by their skilled neighbour', async () => {
    expect(await market.shortage('82102', '09188')).toMatchObject({
      proxy: false,
      record: { origin: 'example' },
    });
    expect(await market.shortage('82101', '09188')).toMatchObject({ proxy: true, record: { kldb: '82102' } });
    expect(await market.shortage('52132', '11000')).toMatchObject({ record: { region: '11' } });
    expect(await market.shortage('71', '11000')).toBeNull();
  });

  it('reads new reference data after an import', async () => {
    expect(await market.sources()).toEqual([]);
    const kreise = (await market.kreise()).length;
    await test.admin.query(
      `insert into kreis values ('16077', 'Altenburger Land', 'Landkreis', 'DEG0M', '16', 51, 12, 'reference')`,
    );
    await test.admin.query(`insert into reference_source values ('kreise.csv', 1, 'x', 'a notice')`);
    market.refresh();
    expect((await market.kreise()).length).toBe(kreise + 1);
    expect(await market.sources()).toMatchObject([{ file: 'kreise.csv', notice: 'a notice' }]);
    await test.admin.query(`delete from kreis where ags = '16077'`);
    await test.admin.query('delete from reference_source');
    market.refresh();
  });
});
