import { GERMANY, LAENDER } from '../../domain/shared/index.js';
import { classOf } from '../../domain/shortage/index.js';
import { KLDB2 } from './forms.js';
import { FileLayout } from './layout.js';
import { FIGURE_LAYOUTS } from './layouts-figures.js';
import { NOTICES } from './notices.js';
import { Row } from './row.js';

const landValues = Object.entries(LAENDER)
  .map(([code, name]) => `('${code}', '${name}')`)
  .join(', ');

/**
 * District names become region codes. A name that no Agentur has is a Land whose Agenturen the statistic merges
 * (Berlin); the source cuts names at 31 characters, the limit of a sheet's name.
 */
const NAME_TO_REGION = [
  `update staged set region = 'AA' || a.id from agentur a
   where a.name = staged.region or (length(staged.region) = 31 and starts_with(a.name, staged.region))`,
  `update staged set region = l.code from (values ${landValues}) as l (code, name) where l.name = staged.region`,
];

const DISTRICT_OR_LAND = `(select 'AA' || id as code from agentur union all values ${Object.keys(LAENDER)
  .map((code) => `('${code}')`)
  .join(', ')})`;

const market: FileLayout = {
  name: 'ausbildungsmarkt',
  file: /^ausbildungsmarkt_(\d{4})_agentur_kldb2\.csv$/,
  example: 'ausbildungsmarkt_2023_agentur_kldb2.csv',
  required: true,
  delimiter: ',',
  notice: NOTICES.market,
  table: 'apprenticeship_market',
  columns: [
    'region',
    'kldb',
    'year',
    'contracts',
    'contracts_before',
    'unplaced',
    'unplaced_before',
    'unfilled',
    'unfilled_before',
    'offer',
    'demand',
  ],
  key: ['region', 'kldb', 'year'],
  headers: (edition) => ['agentur', 'kldb2', ...marketHeaders(edition)],
  reader: (edition) => (row) => [
    row.text('agentur'),
    row.code('kldb2', ...KLDB2),
    Number(edition),
    // An empty cell is a suppressed small figure, not zero.
    ...marketHeaders(edition).map((header) => row.optionalInteger(header)),
  ],
  prepare: NAME_TO_REGION,
  references: [
    { header: 'agentur', column: 'region', table: DISTRICT_OR_LAND, key: 'code', otherwise: 'error' },
    { header: 'kldb2', column: 'kldb', table: 'kldb', key: 'code', otherwise: 'error' },
  ],
};

function marketHeaders(edition: string): readonly string[] {
  const before = Number(edition) - 1;
  return [
    `naa_${edition}`,
    `naa_${before}`,
    `unversorgte_bewerber_ohne_alt_${edition}`,
    `unversorgte_bewerber_ohne_alt_${before}`,
    `unbesetzte_stellen_${edition}`,
    `unbesetzte_stellen_${before}`,
    `angebot_${edition}`,
    `nachfrage_alt_${edition}`,
  ];
}

const INDICATORS = ['vakanz', 'asr', 'aquote', 'zuw', 'aba', 'entgl'] as const;
/** Columns of the official file in their order; editions name them differently. */
const EPA_HEADERS = [
  'jahr',
  'beruf_schlüssel',
  'beruf',
  'anforderung_id',
  'anforderung',
  'bundesland_id',
  'region',
  'wert_ges',
  ...INDICATORS.flatMap((name) => [`kl_${name}`, name]),
  'kategorie',
];

/** The yearly Engpassanalyse of the Bundesagentur as its interactive statistic gives it out: `;` and decimal comma. */
const engpass: FileLayout = {
  name: 'engpassanalyse',
  file: /^epa_(\d{4})\.csv$/,
  example: 'epa_2025.csv',
  required: false,
  delimiter: ';',
  anyEncoding: true,
  notice: NOTICES.shortage,
  table: 'shortage_record',
  columns: ['origin', 'year', 'region', 'kldb', 'requirement', 'score', 'class', 'indicators'],
  key: ['origin', 'year', 'region', 'kldb', 'requirement'],
  headers: () => EPA_HEADERS,
  byPosition: true,
  reader: () => (row) => {
    const score = rated(row, 'wert_ges', 3);
    const [kldb, requirement] = occupation(row);
    return [
      'ba_engpassanalyse',
      row.integer('jahr'),
      region(row),
      kldb,
      requirement,
      score,
      score === null ? 'unrated' : classOf(score),
      {
        ...Object.fromEntries(
          INDICATORS.flatMap((name) => [
            [`kl_${name}`, rated(row, `kl_${name}`, 3)],
            [name, rated(row, name, Number.MAX_SAFE_INTEGER)],
          ]),
        ),
        kategorie: row.optional('kategorie'),
      },
    ];
  },
  scope: "origin = 'ba_engpassanalyse'",
  references: [{ header: 'beruf_schlüssel', column: 'kldb', table: 'kldb', key: 'code', otherwise: 'error' }],
};

/** `X` and an empty cell mean "no rating". */
function rated(row: Row, header: string, max: number): number | null {
  const cell = row.optional(header);
  if (cell === null || cell.toUpperCase() === 'X') return null;
  const value = /^-?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : NaN;
  if (!(Math.abs(value) <= max)) row.fault(header, `"${cell}" is not a figure with decimal comma`);
  return value;
}

/** Three or four digits and the level beside them, or a full code that ends in the same level. */
function occupation(row: Row): readonly [kldb: string, requirement: number] {
  const code = row.code('beruf_schlüssel', /^\d{3,5}$/, 'a KldB code of three to five digits');
  const level = row.code('anforderung_id', /^[1-4]$/, 'a requirement level from 1 to 4');
  if (code.length === 5 && !code.endsWith(level))
    row.fault('anforderung_id', `is ${level}, but ${code} is of level ${code.slice(4)}`);
  return [code, code.length === 5 ? 0 : Number(level)];
}

function region(row: Row): string {
  const name = row.text('region');
  if (name.startsWith('Deutschland')) return GERMANY;
  const land = Object.entries(LAENDER).find(([, label]) => label === name);
  if (!land && name !== '') row.fault('region', `"${name}" is neither Deutschland nor a Land`);
  return land?.[0] ?? '';
}

/** Figures on shortage; each of these files may also be imported by itself. */
export const SHORTAGE_LAYOUTS: readonly FileLayout[] = [market, engpass, ...FIGURE_LAYOUTS];
