import { importReference } from '../../../src/labour-market/index.js';
import { count, fingerprints, run, TABLES } from './import-support.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { smallFile, smallReference } from './small-reference.js';

describe('import of a small set', () => {
  let test: TestDatabase;
  beforeEach(async () => (test = await testDatabase()));
  afterEach(() => test.close());

  it('loads every table, keeps leading zeros and names what is not there', async () => {
    const report = await run(test, await smallReference());
    expect(report.files.every((file) => file.state === 'imported')).toBe(true);
    expect(report.missing).toContain('kldb5_isco08_auxco.csv');
    expect(report.missing).toContain('epa_2025.csv');
    const place = await test.admin.query(`select * from postcode where plz = '01067' order by place`);
    expect(place.rows).toMatchObject([
      { place: 'Altort', ags: '01001', source: 'reference' },
      { place: 'Altort Süd', ags: '01001' },
    ]);
    expect(await count(test, `postcode where source = 'reference' and ags is null`)).toBe(1);
    const lay = await test.admin.query(
      `select * from lay_occupation where id in ('5013', '9910') order by id`,
    );
    expect(lay.rows).toMatchObject([
      { task: 'Waren "kommissionieren"', kldb: '51311' },
      { kldb: null, isco: null },
    ]);
    const crosswalk = report.files.find((file) => file.file === 'esco_dkz_mapping.csv');
    expect(crosswalk?.notes).toEqual([
      '1 not loaded: speaks of an ISCO group, not of one occupation',
      '1 not loaded: occupation is not in this edition of ESCO',
    ]);
    expect(await count(test, `kreis_agentur where source = 'reference' and role = 'office'`)).toBe(2);
    expect(await count(test, `shortage_record where origin = 'apprenticeship_market'`)).toBe(1);
    expect(await count(test, `shortage_record where source = 'starter'`)).toBe(0);
  });

  it('lets an imported skill take the place of the same one of the starter pack', async () => {
    await run(test, await smallReference());
    const { rows } = await test.admin.query(`select * from skill where label_en = 'stack goods'`);
    expect(rows).toMatchObject([
      { id: 'stack-goods', label_de: 'Waren stapeln', source: 'reference', esco_number: 1 },
    ]);
    expect(await count(test, `occupation_skill where skill_id = 'stack-goods' and essential`)).toBe(1);
    expect(await count(test, `skill where id = 'esco12-2' and label_de = 'Paletten zählen'`)).toBe(1);
  });

  it('changes nothing the second time', async () => {
    const folder = await smallReference();
    await run(test, folder);
    const before = await fingerprints(test);
    const again = await run(test, folder);
    expect(again.files.map((file) => file.state)).toEqual(again.files.map(() => 'unchanged'));
    expect(await fingerprints(test)).toEqual(before);
  });

  it('writes only the rows that differ when a file changes, and takes away what it no longer names', async () => {
    await run(test, await smallReference());
    const before = await fingerprints(test);
    const commuting = 'pendler_kreise_202306.csv';
    await run(
      test,
      await smallReference({
        [commuting]: smallFile(commuting, '01051,01001,650', '01051,01001,660'),
        'plz.csv': smallFile('plz.csv', '25746,Heidedorf,01051,54.19,9.1\n', ''),
      }),
    );
    const after = await fingerprints(test);
    const changed = TABLES.filter((table) => after[table] !== before[table]);
    expect(changed).toEqual(['postcode', 'commuting', 'reference_source']);
    const flow = await test.admin.query(`select total from commuting where home_ags = '01051'`);
    expect(flow.rows).toEqual([{ total: 660 }]);
    expect(await count(test, `postcode where plz = '25746'`)).toBe(0);
    const { rows } = await test.admin.query(
      `select count(distinct xmin::text) as n from postcode where source = 'reference'`,
    );
    expect(rows).toEqual([{ n: '1' }]);
  });

  it('accepts a byte order mark and line ends of Windows', async () => {
    const text = smallFile('plz.csv', 'Altort,', 'Altort ä,').replaceAll('\n', '\r\n');
    await run(test, await smallReference({ 'plz.csv': Buffer.from(`\uFEFF${text}\r\n`) }));
    expect(await count(test, `postcode where place = 'Altort ä'`)).toBe(1);
  });

  it('leaves what was imported before as it was when the new files are at fault', async () => {
    await run(test, await smallReference());
    const before = await fingerprints(test);
    const folder = await smallReference({
      'kreise.csv': smallFile('kreise.csv', 'Marschland', 'Geestland'),
      'plz.csv': smallFile('plz.csv', '9.43', 'x'),
    });
    expect((await importReference(test.db, folder)).ok).toBe(false);
    expect(await fingerprints(test)).toEqual(before);
  });

  it('refuses a new file that takes away what an unchanged one refers to', async () => {
    await run(test, await smallReference());
    const kreise = smallFile('kreise.csv', '01051,Marschland,Kreis,DEF05,01,54.1341,9.1076', '');
    const result = await importReference(test.db, await smallReference({ 'kreise.csv': kreise }));
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(result.error.faults[0]?.reason).toContain('which the new files no longer hold');
  });

  it('names needed files that are missing and collects faults up to the limit', async () => {
    const missing = await importReference(
      test.db,
      await smallReference({ 'plz.csv': null, 'kreise.csv': null }),
    );
    expect(missing).toMatchObject({
      error: { faults: [{ file: 'kreise.csv', reason: 'is needed and not there' }, { file: 'plz.csv' }] },
    });
    const bad = `plz,ort,ags,lat,lon\n${'1,A,01001,54,9\n'.repeat(100)}`;
    const many = await importReference(test.db, await smallReference({ 'plz.csv': bad }), { faultLimit: 10 });
    expect(many.ok ? 0 : many.error.faults.length).toBe(10);
  });

  it('refuses a file that is not UTF-8 and one with NUL', async () => {
    const latin = Buffer.from(smallFile('plz.csv', 'Altort Süd', 'Altort S\u00FCd'), 'latin1');
    const result = await importReference(test.db, await smallReference({ 'plz.csv': latin }));
    expect(result).toMatchObject({
      error: { faults: [{ line: 3, column: 'ort', reason: 'is not valid UTF-8' }] },
    });
    const nul = await smallReference({ 'plz.csv': smallFile('plz.csv', 'Altort,', 'Alt\0ort,') });
    expect(await importReference(test.db, nul)).toMatchObject({
      error: { faults: [{ line: 2, column: 'ort', reason: 'holds a NUL character' }] },
    });
  });

  it('reads the official Engpassanalyse by the order of its columns', async () => {
    const header = Array.from({ length: 21 }, (_, index) => `Spalte ${index + 1}`).join(';');
    const figures = '3;120,5;2;180,2;X;;1;-0,4;2;8,1;3;5,5';
    const epa = [
      header,
      `2025;5131;Lagerwirtschaft;2;Fachkraft;0;Deutschland - Berufsuntergruppen;2,2;${figures};Engpassberuf`,
      `2025;513;Lager;2;Fachkraft;1;Schleswig-Holstein;X;${figures};keine Bewertung`,
    ].join('\n');
    await run(test, await smallReference({ 'epa_2025.csv': epa }));
    const { rows } = await test.admin.query(
      `select * from shortage_record where origin = 'ba_engpassanalyse' order by region`,
    );
    expect(rows).toMatchObject([
      { region: '01', kldb: '513', requirement: 2, score: null, class: 'unrated' },
      {
        region: 'DE',
        kldb: '5131',
        requirement: 2,
        score: 2.2,
        class: 'shortage',
        indicators: { kl_vakanz: 3, vakanz: 120.5, kl_aquote: null, zuw: -0.4, kategorie: 'Engpassberuf' },
      },
    ]);
  });
});

