import { addDays, CefrLevel, cents, daysBetween, LocalDate } from '../shared/index.js';
import { isFormula, plainText } from './plain-text.js';
import { placeOf } from './place.js';
import {
  CourseDraft,
  CourseFeedRow,
  FeedFault,
  FeedFaultCode,
  FeedField,
  FeedNote,
  RawCourse,
} from './types.js';
import {
  cellText,
  isEmpty,
  Read,
  readDay,
  readFlag,
  readLevel,
  readNumber,
  readTime,
  readWeekdays,
} from './values.js';

/** Words for the funding schemes as providers write them. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^(ik|integrationskurs.*)$/i, 'IK'],
  [/^(bsk|dsk|berufssprachkurs.*|deuf[öo]v.*)$/i, 'BSK'],
  [/^(eok|erstorientierung.*)$/i, 'EOK'],
  [/^(exam|pr[üu]fung.*|nur pr[üu]fung)$/i, 'EXAM'],
  [/^(vhs|volkshochschule.*|abendkurs.*)$/i, 'VHS'],
  [/^(local|lokal|sprachcaf[ée].*|tandem.*|sprachpate.*|ehrenamt.*)$/i, 'LOCAL'],
];
/** DeuFöV § 8(1): a certificate counts for six months. */
const BSK_CERTIFICATE_DAYS = 183;
/** Assumed where a feed is silent; each assumption is noted. */
const ASSUMED = { weeklyUe: 20, registerDays: 7, resultDays: 35 } as const;
/** A stated number of units may differ from days and hours by this factor: holidays, other breaks. */
const TOLERANCE = 1.6;
const MINUTES_PER_UE = 45;

/** Reads the cells of one record and collects what is wrong with them. */
class Reader {
  readonly faults: FeedFault[] = [];
  readonly notes = new Set<FeedNote>();

  constructor(private readonly raw: RawCourse) {}

  fault(field: FeedField, code: FeedFaultCode): void {
    if (!this.faults.some(({ pointer }) => pointer === `/${field}`))
      this.faults.push({ pointer: `/${field}`, code });
  }

  text(field: FeedField, max: number): string {
    const value = this.raw[field];
    if (isEmpty(value)) return '';
    if (isFormula(value)) this.fault(field, 'formula');
    const { text, hadMarkup } = plainText(cellText(value));
    if (hadMarkup) this.notes.add('html_removed');
    if ([...text].length > max) this.fault(field, 'too_long');
    return text;
  }

  read<T>(field: FeedField, code: FeedFaultCode, reader: (value: unknown) => Read<T>): T | null {
    const value = this.raw[field];
    if (isFormula(value)) {
      this.fault(field, 'formula');
      return null;
    }
    const found = reader(value);
    if (found === undefined) this.fault(field, code);
    return found ?? null;
  }

  /** A required cell; the value for a missing one lets the other cells be checked, too. */
  need<T>(field: FeedField, value: T | null, instead: T): T {
    if (value !== null && value !== '') return value;
    this.fault(field, 'required');
    return instead;
  }

  number(field: FeedField, max: number): number | null {
    const value = this.read(field, 'not_a_number', readNumber);
    if (value === null || (value >= 0 && value <= max)) return value;
    this.fault(field, 'too_large');
    return null;
  }
}

/**
 * Judges one record of a feed against the day `today`: a draft, or all faults with pointers at once. Missing ends,
 * registration and result days are assumed and noted; HTML goes; coordinates are mended or dropped; hours that
 * contradict the units are noted.
 */
export function checkCourse(raw: RawCourse, row: number, today: LocalDate): CourseFeedRow {
  const cells = new Reader(raw);
  const title = cells.need('title', cells.text('title', 140), '');
  const provider = cells.need('provider', cells.text('provider', 120), '');
  const scheme = schemeOf(cells);
  const levels = levelsOf(cells);
  const lessons = lessonsOf(cells);
  const days = daysOf(cells, lessons, today);
  const place = placeOf(raw, cells.notes);
  const online = modeOf(cells) === 'online';
  if (!online && place.plz === null && place.lat === null) cells.fault('plz', 'required');
  const certified = scheme === 'BSK' ? 'certificate' : 'placement';
  const selfPay = cells.number('selfPayEur', 20_000);
  const draft: CourseDraft = {
    ...{ title, provider, scheme, ...levels, ...days, ...place },
    key:
      cells.text('key', 200) ||
      [provider, title, days.startsOn, place.plz ?? 'online'].join('|').slice(0, 200),
    entryProof: entryProofOf(cells) ?? certified,
    entryMaxAgeDays:
      cells.number('entryMaxAgeDays', 3650) ?? (scheme === 'BSK' ? BSK_CERTIFICATE_DAYS : null),
    ue: Math.round(lessons.ue),
    slots: lessons.slots,
    mode: online ? 'online' : 'onsite',
    childcare: cells.read('childcare', 'not_in_list', readFlag) ?? false,
    seats: wholeOrNull(cells.number('seats', 500)),
    selfPayCost: selfPay === null ? null : cents(selfPay),
    needsJobOffer: cells.read('needsJobOffer', 'not_in_list', readFlag) ?? false,
    passProbability: chanceOf(cells),
    certifies:
      days.examOn === null ? null : (cells.read('certifies', 'not_a_level', readLevel) ?? levels.target),
  };
  const { faults, notes } = cells;
  return {
    row,
    title: title || provider,
    draft: faults.length > 0 ? null : draft,
    faults,
    notes: [...notes],
  };
}

