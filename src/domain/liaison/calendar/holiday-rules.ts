import { KreisAgs, LandCode } from '../../shared/index.js';

export const HOLIDAY_NAMES = [
  'neujahr',
  'heilige_drei_koenige',
  'frauentag',
  'karfreitag',
  'ostersonntag',
  'ostermontag',
  'erster_mai',
  'tag_der_befreiung',
  'christi_himmelfahrt',
  'pfingstsonntag',
  'pfingstmontag',
  'fronleichnam',
  'tag_des_aufstands',
  'friedensfest',
  'mariae_himmelfahrt',
  'weltkindertag',
  'tag_der_deutschen_einheit',
  'reformationstag',
  'allerheiligen',
  'buss_und_bettag',
  'erster_weihnachtstag',
  'zweiter_weihnachtstag',
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

/** A day of the year, days after Easter Sunday, or the Wednesday before 23 November. */
export type HolidayDay =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number }
  | { readonly kind: 'penance' };

/**
 * Where a rule holds. `kreise`: the whole of these Kreise. `parts`: single municipalities of these Länder, which
 * the key of a Kreis cannot tell apart; such a day counts only for a place that says it observes it.
 */
export type HolidayArea =
  | { readonly in: 'germany' }
  | { readonly in: 'laender'; readonly codes: readonly LandCode[] }
  | { readonly in: 'kreise'; readonly codes: readonly KreisAgs[] }
  | { readonly in: 'parts'; readonly codes: readonly LandCode[] };

export interface HolidayRule {
  readonly name: HolidayName;
  readonly when: HolidayDay;
  readonly where: HolidayArea;
  /** First and last year in which the rule holds; null: open. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly source: string;
}

/** First year for which the rules are complete; before it the Länder had days that no rule here knows. */
export const FIRST_HOLIDAY_YEAR = 1995;

const GERMANY: HolidayArea = { in: 'germany' };
const laender = (...codes: readonly LandCode[]): HolidayArea => ({ in: 'laender', codes });
const fixed = (month: number, day: number): HolidayDay => ({ kind: 'fixed', month, day });
const easter = (offset: number): HolidayDay => ({ kind: 'easter', offset });

function rule(
  name: HolidayName,
  when: HolidayDay,
  where: HolidayArea,
  source: string,
  fromYear: number | null = null,
  toYear: number | null = null,
): HolidayRule {
  return { name, when, where, fromYear, toYear, source };
}

const ALL = 'holiday acts of all sixteen Länder';

/**
 * Public holidays ("gesetzliche Feiertage") as the holiday acts of the Länder set them. Easter and Whit Sunday are
 * named as holidays in Brandenburg alone; they fall on Sundays, which are no business days anywhere.
 */
export const HOLIDAY_RULES: readonly HolidayRule[] = [
  rule('neujahr', fixed(1, 1), GERMANY, ALL),
  rule('karfreitag', easter(-2), GERMANY, ALL),
  rule('ostermontag', easter(1), GERMANY, ALL),
  rule('erster_mai', fixed(5, 1), GERMANY, ALL),
  rule('christi_himmelfahrt', easter(39), GERMANY, ALL),
  rule('pfingstmontag', easter(50), GERMANY, ALL),
  rule('tag_der_deutschen_einheit', fixed(10, 3), GERMANY, 'Art. 2(2) Einigungsvertrag', 1990),
  rule('erster_weihnachtstag', fixed(12, 25), GERMANY, ALL),
  rule('zweiter_weihnachtstag', fixed(12, 26), GERMANY, ALL),
  rule('heilige_drei_koenige', fixed(1, 6), laender('08', '09', '15'), 'FTG BW, BayFTG, FeiertG LSA'),
  rule('frauentag', fixed(3, 8), laender('11'), '§ 1 FeiertG Berlin, GVBl. 2019 p. 22', 2019),
  rule('frauentag', fixed(3, 8), laender('13'), '§ 2 FTG M-V', 2023),
  rule('ostersonntag', easter(0), laender('12'), '§ 2 FTG Brandenburg'),
  rule('pfingstsonntag', easter(49), laender('12'), '§ 2 FTG Brandenburg'),
  rule('tag_der_befreiung', fixed(5, 8), laender('11'), 'FeiertG Berlin, 75 years', 2020, 2020),
  rule('tag_der_befreiung', fixed(5, 8), laender('11'), 'FeiertG Berlin, 80 years', 2025, 2025),
  rule('tag_des_aufstands', fixed(6, 17), laender('11'), 'FeiertG Berlin, 75 years', 2028, 2028),
  rule('fronleichnam', easter(60), laender('05', '06', '07', '08', '09', '10'), 'holiday acts'),
  rule('fronleichnam', easter(60), { in: 'kreise', codes: ['16061'] }, '§ 2(2) ThürFGtG: Eichsfeld'),
  rule('fronleichnam', easter(60), { in: 'parts', codes: ['14', '16'] }, '§ 1(1) SächsSFG, § 2(2) ThürFGtG'),
  rule('friedensfest', fixed(8, 8), { in: 'kreise', codes: ['09761'] }, 'Art. 1(2) BayFTG: city of Augsburg'),
  rule('mariae_himmelfahrt', fixed(8, 15), laender('10'), '§ 2 SFG Saarland'),
  rule('mariae_himmelfahrt', fixed(8, 15), { in: 'kreise', codes: ['09761'] }, 'Art. 1(3) BayFTG: Augsburg'),
  rule('mariae_himmelfahrt', fixed(8, 15), { in: 'parts', codes: ['09'] }, 'Art. 1(1) no. 2 BayFTG'),
  rule('weltkindertag', fixed(9, 20), laender('16'), '§ 2 ThürFGtG', 2019),
  rule('reformationstag', fixed(10, 31), laender('12', '13', '14', '15', '16'), 'holiday acts'),
  rule('reformationstag', fixed(10, 31), GERMANY, 'once, 500 years of the Reformation', 2017, 2017),
  rule('reformationstag', fixed(10, 31), laender('01', '02', '03', '04'), 'holiday acts', 2018),
  rule('allerheiligen', fixed(11, 1), laender('05', '07', '08', '09', '10'), 'holiday acts'),
  rule('buss_und_bettag', { kind: 'penance' }, laender('14'), '§ 1(1) SächsSFG'),
];
