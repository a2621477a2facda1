import { KreisAgs, LandCode, LocalDate, addDays, isoWeekday, landOf } from '../../shared/index.js';
import { easterSunday } from './easter.js';
import { HOLIDAY_RULES, HolidayDay, HolidayName, HolidayRule } from './holiday-rules.js';

/**
 * Where a day is to be judged: the seat of the office or court at which an act is due, never the person's home.
 * Without a Land only the holidays of all Germany count.
 */
export interface Place {
  readonly land: LandCode | null;
  readonly kreis: KreisAgs | null;
  /** Holidays of single municipalities that this place keeps (`fronleichnam` in SN, TH; `mariae_himmelfahrt` in BY). */
  readonly observes: readonly HolidayName[];
}

export interface Holiday {
  readonly day: LocalDate;
  readonly name: HolidayName;
  /** False for a day that only parts of the Land keep and this place does not claim: shown, never counted. */
  readonly counts: boolean;
  readonly source: string;
}

/** Somewhere in Germany: the nine holidays that every Land has. */
export const ANYWHERE: Place = { land: null, kreis: null, observes: [] };

export function placeOfLand(land: LandCode): Place {
  return { land, kreis: null, observes: [] };
}

export function placeOfKreis(kreis: KreisAgs, observes: readonly HolidayName[] = []): Place {
  return { land: landOf(kreis), kreis, observes };
}

/**
 * Holidays of a year at a place in calendar order, one entry per name. Days of single municipalities are listed
 * with `counts: false` unless the place observes them, so that a page can say "in parts of Bavaria a holiday".
 */
export function holidaysOf(year: number, place: Place): readonly Holiday[] {
  const found = new Map<HolidayName, Holiday>();
  for (const rule of HOLIDAY_RULES) {
    const reach = reachOf(rule, year, place);
    if (reach === 'no' || found.get(rule.name)?.counts === true) continue;
    found.set(rule.name, {
      day: dayOf(rule.when, year),
      name: rule.name,
      counts: reach === 'yes',
      source: rule.source,
    });
  }
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** True on a public holiday that counts at the place. Sundays are no holidays in this sense. */
export function isHoliday(day: LocalDate, place: Place): boolean {
  const year = Number(day.slice(0, 4));
  return HOLIDAY_RULES.some((rule) => reachOf(rule, year, place) === 'yes' && dayOf(rule.when, year) === day);
}

function reachOf(rule: HolidayRule, year: number, place: Place): 'yes' | 'parts' | 'no' {
  if (rule.fromYear !== null && year < rule.fromYear) return 'no';
  if (rule.toYear !== null && year > rule.toYear) return 'no';
  switch (rule.where.in) {
    case 'germany':
      return 'yes';
    case 'laender':
      return place.land !== null && rule.where.codes.includes(place.land) ? 'yes' : 'no';
    case 'kreise':
      return place.kreis !== null && rule.where.codes.includes(place.kreis) ? 'yes' : 'no';
    case 'parts':
      if (place.land === null || !rule.where.codes.includes(place.land)) return 'no';
      return place.observes.includes(rule.name) ? 'yes' : 'parts';
  }
}

function dayOf(when: HolidayDay, year: number): LocalDate {
  switch (when.kind) {
    case 'fixed':
      return `${String(year)}-${String(when.month).padStart(2, '0')}-${String(when.day).padStart(2, '0')}`;
    case 'easter':
      return addDays(easterSunday(year), when.offset);
    case 'penance': {
      const latest: LocalDate = `${String(year)}-11-22`;
      return addDays(latest, -((isoWeekday(latest) + 4) % 7));
    }
  }
}
