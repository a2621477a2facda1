import { GERMANY } from '../../domain/shared/index.js';
import { ANY_REGION, decimal } from './figure-cells.js';
import { Cell, FileLayout } from './layout.js';
import { NOTICES } from './notices.js';
import { Row } from './row.js';

/** Signs of the statistical offices in place of a figure: secret, unknown, still to come, too unsure, no sense. */
const NO_FIGURE = ['.', '...', '…', '/', 'x', 'X'];

/** How one of the two forms of a flat file names its columns; attributes are numbered from 1. */
interface Names {
  readonly statistic: string;
  readonly time: string;
  readonly attribute: (number: string) => string;
  readonly attributeLabel: (number: string) => string;
  readonly value: (number: string) => string;
  readonly valueLabel: (number: string) => string;
}

const OLD: Names = {
  statistic: 'Statistik_Code',
  time: 'Zeit',
  attribute: (number) => `${number}_Merkmal_Code`,
  attributeLabel: (number) => `${number}_Merkmal_Label`,
  value: (number) => `${number}_Auspraegung_Code`,
  valueLabel: (number) => `${number}_Auspraegung_Label`,
};
const NEW: Names = {
  statistic: 'statistics_code',
  time: 'time',
  attribute: (number) => `${number}_variable_code`,
  attributeLabel: (number) => `${number}_variable_label`,
  value: (number) => `${number}_variable_attribute_code`,
  valueLabel: (number) => `${number}_variable_attribute_label`,
};
const ONE_VALUE = ['value', 'value_unit', 'value_variable_label'] as const;

/** What both forms have in common: the columns of the table are the same. */
function formOf(
  names: Names,
  more: readonly string[],
  figuresOf: (row: Row) => Readonly<Record<string, number | null>>,
): Pick<FileLayout, 'headers' | 'reader' | 'references'> {
  const first = [names.attribute, names.attributeLabel, names.value, names.valueLabel].map((name) =>
    name('1'),
  );
  return {
    headers: () => [names.statistic, names.time, ...first, ...more],
    reader: (edition) => {
      const origin = originOfGenesis(edition);
      return (row): readonly Cell[] => {
        const period = row.text(names.time);
        const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(period)?.[1];
        if (year === undefined && period !== '') row.fault(names.time, `"${period}" names no year`);
        return [origin, period, Number(year), ...placeOf(row, names), figuresOf(row)];
      };
    },
    references: [
      { header: names.value('1'), column: 'region', table: ANY_REGION, key: 'code', otherwise: 'error' },
    ],
  };
}

/** The lines of one region, time and part become one row; lines that contradict each other stay and are refused. */
const GATHER = [
  `update staged set figures = whole.figures from (
     select min(line) as line, jsonb_object_agg(e.key, e.value) as figures from staged, jsonb_each(figures) e
     group by period, region, kldb, part having count(*) = count(distinct e.key)) whole
   where staged.line = whole.line`,
  `delete from staged using (select period, region, kldb, part, line, figures from staged) first
   where first.line < staged.line and first.figures @> staged.figures
     and (first.period, first.region, first.kldb, first.part) = (staged.period, staged.region, staged.kldb, staged.part)`,
];

/**
 * A flat file of GENESIS. Until 2024: one line per combination (`1_Merkmal_Code` and so on), then one column per figure
 * named `CODE__Label__Unit`. Since then: English names and one line per figure. The region is the attribute DLAND, KREISE
 * or DINSG, an occupation one whose name holds KLDB; what other attributes say becomes the part that the figures are of.
 */
export const GENESIS: FileLayout = {
  name: 'genesis',
  file: /^(\d{5}-\d{2,4}[A-Z]?(?:-[A-Z]{1,10})?)(?:[._$-].*)?[_$]flat\.csv$/,
  example: '13211-0009-DLAND_$F_flat.csv',
  required: false,
  delimiter: ';',
  anyEncoding: true,
  footer: /^(_{5,}|©|Copyright)/,
  notice: NOTICES.genesis,
  table: 'regional_figure',
  columns: ['origin', 'period', 'year', 'region', 'kldb', 'part', 'figures'],
  key: ['origin', 'period', 'region', 'kldb', 'part'],
  ...formOf(OLD, [], columnFigures),
  newer: {
    firstLine: /(^|;)"?statistics_code"?(;|$)/,
    layout: { ...formOf(NEW, ONE_VALUE, oneFigure), prepare: GATHER },
  },
  each: (edition) => `origin = '${originOfGenesis(edition)}'`,
};

function originOfGenesis(edition: string): string {
  return `genesis_${edition.slice(0, 5)}_${edition.slice(6).replace(/[^0-9A-Z]/g, '_')}`;
}

function placeOf(row: Row, names: Names): readonly [region: string, kldb: string, part: string] {
  let [region, kldb] = ['', ''];
  const parts: string[] = [];
  for (const number of numbersOf(row, names)) {
    const attribute = row.optional(names.attribute(number));
    const header = names.value(number);
    const value = row.optional(header) ?? '';
    if (attribute === null) continue;
    if (/^(DLAND|KREISE?|DINSG)$/.test(attribute)) region = regionOf(row, header, attribute);
    else if (attribute.includes('KLDB'))
      kldb = row.code(header, /\d{1,5}$/, 'a KldB code').replace(/^\D+/, '');
    else if (value !== '')
      parts.push(`${row.text(names.attributeLabel(number))}: ${row.text(names.valueLabel(number))}`);
  }
  if (region === '') row.fault(names.attribute('1'), 'no attribute is DLAND, KREISE or DINSG');
  return [region, kldb, parts.join('; ')];
}

/** Numbers of the attributes that the file has. */
function numbersOf(row: Row, names: Names): readonly string[] {
  const known = row.names();
  return Array.from({ length: 9 }, (_, index) => String(index + 1)).filter((number) =>
    known.includes(names.attribute(number)),
  );
}

/** City states stand with two digits among the Kreise. */
function regionOf(row: Row, header: string, attribute: string): string {
  if (attribute === 'DINSG') return GERMANY;
  if (attribute === 'DLAND') return row.code(header, /^(0[1-9]|1[0-6])$/, 'a two-digit number of a Land');
  return row.code(header, /^(0[1-9]|1[0-6])(\d{3})?$/, 'a five-digit Kreis number (AGS)').padEnd(5, '0');
}

function columnFigures(row: Row): Readonly<Record<string, number | null>> {
  const columns = row.names().filter((name) => name.includes('__'));
  if (columns.length === 0) row.fault(null, 'has no column of figures (CODE__Label__Unit)');
  return Object.fromEntries(columns.map((name) => [name.split('__').slice(1).join(', '), figure(row, name)]));
}

function oneFigure(row: Row): Readonly<Record<string, number | null>> {
  const name = [row.text('value_variable_label'), row.optional('value_unit')].filter(Boolean).join(', ');
  return { [name]: figure(row, 'value') };
}

/** With decimal comma; `-` is an exact zero. */
function figure(row: Row, header: string): number | null {
  const cell = row.optional(header)?.replace(/(?<=\d)\s*[er]$/, '') ?? null;
  if (cell === null || NO_FIGURE.includes(cell)) return null;
  if (cell === '-') return 0;
  return decimal(row, header, cell);
}