function schemeOf(cells: Reader): string {
  const text = cells.need('scheme', cells.text('scheme', 60), '');
  const known = SCHEMES.find(([pattern]) => pattern.test(text))?.[1];
  if (known) return known;
  const own = text.toUpperCase();
  if (text !== '' && !/^[A-Z0-9_]{2,20}$/.test(own)) cells.fault('scheme', 'not_in_list');
  return own;
}

function levelsOf(cells: Reader): { readonly entryLevel: CefrLevel; readonly target: CefrLevel } {
  const target = cells.need('target', cells.read('target', 'not_a_level', readLevel), 0);
  const stated = cells.read('entryLevel', 'not_a_level', readLevel);
  const entryLevel = stated ?? (Math.max(0, target - 1) as CefrLevel);
  if (entryLevel > target) cells.fault('target', 'level_order');
  return { entryLevel, target };
}

interface Lessons {
  readonly ue: number;
  readonly slots: CourseDraft['slots'];
  readonly weeklyUe: number;
}

function lessonsOf(cells: Reader): Lessons {
  const ue = cells.need('ue', cells.number('ue', 2000), 0);
  const weekdays = cells.read('weekdays', 'not_in_list', readWeekdays) ?? [];
  const from = cells.read('from', 'not_a_time', readTime);
  const to = cells.read('to', 'not_a_time', readTime);
  if (from === null || to === null || weekdays.length === 0) {
    if (from !== null || to !== null || weekdays.length > 0) cells.notes.add('hours_left_out');
    return { ue, slots: [], weeklyUe: ASSUMED.weeklyUe };
  }
  if (to <= from) cells.fault('to', 'day_order');
  const weeklyUe = (weekdays.length * (minutesOf(to) - minutesOf(from))) / MINUTES_PER_UE;
  return { ue, slots: weekdays.map((day) => [day, from, to] as const), weeklyUe };
}

type Days = Pick<CourseDraft, 'startsOn' | 'endsOn' | 'registerBy' | 'examOn' | 'resultOn'>;

function daysOf(cells: Reader, { ue, slots, weeklyUe }: Lessons, today: LocalDate): Days {
  const day = (field: FeedField): LocalDate | null => cells.read(field, 'not_a_day', readDay);
  const first = day('startsOn');
  const startsOn = cells.need('startsOn', first, today);
  const weeks = Math.max(1, Math.ceil(ue / Math.max(1, weeklyUe)));
  const stated = day('endsOn');
  const endsOn = stated ?? addDays(startsOn, ue <= 10 ? 0 : weeks * 7 - 1);
  if (stated === null) cells.notes.add('end_estimated');
  if (endsOn < startsOn) cells.fault('endsOn', 'day_order');
  const statedBy = day('registerBy');
  const registerBy = statedBy ?? addDays(startsOn, -ASSUMED.registerDays);
  if (statedBy === null) cells.notes.add('register_assumed');
  if (registerBy > startsOn) cells.fault('registerBy', 'day_order');
  // Assumed from a start that nobody stated it says nothing.
  const told = first !== null || statedBy !== null;
  if (told && registerBy < today) cells.fault('registerBy', 'day_in_past');
  const length = (daysBetween(startsOn, endsOn) + 1) / 7;
  const possible = length * weeklyUe;
  if (
    slots.length > 0 &&
    stated !== null &&
    ue > 10 &&
    (possible > ue * TOLERANCE * 1.2 || possible < ue / TOLERANCE)
  )
    cells.notes.add('hours_contradict');
  return { startsOn, endsOn, registerBy, ...examOf(cells, day, startsOn) };
}

function examOf(
  cells: Reader,
  day: (field: FeedField) => LocalDate | null,
  startsOn: LocalDate,
): Pick<Days, 'examOn' | 'resultOn'> {
  const examOn = day('examOn');
  const stated = day('resultOn');
  if (examOn === null) return { examOn: null, resultOn: null };
  if (examOn < startsOn) cells.fault('examOn', 'day_order');
  if (stated !== null && stated < examOn) cells.fault('resultOn', 'day_order');
  if (stated === null) cells.notes.add('result_assumed');
  return { examOn, resultOn: stated ?? addDays(examOn, ASSUMED.resultDays) };
}

function modeOf(cells: Reader): 'onsite' | 'online' {
  const text = cells.text('mode', 40).toLowerCase();
  if (/^(online|virtuell|e-?learning|fern.*|https?:\/\/schema\.org\/onlineeventattendancemode)$/.test(text))
    return 'online';
  if (text !== '' && !/^(onsite|on-site|vor ort|pr[äa]senz.*|blended|hybrid.*)$/.test(text))
    cells.fault('mode', 'not_in_list');
  return 'onsite';
}

function entryProofOf(cells: Reader): CourseDraft['entryProof'] | null {
  const text = cells.text('entryProof', 40).toLowerCase();
  if (text === '') return null;
  if (/^(certificate|zertifikat)$/.test(text)) return 'certificate';
  if (/^(placement|einstufung.*)$/.test(text)) return 'placement';
  cells.fault('entryProof', 'not_in_list');
  return null;
}

/** A share 0..1, or a percentage above 1. */
function chanceOf(cells: Reader): number | null {
  const value = cells.number('passProbability', 100);
  if (value === null) return null;
  return Math.min(1, Math.max(0.01, value > 1 ? value / 100 : value));
}

function wholeOrNull(value: number | null): number | null {
  return value === null ? null : Math.floor(value);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
