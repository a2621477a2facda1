import { checkCourse, CourseDraft, FeedField, FeedNote } from '../course-feed/index.js';
import { LocalDate } from '../shared/index.js';
import { ColumnMapping } from './fields.js';
import { columnsOf, RowReader } from './rows.js';

/** A course as a row tells one, with what was mended or assumed in it. */
export interface CourseRow {
  readonly draft: CourseDraft;
  readonly notes: readonly FeedNote[];
}

/**
 * A reader of courses for one mapping, judged against the day `today`. It remembers the keys it saw: of two rows with
 * one key the second would overwrite the first and is refused.
 */
export function courseReader(mapping: ColumnMapping, today: LocalDate): RowReader<CourseRow> {
  const columns = [...columnsOf(mapping)] as [FeedField, number][];
  const seen = new Set<string>();
  return (cells, line) => {
    const filled = columns.flatMap(([field, at]) => (cells[at] ? [[field, cells[at]] as const] : []));
    const { draft, faults, notes } = checkCourse(Object.fromEntries(filled), line, today);
    if (draft === null)
      return { ok: false, faults: faults.map(({ pointer, code }) => ({ field: pointer.slice(1), code })) };
    if (seen.has(draft.key)) return { ok: false, faults: [{ field: 'key', code: 'twice' }] };
    seen.add(draft.key);
    return { ok: true, value: { draft, notes } };
  };
}
