import { err, GERMANY, KreisAgs, landOf, ok, Result } from '../../../shared/index.js';
import { OutcomeCell, StageMeasure } from '../funnel/cells.js';
import type { ComparisonOutcome } from '../comparison/questions.js';
import { Policy } from './policy.js';
import { LinkError, PublishedTable, publishLinked, publishTable } from './release.js';
import { CountTable, TableRow } from './table.js';

/** The subjects that are published by quarter, each once all of its cohort have had their time. */
export const EDITIONS = ['proposals', 'starts'] as const;
export type EditionSubject = (typeof EDITIONS)[number];

/** When a subject is ripe is when the outcome that it shows is. */
export const RIPE_AS: Readonly<Record<EditionSubject, ComparisonOutcome>> = {
  proposals: 'starts_per_proposal',
  starts: 'held_12_per_start',
};

export interface EditionTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly cells: PublishedTable['cells'];
}

const SHORTAGE_COLUMNS = ['shortage', 'watch', 'none', 'unrated'] as const;
const HELP_COLUMNS = ['alone', 'job_centre', 'mentor', 'both'] as const;

/** The exact tables of one subject and quarter: the main one by Kreis, and those that split its totals by Land. */
export interface ExactTables {
  readonly main: CountTable;
  readonly sides: readonly { readonly name: string; readonly table: CountTable }[];
}

/**
 * Builds the tables of a subject from the cells of one quarter. All Kreise are rows, those without a case too: that a
 * row is missing would tell that nobody is there.
 */
export function exactTables(
  subject: EditionSubject,
  cells: readonly OutcomeCell[],
  kreise: readonly KreisAgs[],
): ExactTables {
  const whole: StageMeasure = subject;
  const known = cells.filter(({ key }) => kreise.includes(key.kreis));
  const totalBy = (columns: readonly string[], columnOf: (cell: OutcomeCell) => string): CountTable => ({
    rows: landRows(kreise),
    columns,
    counts: summed(
      known,
      columns,
      (cell) => ({
        row: landOf(cell.key.kreis),
        parts: [[columnOf(cell), cell.counts.get(whole) ?? 0]],
      }),
      laenderOf(kreise),
    ),
  });
  const columns =
    subject === 'proposals' ? ['started', 'not_started'] : ['held_12', 'held_6', 'held_3', 'shorter'];
  return {
    main: {
      rows: [...landRows(kreise), ...kreise.map((ags) => ({ id: ags, parent: landOf(ags) }))],
      columns,
      counts: summed(
        known,
        columns,
        (cell) => ({ row: cell.key.kreis, parts: partsOf(subject, cell) }),
        kreise,
      ),
    },
    sides: [
      { name: `${subject}_by_shortage`, table: totalBy(SHORTAGE_COLUMNS, ({ key }) => key.shortage) },
      { name: `${subject}_by_help`, table: totalBy(HELP_COLUMNS, ({ key }) => helpOf(key)) },
    ],
  };
}

/** The same as it may go out. */
export function editionOf(
  subject: EditionSubject,
  { main, sides }: ExactTables,
  policy: Policy,
): Result<readonly EditionTable[], LinkError> {
  const published = publishTable(main, policy);
  if (!published.ok) return err(published.error);
  const tables: EditionTable[] = [{ name: subject, columns: main.columns, cells: published.value.cells }];
  for (const { name, table } of sides) {
    const linked = publishLinked(main, published.value, table, policy);
    if (!linked.ok) return err(linked.error);
    tables.push({ name, columns: table.columns, cells: linked.value.cells });
  }
  return ok(tables);
}

/** Figures that contain one another, taken apart: a part is what the next longer one leaves over. */
function partsOf(subject: EditionSubject, { counts }: OutcomeCell): readonly (readonly [string, number])[] {
  const count = (measure: StageMeasure): number => counts.get(measure) ?? 0;
  if (subject === 'proposals') {
    const started = Math.min(count('proposals_started'), count('proposals'));
    return [
      ['started', started],
      ['not_started', count('proposals') - started],
    ];
  }
  let left = count('starts');
  const parts: [string, number][] = [];
  let longer = 0;
  for (const held of ['held_12', 'held_6', 'held_3'] as const) {
    const part = Math.min(left, Math.max(0, count(held) - longer));
    parts.push([held, part]);
    left -= part;
    longer += part;
  }
  return [...parts, ['shorter', left]];
}

function helpOf({ jobCentre, mentor }: OutcomeCell['key']): (typeof HELP_COLUMNS)[number] {
  if (jobCentre) return mentor ? 'both' : 'job_centre';
  return mentor ? 'mentor' : 'alone';
}

function laenderOf(kreise: readonly KreisAgs[]): readonly string[] {
  return [...new Set(kreise.map(landOf))].sort();
}

function landRows(kreise: readonly KreisAgs[]): readonly TableRow[] {
  return [{ id: GERMANY, parent: null }, ...laenderOf(kreise).map((land) => ({ id: land, parent: GERMANY }))];
}

function summed(
  cells: readonly OutcomeCell[],
  columns: readonly string[],
  read: (cell: OutcomeCell) => {
    readonly row: string;
    readonly parts: readonly (readonly [string, number])[];
  },
  rows: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const counts = new Map(rows.map((row) => [row, columns.map(() => 0)]));
  for (const cell of cells) {
    const { row, parts } = read(cell);
    const own = counts.get(row);
    for (const [column, count] of parts) {
      const at = columns.indexOf(column);
      if (own && at >= 0) own[at] = (own[at] ?? 0) + count;
    }
  }
  return counts;
}
