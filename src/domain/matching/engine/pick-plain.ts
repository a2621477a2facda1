import { PersonQuery } from './person-query.js';
import { Ranges } from './ranges.js';
import { ScannedPeople } from './scan-people.js';
import { ScannedVacancies } from './scan-vacancies.js';
import { VacancyQuery } from './vacancy-query.js';

/**
 * Rows that could reach the limit as plain pairs (no near occupation, skills at the neutral value): the eligibility
 * word fits and the way is short enough. `budget`: units that are left for the way before what the row and its German needs give; `farthest`:
 * the way from which on every way is alike, 0 where the way does not count.
 */
export function pickPlainVacancies(
  query: PersonQuery,
  { demand, base, place, germanPart, hours }: ScannedVacancies,
  region: Ranges,
  budget: number,
  farthest: number,
  picks: Ranges,
): void {
  const { lack, x, y, german, languageUnits, hoursMin, hoursMax } = query;
  for (let range = 0; range < region.count; range += 1) {
    const end = region.to[range]!;
    for (let row = region.from[range]!; row < end; row += 1) {
      if ((demand[row]! & lack) !== 0) continue;
      const way = budget + base[row]! + languageUnits[german[germanPart[row]!]!]!;
      if (way < 0) continue;
      if (way < farthest) {
        const at = place[row]!;
        const dx = (at >> 16) - x;
        const dy = ((at << 16) >> 16) - y;
        if (dx * dx + dy * dy > way * way) continue;
      }
      const span = hours[row]!;
      if ((span & 0xff) > hoursMax || span >>> 8 < hoursMin) continue;
      picks.addRow(row);
    }
  }
}

/** The mirror for people; the budget is before what the person's German gives and a stale profile loses. */
export function pickPlainPeople(
  query: VacancyQuery,
  { lack, stale, place, germanState, hours }: ScannedPeople,
  region: Ranges,
  budget: number,
  farthest: number,
  picks: Ranges,
): void {
  const { demand, x, y, plain, languageUnits, hoursMin, hoursMax } = query;
  for (let range = 0; range < region.count; range += 1) {
    const end = region.to[range]!;
    for (let row = region.from[range]!; row < end; row += 1) {
      if ((lack[row]! & demand) !== 0) continue;
      const way = budget + languageUnits[plain[germanState[row]!]!]! - stale[row]!;
      if (way < 0) continue;
      if (way < farthest) {
        const at = place[row]!;
        const dx = (at >> 16) - x;
        const dy = ((at << 16) >> 16) - y;
        if (dx * dx + dy * dy > way * way) continue;
      }
      const span = hours[row]!;
      if (hoursMin > span >>> 8 || hoursMax < (span & 0xff)) continue;
      picks.addRow(row);
    }
  }
}
