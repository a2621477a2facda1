import { FileLayout, Skipped } from './layout.js';
import { DKZ, ESCO_SKILL_URI, ESCO_URI, ISCO, KLDB5, UUID } from './forms.js';
import { NOTICES } from './notices.js';

const base = { required: true, delimiter: ',', references: [] } as const;
const lastPart = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
const REGULATED = 'http://data.europa.eu/esco/regulated-professions/';

const occupations: FileLayout = {
  ...base,
  name: 'esco_occupations',
  file: /^esco(\d\d)_occupations_de_en\.csv$/,
  example: 'esco12_occupations_de_en.csv',
  notice: NOTICES.esco,
  table: 'esco_occupation',
  columns: ['id', 'uri', 'isco', 'code', 'label_de', 'alt_de', 'label_en', 'regulated'],
  key: ['id'],
  headers: () => ['uri', 'isco08', 'code', 'label_de', 'alt_de', 'label_en', 'regulated'],
  reader: () => (row) => {
    const uri = row.code('uri', ...ESCO_URI);
    return [
      lastPart(uri),
      uri,
      // The source lost the leading zero of the armed forces (ISCO major group 0).
      row.code('isco08', /^\d{3,4}$/, ISCO[1]).padStart(4, '0'),
      row.text('code'),
      row.text('label_de'),
      (row.optional('alt_de') ?? '').split('|').filter((label) => label !== ''),
      row.text('label_en'),
      row.choice('regulated', { [`${REGULATED}regulated`]: true, [`${REGULATED}unregulated`]: false }),
    ];
  },
};

/** The same English label means the same skill, so that people's choices survive the import and a new edition. */
const skills: FileLayout = {
  ...base,
  name: 'esco_skills',
  file: /^esco(\d\d)_skills_en\.csv$/,
  example: 'esco12_skills_en.csv',
  notice: NOTICES.esco,
  table: 'skill',
  columns: ['id', 'label_de', 'label_en', 'label_ar', 'uri', 'esco_number'],
  key: ['id'],
  unique: ['esco_number', 'label_en'],
  headers: () => ['skill_no', 'label_en', 'uri_if_known', 'label_de_if_known'],
  reader: (edition) => (row) => {
    const number = row.integer('skill_no');
    return [
      `esco${edition}-${number}`,
      row.optional('label_de_if_known'),
      row.text('label_en'),
      null,
      row.optionalCode('uri_if_known', ...ESCO_SKILL_URI),
      number,
    ];
  },
  prepare: [
    `update staged set id = s.id, label_de = coalesce(staged.label_de, s.label_de), label_ar = s.label_ar
     from skill s where s.label_en = staged.label_en`,
  ],
};

const occupationSkills: FileLayout = {
  ...base,
  name: 'esco_occupation_skill',
  file: /^esco(\d\d)_occupation_skill\.csv$/,
  example: 'esco12_occupation_skill.csv',
  notice: NOTICES.esco,
  table: 'occupation_skill',
  columns: ['occupation_id', 'skill_id', 'essential'],
  key: ['occupation_id', 'skill_id', 'essential'],
  headers: () => ['occupation_id', 'skill_no', 'typ'],
  reader: () => (row) => [
    row.code('occupation_id', ...UUID),
    row.integer('skill_no'),
    row.choice('typ', { e: true, o: false }),
  ],
  prepare: [
    `create temp table numbered on commit drop as
     select esco_number::text as number, id from skill where esco_number is not null`,
    'analyze numbered',
    'update staged set skill_id = n.id from numbered n where n.number = staged.skill_id',
  ],
  references: [
    {
      header: 'occupation_id',
      column: 'occupation_id',
      table: 'esco_occupation',
      key: 'id',
      otherwise: 'error',
    },
    { header: 'skill_no', column: 'skill_id', table: 'skill', key: 'id', otherwise: 'error' },
  ],
};

const crosswalk: FileLayout = {
  ...base,
  name: 'esco_dkz_mapping',
  file: /^esco_dkz_mapping\.csv$/,
  example: 'esco_dkz_mapping.csv',
  required: false,
  notice: NOTICES.crosswalk,
  table: 'esco_kldb',
  columns: ['occupation_id', 'number', 'kldb', 'label', 'relation'],
  key: ['occupation_id', 'number'],
  headers: () => ['esco_uri', 'codenummer', 'kldb5', 'dkz_label', 'relation'],
  reader: () => (row) => {
    const uri = row.code('esco_uri', ...ESCO_URI);
    const kldb = row.optionalCode('kldb5', ...KLDB5);
    if (kldb === null || uri.includes('/isco/'))
      return new Skipped('speaks of an ISCO group, not of one occupation');
    return [
      lastPart(uri),
      row.code('codenummer', ...DKZ),
      kldb,
      row.text('dkz_label'),
      row.choice('relation', {
        exactMatch: 'exactMatch',
        closeMatch: 'closeMatch',
        narrowMatch: 'narrowMatch',
        broadMatch: 'broadMatch',
      }),
    ];
  },
  references: [
    {
      header: 'esco_uri',
      column: 'occupation_id',
      table: 'esco_occupation',
      key: 'id',
      otherwise: { drop: 'occupation is not in this edition of ESCO' },
    },
    { header: 'kldb5', column: 'kldb', table: 'kldb', key: 'code', otherwise: 'error' },
  ],
};

/** ESCO occupations with their skills, and the bridge to the KldB. */
export const SKILL_LAYOUTS: readonly FileLayout[] = [occupations, skills, occupationSkills, crosswalk];
