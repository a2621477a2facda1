import { addDays, LocalDate } from '../../../domain/shared/index.js';
import { CourseRunDraft, SlotDraft } from '../drafts.js';
import { readTable } from '../table-text.js';
import { courseEnd } from '../course-length.js';
import { found, levelOf, PlaceOf } from './cells.js';
import { COURSES_TABLE } from './courses-table.js';

type Column =
  | 'ref'
  | 'provider'
  | 'plz'
  | 'title'
  | 'scheme'
  | 'start'
  | 'ue'
  | 'slots'
  | 'mode'
  | 'from'
  | 'to'
  | 'exam'
  | 'seats'
  | 'care'
  | 'price'
  | 'job'
  | 'pass';

/** Days from the last lesson to the exam, and from the exam to its result (four to six weeks are usual). */
const TO_EXAM = 7;
const TO_RESULT = 35;

export function courseRuns(today: LocalDate, placeOf: PlaceOf): readonly CourseRunDraft[] {
  return readTable<Column>(COURSES_TABLE).map((row): CourseRunDraft => {
    const startsOn = addDays(today, Number(row.start));
    const slots = slotsOf(row.slots);
    const endsOn = row.scheme === 'EXAM' ? startsOn : courseEnd(startsOn, Number(row.ue), slots);
    const certifies = row.exam === '-' ? null : levelOf(row.exam);
    const examOn = certifies === null ? null : row.scheme === 'EXAM' ? startsOn : addDays(endsOn, TO_EXAM);
    return {
      ref: row.ref,
      provider: row.provider,
      ...placeOf(row.plz),
      title: row.title,
      scheme: row.scheme,
      entryLevel: levelOf(row.from),
      entryProof: row.scheme === 'BSK' ? 'certificate' : 'placement',
      // § 8(1) DeuFöV: a certificate counts for six months.
      entryMaxAgeDays: row.scheme === 'BSK' ? 183 : null,
      target: levelOf(row.to),
      skills: ['L', 'R', 'S', 'W'],
      startsOn,
      endsOn,
      registerBy: addDays(startsOn, -7),
      ue: Number(row.ue),
      slots,
      mode: row.mode === 'online' ? 'online' : 'onsite',
      childcare: row.care === 'yes',
      seats: Number(row.seats),
      costCents: 0,
      selfPayCostCents: row.price === '-' ? null : Math.round(found(Number(row.price), row.price) * 100),
      needsJobOffer: row.job === 'yes',
      passProbability: Number(row.pass),
      examOn,
      resultOn: examOn === null ? null : addDays(examOn, TO_RESULT),
      certifies,
    };
  });
}

/** `124 17:30-20:45` as one slot per weekday. */
function slotsOf(cell: string): readonly SlotDraft[] {
  const [, days = '', from = '', to = ''] = found(/^([1-7]+) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(cell), cell);
  return [...days].map((day) => [Number(day), from, to] as const);
}