describe('faults in a small set', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase()));
  afterAll(() => test.close());

  it.each([
    ['kreise.csv', '01051,Marschland', '1051,Marschland', 3, 'ags', 'is not a five-digit Kreis number (AGS)'],
    ['kreise.csv', 'DEF05,01,54.1341', 'DEF05,02,54.1341', 3, 'land', 'does not begin the AGS 01051'],
    [
      'plz.csv',
      '25746,Heidedorf,01051,54.19',
      '25746,Heidedorf,01051,5.419',
      4,
      'lat',
      '"5.419" is not a number from 47 to 55.2',
    ],
    ['plz.csv', '25746,Heidedorf', '25746,', 4, 'ort', 'is empty'],
    ['plz.csv', 'Heidedorf,01051', 'Heidedorf,01052', 4, 'ags', '"01052" is not known'],
    ['plz.csv', 'plz,ort,ags', 'plz,name,ags', 1, 'ort', 'is missing from the header line'],
    ['pendler_kreise_202306.csv', ',650,', ',6.5e2,', 2, 'insgesamt', '"6.5e2" is not a whole number'],
    ['jobcenter_2026.csv', 'zkT', 'Option', 3, 'traegerform', '"Option" is none of gE, zkT'],
    ['kldb2010_v2020.csv', '5131,4', '131,4', 5, 'ebene', 'is 4, but 131 has 3 digits (leading zeros lost?)'],
    [
      'auxco_categories.csv',
      'Hilfskraft,Hilfe,Hilfe',
      'Hilfskraft,Hilfe',
      4,
      null,
      'has 7 cells instead of 8',
    ],
    [
      'auxco_categories.csv',
      '51311,9333',
      '51319,9333',
      2,
      'default_kldb_id',
      '"51319" is not a five-digit KldB code',
    ],
    ['esco12_occupation_skill.csv', ',2,o', ',3,o', 3, 'skill_no', '"3" is not known'],
    [
      'esco12_skills_en.csv',
      '2,count pallets',
      '1,count pallets',
      3,
      'esco_number',
      'has the same key as line 2 and says something else',
    ],
    [
      'ausbildungsmarkt_2023_agentur_kldb2.csv',
      '"Hafenstadt"',
      '"Nirgends"',
      2,
      'agentur',
      '"Nirgends" is not known',
    ],
    [
      'jobcenter_kreis.csv',
      '11904,01051,name',
      '11904,"01051,name',
      3,
      'column 2',
      'a quote is opened and never closed',
    ],
  ])('tells file, line and column: %s, "%s" to "%s"', async (file, from, to, line, column, reason) => {
    const folder = await smallReference({ [file]: smallFile(file, from, to) });
    const before = await fingerprints(test);
    const result = await importReference(test.db, folder);
    expect(result).toMatchObject({ ok: false });
    if (result.ok) return;
    const fault = result.error.faults.find((candidate) => candidate.file === file);
    expect(fault).toMatchObject({ file, line, column });
    expect(fault?.reason).toContain(reason);
    expect(await fingerprints(test)).toEqual(before);
  });
});

describe('several processes at once', () => {
  it('take turns, and the second finds everything done', async () => {
    const test = await testDatabase();
    try {
      const folder = await smallReference();
      const reports = await Promise.all([run(test, folder), run(test, folder), run(test, folder)]);
      const states = reports.map((report) => report.files.every((file) => file.state === 'imported'));
      expect(states.filter(Boolean)).toHaveLength(1);
      expect(await count(test, `postcode where source = 'reference'`)).toBe(4);
    } finally {
      await test.close();
    }
  });
});
