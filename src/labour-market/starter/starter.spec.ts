import { isKldb5, isKreisAgs, landOf } from '../../domain/shared/index.js';
import { CARD_GROUPS } from '../../domain/skill-cards/index.js';
import { STARTER_LEVEL_PAIRS, STARTER_OCCUPATIONS } from './occupations.js';
import { STARTER_SKILLS } from './skills.js';
import { STARTER_TABLES } from './tables.js';

type Row = Readonly<Record<string, unknown>>;

function rows(table: string): readonly Row[] {
  return STARTER_TABLES.find((candidate) => candidate.table === table)?.rows ?? [];
}

function values(table: string, column: string): ReadonlySet<unknown> {
  return new Set(rows(table).map((row) => row[column]));
}

describe('starter pack', () => {
  it.each(STARTER_TABLES.map((table) => [table.table, table] as const))('%s has unique keys', (_, table) => {
    const keys = table.rows.map((row) => table.key.map((column) => String(row[column])).join('|'));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBeGreaterThan(0);
  });

  it.each([
    ['kreis_agentur', 'ags', 'kreis', 'ags'],
    ['kreis_agentur', 'agentur_id', 'agentur', 'id'],
    ['jobcenter', 'agentur_id', 'agentur', 'id'],
    ['jobcenter_kreis', 'jobcenter_id', 'jobcenter', 'id'],
    ['jobcenter_kreis', 'ags', 'kreis', 'ags'],
    ['postcode', 'ags', 'kreis', 'ags'],
    ['commuting', 'home_ags', 'kreis', 'ags'],
    ['commuting', 'work_ags', 'kreis', 'ags'],
    ['kldb_isco', 'kldb', 'kldb', 'code'],
    ['lay_occupation', 'kldb', 'kldb', 'code'],
    ['lay_kldb', 'lay_id', 'lay_occupation', 'id'],
    ['lay_kldb', 'kldb', 'kldb', 'code'],
    ['lay_similarity', 'lay_id', 'lay_occupation', 'id'],
    ['lay_similarity', 'similar_id', 'lay_occupation', 'id'],
    ['lay_followup', 'lay_id', 'lay_occupation', 'id'],
    ['kldb_skill', 'kldb', 'kldb', 'code'],
    ['kldb_skill', 'skill_id', 'skill', 'id'],
    ['shortage_record', 'kldb', 'kldb', 'code'],
  ])('every %s.%s is a %s.%s', (table, column, parent, key) => {
    const known = values(parent, key);
    expect([...values(table, column)].filter((value) => !known.has(value))).toEqual([]);
  });

  it('is a whole tree of ten areas', () => {
    const codes = values('kldb', 'code') as ReadonlySet<string>;
    expect([...codes].filter((code) => code.length > 1 && !codes.has(code.slice(0, -1)))).toEqual([]);
    expect([...codes].filter((code) => code.length === 1)).toHaveLength(10);
    expect([...codes].filter((code) => code.length === 2)).toHaveLength(37);
    expect(rows('kldb').every((row) => String(row['code']).length === row['level'])).toBe(true);
  });

  it('serves every Kreis and places each in the Land that its number says', () => {
    const ags = values('kreis', 'ags') as ReadonlySet<string>;
    for (const table of ['postcode', 'jobcenter_kreis', 'kreis_agentur'])
      expect([...ags].filter((code) => !values(table, 'ags').has(code))).toEqual([]);
    expect([...ags].every((code) => isKreisAgs(code))).toBe(true);
    expect(rows('kreis').every((row) => row['land'] === landOf(String(row['ags'])))).toBe(true);
    expect(rows('jobcenter').every((row) => String(row['id']).startsWith(String(row['agentur_id'])))).toBe(
      true,
    );
  });

  it('gives each occupation three names, and at least two needed skills', () => {
    for (const { kldb, de, en, ar, essential, optional } of STARTER_OCCUPATIONS) {
      expect([kldb, isKldb5(kldb), /\p{Script=Arabic}/u.test(ar), de !== '' && en !== '']).toEqual([
        kldb,
        true,
        true,
        true,
      ]);
      expect(essential.length).toBeGreaterThanOrEqual(2);
      expect(new Set([...essential, ...optional]).size).toBe(essential.length + optional.length);
    }
    expect(
      STARTER_LEVEL_PAIRS.every(([helper, skilled]) => helper.endsWith('1') && skilled.endsWith('2')),
    ).toBe(true);
  });

  it('uses every skill and names it in three languages', () => {
    const used = new Set(
      STARTER_OCCUPATIONS.flatMap(({ essential, optional }) => [...essential, ...optional]),
    );
    const unused = STARTER_SKILLS.map(([id]) => id).filter((id) => !used.has(id));
    expect(unused).toEqual([]);
    expect(new Set(STARTER_SKILLS.map(([, , en]) => en)).size).toBe(STARTER_SKILLS.length);
    expect(STARTER_SKILLS.every(([, de, en, ar]) => de && en && /\p{Script=Arabic}/u.test(ar))).toBe(true);
  });

  it('marks figures that are not official', () => {
    expect(rows('shortage_record').every((row) => row['origin'] === 'example')).toBe(true);
    expect(
      rows('commuting').every((row) => row['approximate'] === true && Number(row['total']) % 100 === 0),
    ).toBe(true);
  });

  it('knows each skill of a question card, and some occupation asks for it', () => {
    const asked = values('kldb_skill', 'skill_id');
    const missing = CARD_GROUPS.flatMap(({ cards }) => cards.filter(({ skill }) => !asked.has(skill)));
    expect(missing).toEqual([]);
    expect(CARD_GROUPS.length).toBeGreaterThanOrEqual(25);
  });
});
