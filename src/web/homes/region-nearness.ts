import type { LocalDate } from '../../domain/shared/index.js';
import {
  type CountTable,
  isSensitive,
  PUBLIC_POLICY,
  publishTable,
  roundCount,
} from '../../domain/shortage/outcomes/index.js';
import type { OutlookStep, RegionOutlook } from '../../labour-market/index.js';

/** How near the people of a Kreis are to work, as it may be shown: null where a count is hidden. */
export interface Nearness {
  readonly day: LocalDate;
  readonly people: number | null;
  readonly openNow: number | null;
  readonly oneStep: number | null;
  /** Open vacancies per person with a profile; null where the number of people is hidden. */
  readonly perPerson: number | null;
  readonly steps: readonly {
    readonly what: OutlookStep['what'];
    readonly people: number | null;
    readonly vacancies: number;
  }[];
}

const COLUMNS = ['now', 'one_step', 'other'] as const;

/** Rounds and hides small counts and those that give them away. */
export function nearnessOf(outlook: RegionOutlook, open: number): Nearness {
  const { ags, people, openNow, oneStep, day } = outlook;
  const table: CountTable = {
    rows: [{ id: ags, parent: null }],
    columns: COLUMNS,
    counts: new Map([[ags, [openNow, oneStep, people - openNow - oneStep]]]),
  };
  const published = publishTable(table, PUBLIC_POLICY);
  const shown = (column: string | null): number | null =>
    published.ok ? (published.value.cells.find((cell) => cell.column === column)?.count ?? null) : null;
  const total = shown(null);
  return {
    day,
    people: total,
    openNow: shown('now'),
    oneStep: shown('one_step'),
    perPerson: total === null || total === 0 ? null : open / total,
    steps: outlook.steps.map((step) => ({
      what: step.what,
      people: isSensitive(step.people, PUBLIC_POLICY) ? null : roundCount(step.people, PUBLIC_POLICY),
      vacancies: step.vacancies,
    })),
  };
}
