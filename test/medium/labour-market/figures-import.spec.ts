import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  importFigures,
  ImportFailure,
  ImportReport,
  LABOUR_MARKET_ENTITIES,
} from '../../../src/labour-market/index.js';
import type { Result } from '../../../src/domain/shared/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { count, run } from './import-support.js';
import { smallReference } from './small-reference.js';

const EPA_HEADER =
  'jahr;beruf_schlüssel;beruf;anforderung_id;anforderung;bundeslland_id;region;wert_ges;kl_vakanz;vakanz;kl_asr;asr;' +
  'kl_aquote;aquote;kl_zuw;zuw;kl_aba;aba;kl_entgl;entgl;kategorie';
const EPA_ROWS = [
  '2025;5131;Lagerwirtschaft;2;Fachkraft;0;Deutschland - Berufsuntergruppen;2,2;3;120,5;2;180,2;X;;1;-0,4;2;8,1;3;5,5;Engpassberuf',
  '2025;513;Lager für Güter;2;Fachkraft;0;Deutschland - Berufsgruppen;1,5;1;90;2;180,2;2;3,1;1;0;2;8,1;1;2,5;Beobachtung',
  '2025;513;Lager für Güter;2;Fachkraft;8;Baden-Württemberg;X;X;;X;;X;;X;;X;;X;;keine Bewertung',
];
const GENESIS = [
  'Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;ERWP06__Arbeitslose__Anzahl;ERWQ01__Quote__Prozent',
  '13211;Arbeitsmarktstatistik;JAHR;Jahr;2022;DLAND;Bundesländer;01;Schleswig-Holstein;NATART;Staatsangehörigkeit;NATA;Ausländer;19521;14,8',
  '13211;Arbeitsmarktstatistik;JAHR;Jahr;2022;DLAND;Bundesländer;08;Baden-Württemberg;;;;;-;.',
  '__________',
  'Datenlizenz Deutschland',
].join('\n');
const NEW_HEAD =
  'statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;' +
  '2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label';
const newLine = (land: string, part: string, value: string, label: string): string =>
  `13211;Arbeitsmarktstatistik;JAHR;Jahr;2023;DLAND;Bundesländer;${land};Land;NATART;Staatsangehörigkeit;${part};${part && 'Ausländer'};${value};Anzahl;X;${label}`;
const GENESIS_NEW = [
  NEW_HEAD,
  newLine('01', 'NATA', '19600', 'Arbeitslose'),
  newLine('01', 'NATA', '14,2', 'Quote'),
  newLine('01', '', '.', 'Arbeitslose'),
  newLine('08', 'NATA', '-', 'Arbeitslose'),
].join('\n');
const OWN = [
  'year;region;kldb;requirement;score;unfilled;unplaced;note',
  '2026;01001;51311;0;2,5;;;gezählt am Hafen',
  '2026;AA119;513;2;;12;4;',
  '2026;DE;51;0;0.5;;;',
].join('\r\n');

