import { CefrLevel, Cents, LocalDate } from '../shared/index.js';

/** A record as a feed or a line of a table gives it: names of `FEED_FIELDS`, values of any kind. */
export type RawCourse = Readonly<Partial<Record<FeedField, unknown>>>;

export const FEED_FIELDS = [
  'key',
  'provider',
  'title',
  'scheme',
  'entryLevel',
  'entryProof',
  'entryMaxAgeDays',
  'target',
  'startsOn',
  'endsOn',
  'registerBy',
  'ue',
  'weekdays',
  'from',
  'to',
  'mode',
  'plz',
  'lat',
  'lon',
  'childcare',
  'seats',
  'selfPayEur',
  'needsJobOffer',
  'passProbability',
  'examOn',
  'resultOn',
  'certifies',
] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

/** A run that can be entered, apart from its place: postcodes are looked up outside. */
export interface CourseDraft {
  /** Names the run in its source, so that a second import changes it. */
  readonly key: string;
  readonly provider: string;
  readonly title: string;
  readonly scheme: string;
  readonly entryLevel: CefrLevel;
  readonly entryProof: 'placement' | 'certificate';
  readonly entryMaxAgeDays: number | null;
  readonly target: CefrLevel;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly registerBy: LocalDate;
  readonly ue: number;
  /** ISO weekday, from, to as `HH:MM`. */
  readonly slots: readonly (readonly [number, string, string])[];
  readonly mode: 'onsite' | 'online';
  readonly plz: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly childcare: boolean;
  readonly seats: number | null;
  readonly selfPayCost: Cents | null;
  readonly needsJobOffer: boolean;
  /** Null: the prior of the kind of exam. */
  readonly passProbability: number | null;
  readonly examOn: LocalDate | null;
  readonly resultOn: LocalDate | null;
  readonly certifies: CefrLevel | null;
}

/** What keeps a row out. */
export type FeedFaultCode =
  | 'required'
  | 'not_a_day'
  | 'not_a_level'
  | 'not_a_number'
  | 'not_a_time'
  | 'not_in_list'
  | 'too_long'
  | 'too_large'
  | 'day_order'
  | 'day_in_past'
  | 'level_order'
  | 'formula'
  | 'unknown_place'
  | 'twice';

/** What was mended or assumed; the row goes in and says so. */
export type FeedNote =
  | 'html_removed'
  | 'coordinates_swapped'
  | 'coordinates_dropped'
  | 'end_estimated'
  | 'register_assumed'
  | 'result_assumed'
  | 'hours_contradict'
  | 'hours_left_out';

export interface FeedFault {
  /** JSON pointer to the field of the row. */
  readonly pointer: string;
  readonly code: FeedFaultCode;
}

/** One row as it was read: a draft without faults, or the faults. */
export interface CourseFeedRow {
  /** Counted as in the file: a table's header is row 1. */
  readonly row: number;
  /** For the list of rows. */
  readonly title: string;
  readonly draft: CourseDraft | null;
  readonly faults: readonly FeedFault[];
  readonly notes: readonly FeedNote[];
}
