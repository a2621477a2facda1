import { addDays, LocalDate } from '../../../domain/shared/index.js';
import { ClosingReason, isStage } from '../../../domain/placement/index.js';
import { PlacementDraft } from '../drafts.js';
import { readTable, words } from '../table-text.js';
import { found } from './cells.js';
import { PLACEMENTS_TABLE } from './placements-table.js';

/** The placements of the demo with the day of each step. */
export function placements(today: LocalDate): readonly PlacementDraft[] {
  return readTable<'person' | 'vacancy' | 'steps' | 'reason' | 'note'>(PLACEMENTS_TABLE).map((row) => ({
    ref: `${row.person}-${row.vacancy}`,
    personRef: row.person,
    vacancyRef: row.vacancy,
    steps: words(row.steps).map((cell) => {
      const [, stage = '', days = ''] = found(/^([a-z_0-9]+)-(\d+)$/.exec(cell), cell);
      if (!isStage(stage)) throw new Error(`cannot read "${cell}"`);
      return { stage, on: addDays(today, -Number(days)) };
    }),
    reason: row.reason === '-' ? null : (row.reason as ClosingReason),
    note: row.note,
  }));
}
