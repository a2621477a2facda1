import { LocalDate } from '../../shared/index.js';
import { Dated, Period } from '../calendar/index.js';

/**
 * What kind of decision was served, as far as a remedy depends on it and no further: nothing about its content.
 * `social`: Jobcenter, Agentur, Sozialamt (AsylbLG). `administrative`: Ausländerbehörde, chamber, BAMF on courses.
 * `*_objection`: the decision on an objection (Widerspruchsbescheid). `asylum`: BAMF with two weeks to sue.
 * `asylum_short`: BAMF where the instruction says one week (transfer order, manifestly unfounded and the like).
 */
export const REMEDY_MATTERS = [
  'social',
  'social_objection',
  'administrative',
  'administrative_objection',
  'asylum',
  'asylum_short',
] as const;
export type RemedyMatter = (typeof REMEDY_MATTERS)[number];

export type Remedy = 'widerspruch' | 'klage' | 'widerspruch_or_klage';

export interface RemedyRule extends Dated {
  readonly matter: RemedyMatter;
  readonly remedy: Remedy;
  readonly time: Period;
  /** Time when the instruction on remedies is missing or wrong. */
  readonly withoutInstruction: Period;
  readonly sourceWithoutInstruction: string;
  /** Further acts that run from the same service: the urgent application, the grounds. */
  readonly also: readonly {
    readonly act: 'urgent_application' | 'grounds';
    readonly time: Period;
    readonly source: string;
  }[];
}

const MONTH: Period = { count: 1, unit: 'months' };
const WEEK: Period = { count: 1, unit: 'weeks' };
const TWO_WEEKS: Period = { count: 2, unit: 'weeks' };
const YEAR: Period = { count: 1, unit: 'years' };
const THREE_MONTHS: Period = { count: 3, unit: 'months' };
const REVIEW: LocalDate = '2027-06-12';

/** GEAS-Anpassungsgesetz, BGBl. 2026 I no. 111: without instruction three months instead of a year. */
const GEAS_FROM: LocalDate = '2026-06-12';
const BEFORE_GEAS: LocalDate = '2026-06-11';

function monthRule(matter: RemedyMatter, remedy: Remedy, source: string, without: string): RemedyRule {
  return {
    id: `remedy.${matter}`,
    matter,
    remedy,
    time: MONTH,
    withoutInstruction: YEAR,
    sourceWithoutInstruction: without,
    also: [],
    validFrom: '2005-01-01',
    validTo: null,
    source,
    reviewBy: '2027-06-30',
  };
}

const GROUNDS = { act: 'grounds', time: MONTH, source: '§ 74(2) s. 1 AsylG' } as const;

/**
 * Times for remedies by the day of service. For asylum decisions on applications lodged before 12 June 2026 the old
 * text may go on (§ 87e(1) AsylG): its times are the same, only its year without instruction is longer, so the new
 * three months are the safe reading for everything served since.
 */
export const REMEDY_RULES: readonly RemedyRule[] = [
  monthRule('social', 'widerspruch', '§ 84(1) s. 1 SGG', '§§ 84(2) s. 3, 66(2) SGG'),
  monthRule('social_objection', 'klage', '§ 87(1), (2) SGG', '§ 66(2) SGG'),
  monthRule(
    'administrative',
    'widerspruch_or_klage',
    '§§ 70(1), 74(1) s. 2, (2) VwGO',
    '§§ 58(2), 70(2) VwGO',
  ),
  monthRule('administrative_objection', 'klage', '§ 74(1) s. 1 VwGO', '§ 58(2) VwGO'),
  {
    id: 'remedy.asylum.old',
    matter: 'asylum',
    remedy: 'klage',
    time: TWO_WEEKS,
    withoutInstruction: YEAR,
    sourceWithoutInstruction: '§ 58(2) VwGO',
    also: [GROUNDS],
    validFrom: '2005-01-01',
    validTo: BEFORE_GEAS,
    source: '§ 74(1) clause 1 AsylG until 11 June 2026',
    reviewBy: REVIEW,
  },
  {
    id: 'remedy.asylum',
    matter: 'asylum',
    remedy: 'klage',
    time: TWO_WEEKS,
    withoutInstruction: THREE_MONTHS,
    sourceWithoutInstruction: '§ 74(1) s. 4 AsylG',
    also: [GROUNDS],
    validFrom: GEAS_FROM,
    validTo: null,
    source: '§ 74(1) s. 1 AsylG',
    reviewBy: REVIEW,
  },
  {
    id: 'remedy.asylum-short.old',
    matter: 'asylum_short',
    remedy: 'klage',
    time: WEEK,
    withoutInstruction: YEAR,
    sourceWithoutInstruction: '§§ 36(3) s. 3 AsylG, 58(2) VwGO',
    also: [
      {
        act: 'urgent_application',
        time: WEEK,
        source: '§§ 34a(2) s. 1, 36(3) s. 1 AsylG until 11 June 2026',
      },
      GROUNDS,
    ],
    validFrom: '2015-10-24',
    validTo: BEFORE_GEAS,
    source: '§ 74(1) clause 2 AsylG until 11 June 2026',
    reviewBy: REVIEW,
  },
  {
    id: 'remedy.asylum-short',
    matter: 'asylum_short',
    remedy: 'klage',
    time: WEEK,
    withoutInstruction: THREE_MONTHS,
    sourceWithoutInstruction: '§§ 34a(3) s. 5, 36(2) s. 3, 74(1) s. 4 AsylG',
    also: [{ act: 'urgent_application', time: WEEK, source: '§§ 34a(3) s. 1, 36(2) s. 1 AsylG' }, GROUNDS],
    validFrom: GEAS_FROM,
    validTo: null,
    source: '§ 74(1) s. 2, 3 AsylG, Art. 67(7)(a) Reg. (EU) 2024/1348',
    reviewBy: REVIEW,
  },
];