describe('one file of figures by itself', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await testDatabase(LABOUR_MARKET_ENTITIES);
    await run(test, await smallReference());
    folder = await mkdtemp(join(tmpdir(), 'zugang-figures-'));
  });
  afterAll(() => test.close());

  async function bring(
    name: string,
    content: string | Buffer,
    isTrial = false,
  ): Promise<Result<ImportReport, ImportFailure>> {
    const path = join(folder, 'upload');
    await writeFile(path, content);
    return importFigures(test.db, path, name, { isTrial });
  }

  const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await test.admin.query<Record<string, unknown>>(sql)).rows;

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('reads the Engpassanalyse in %s with all its columns', async (name, encode) => {
    await test.admin.query(`delete from reference_source where file like 'epa%'`);
    const result = await bring('epa_2025.csv', encode([EPA_HEADER, ...EPA_ROWS].join('\r\n')));
    expect({ name, result }).toMatchObject({ name, result: { ok: true } });
    expect(
      await rows(`select year, region, kldb, requirement, score, class, indicators from shortage_record
        where origin = 'ba_engpassanalyse' order by kldb, region`),
    ).toEqual([
      {
        year: 2025,
        region: '08',
        kldb: '513',
        requirement: 2,
        score: null,
        class: 'unrated',
        indicators: {
          ...Object.fromEntries(
            ['vakanz', 'asr', 'aquote', 'zuw', 'aba', 'entgl'].flatMap((key) => [
              [key, null],
              [`kl_${key}`, null],
            ]),
          ),
          kategorie: 'keine Bewertung',
        },
      },
      expect.objectContaining({ region: 'DE', kldb: '513', score: 1.5, class: 'watch' }),
      {
        year: 2025,
        region: 'DE',
        kldb: '5131',
        requirement: 2,
        score: 2.2,
        class: 'shortage',
        indicators: {
          kl_vakanz: 3,
          vakanz: 120.5,
          kl_asr: 2,
          asr: 180.2,
          kl_aquote: null,
          aquote: null,
          kl_zuw: 1,
          zuw: -0.4,
          kl_aba: 2,
          aba: 8.1,
          kl_entgl: 3,
          entgl: 5.5,
          kategorie: 'Engpassberuf',
        },
      },
    ]);
  });

  it('reads a flat file of GENESIS: parts, no-figure signs, exact zero, notes below the table', async () => {
    expect(await bring('13211-0009-DLAND_$F_flat.csv', Buffer.from(GENESIS, 'latin1'))).toMatchObject({
      ok: true,
      value: { files: [{ rows: 2 }] },
    });
    expect(await rows('select * from regional_figure order by region')).toMatchObject([
      {
        origin: 'genesis_13211_0009_DLAND',
        period: '2022',
        year: 2022,
        region: '01',
        kldb: '',
        part: 'Staatsangehörigkeit: Ausländer',
        figures: { 'Arbeitslose, Anzahl': 19521, 'Quote, Prozent': 14.8 },
      },
      { region: '08', part: '', figures: { 'Arbeitslose, Anzahl': 0, 'Quote, Prozent': null } },
    ]);
  });

  it('reads the newer flat file, in which each figure has a line of its own', async () => {
    const bom = Buffer.from(`\uFEFF${GENESIS_NEW}`);
    expect(await bring('13211-0009_de_flat.csv', bom)).toMatchObject({
      ok: true,
      value: { files: [{ rows: 4 }] },
    });
    expect(
      await rows(`select period, region, part, figures from regional_figure where origin = 'genesis_13211_0009'
        order by region, part`),
    ).toEqual([
      { period: '2023', region: '01', part: '', figures: { 'Arbeitslose, Anzahl': null } },
      {
        period: '2023',
        region: '01',
        part: 'Staatsangehörigkeit: Ausländer',
        figures: { 'Arbeitslose, Anzahl': 19600, 'Quote, Anzahl': 14.2 },
      },
      {
        period: '2023',
        region: '08',
        part: 'Staatsangehörigkeit: Ausländer',
        figures: { 'Arbeitslose, Anzahl': 0 },
      },
    ]);
  });

  it('reads a table of one’s own and keeps the tables of others', async () => {
    await bring('shortage_hafen.csv', OWN);
    await bring('shortage_zweite.csv', `${OWN.split('\r\n')[0]}\n2026;01051;513;0;1,6;;;`);
    expect(
      await rows(`select origin, region, kldb, score, class, indicators -> 'unfilled' as unfilled
        from shortage_record where origin like 'own%' order by 1, 2`),
    ).toEqual([
      { origin: 'own_hafen', region: '01001', kldb: '51311', score: 2.5, class: 'shortage', unfilled: null },
      { origin: 'own_hafen', region: 'AA119', kldb: '513', score: null, class: 'unrated', unfilled: 12 },
      { origin: 'own_hafen', region: 'DE', kldb: '51', score: 0.5, class: 'none', unfilled: null },
      { origin: 'own_zweite', region: '01051', kldb: '513', score: 1.6, class: 'watch', unfilled: null },
    ]);
  });

  it('a trial reports and changes nothing', async () => {
    const before = await count(test, 'shortage_record');
    expect(await bring('shortage_neu.csv', OWN, true)).toMatchObject({
      ok: true,
      value: { files: [{ rows: 3 }] },
    });
    expect(await count(test, 'shortage_record')).toBe(before);
    expect(await count(test, `reference_source where file = 'shortage_neu.csv'`)).toBe(0);
  });

  it.each([
    ['shortage_hafen.csv', OWN.replace('2,5', '3,5'), 2, 'score', '"3,5" is not from 0 to 3'],
    [
      'shortage_hafen.csv',
      OWN.replace(';12;4', ';;'),
      3,
      'score',
      'is empty, and so are unfilled and unplaced',
    ],
    ['shortage_hafen.csv', OWN.replace('01001', '99999'), 2, 'region', '"99999" is not known'],
    ['shortage_hafen.csv', OWN.replace('51311;0', '51311'), 2, null, 'has 7 cells instead of 8'],
    [
      'epa_2026.csv',
      `${EPA_HEADER}\n${EPA_ROWS[0]?.replace('120,5', '120.5')}`,
      2,
      'vakanz',
      '"120.5" is not a figure with decimal comma',
    ],
    [
      'epa_2026.csv',
      `${EPA_HEADER}\n${EPA_ROWS[0]?.replace('Deutschland -', 'Frankreich -')}`,
      2,
      'region',
      '"Frankreich - Berufsuntergruppen" is neither Deutschland nor a Land',
    ],
    [
      '13211-0009_flat.csv',
      GENESIS.replace('19521', 'viele'),
      2,
      'ERWP06__Arbeitslose__Anzahl',
      '"viele" is no figure',
    ],
    [
      '13211-0009_flat.csv',
      GENESIS.replace('DLAND;Bundesländer;01', 'DLAND;Bundesländer;99'),
      2,
      '1_Auspraegung_Code',
      '"99" is not a two-digit number of a Land',
    ],
    ['13211-0010_de_flat.csv', GENESIS_NEW.replace('19600', 'viele'), 2, 'value', '"viele" is no figure'],
    [
      '13211-0010_de_flat.csv',
      GENESIS_NEW.replace(';08;', ';99;'),
      5,
      '1_variable_attribute_code',
      '"99" is not a two-digit number of a Land',
    ],
    [
      '13211-0010_de_flat.csv',
      `${GENESIS_NEW}\n${newLine('08', 'NATA', '7', 'Arbeitslose')}`,
      6,
      'origin, period, region, kldb, part',
      'has the same key as line 5 and says something else',
    ],
    [
      '13211-0010_de_flat.csv',
      GENESIS_NEW.replace(';value_unit', ';unit'),
      1,
      'value_unit',
      'is missing from the header line',
    ],
    ['anything.csv', OWN, null, null, 'is no name of a file of figures'],
  ])('refuses %s where it is broken, with line and column', async (name, content, line, column, reason) => {
    const before = await count(test, 'shortage_record');
    const result = await bring(name, content);
    expect(result).toMatchObject({ ok: false, error: { faults: [{ file: name, line, column, reason }] } });
    expect(await count(test, 'shortage_record')).toBe(before);
  });
});
