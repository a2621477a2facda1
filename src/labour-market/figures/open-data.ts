import { CSV_START, csvLine } from '../../platform/tables/index.js';
import type { PublishedFigure } from './published-figure.entity.js';

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', by: 'Zugang' };
const NOTE =
  'Counts are rounded to multiples of five; null is a hidden count. Rounded parts need not add up to rounded sums.';

/** JSON Schema (2020-12) of `openJson`. */
export const OPEN_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Published figures of a Zugang portal',
  type: 'object',
  required: ['licence', 'note', 'tables'],
  additionalProperties: false,
  properties: {
    licence: {
      type: 'object',
      required: ['name', 'url', 'by'],
      properties: { name: { type: 'string' }, url: { type: 'string' }, by: { type: 'string' } },
    },
    note: { type: 'string' },
    tables: {
      type: 'array',
      items: {
        type: 'object',
        required: ['quarter', 'name', 'publishedOn', 'columns', 'cells'],
        additionalProperties: false,
        properties: {
          quarter: { type: 'string', pattern: '^\\d{4}-Q[1-4]$' },
          name: { type: 'string' },
          publishedOn: { type: 'string', format: 'date' },
          columns: { type: 'array', items: { type: 'string' } },
          cells: {
            type: 'array',
            items: {
              type: 'object',
              required: ['region', 'column', 'count'],
              additionalProperties: false,
              properties: {
                region: { type: 'string', description: 'DE, number of a Land, or Kreis number (AGS)' },
                column: { type: ['string', 'null'], description: 'null: the total of the row' },
                count: { type: ['integer', 'null'], minimum: 0, multipleOf: 5 },
              },
            },
          },
        },
      },
    },
  },
} as const;

/** Everything published, as a document that `OPEN_SCHEMA` describes. */
export function openJson(figures: readonly PublishedFigure[]): object {
  return {
    licence: LICENCE,
    note: NOTE,
    tables: figures.map(({ quarter, name, publishedOn, columns, cells }) => ({
      quarter,
      name,
      publishedOn,
      columns,
      cells: cells.map(({ row, column, count }) => ({ region: row, column, count })),
    })),
  };
}

/** The same as a table with one line per count; an empty count is hidden, an empty column is the row's total. */
export function openCsv(figures: readonly PublishedFigure[]): string {
  const head = csvLine(['quarter', 'table', 'region', 'column', 'count', 'published_on', 'licence']);
  const lines = figures.flatMap(({ quarter, name, publishedOn, cells }) =>
    cells.map(({ row, column, count }) =>
      csvLine([
        quarter,
        name,
        row,
        column ?? '',
        count === null ? '' : String(count),
        publishedOn,
        LICENCE.name,
      ]),
    ),
  );
  return `${CSV_START}${head}${lines.join('')}`;
}
