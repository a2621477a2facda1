import { CheckTables } from './tables.js';
import { VacancyFacts } from './vacancy.js';
import { Finding, FixedFindingCode } from './verdict.js';

const CHILD_UNTIL = 15;
const YOUTH_UNTIL = 18;

/** § 3 ArbZG for everybody; §§ 7, 8 JArbSchG where the worker is known to be under 18. */
export function hoursFindings(vacancy: VacancyFacts, tables: CheckTables): readonly Finding[] {
  const findings: Finding[] = [];
  const over = (code: FixedFindingCode, pointer: string, hours: number | null, limit: number): void => {
    if (hours !== null && hours > limit)
      findings.push({ code, verdict: 'refuse', pointer, params: { hours, limit } });
  };
  over('HOURS_OVER_WEEKLY_LIMIT', '/hoursPerWeek', vacancy.hoursPerWeek, tables.adultHours.week);
  over('HOURS_OVER_DAILY_LIMIT', '/hoursPerDay', vacancy.hoursPerDay, tables.adultHours.day);
  if (vacancy.workerAge !== null && vacancy.workerAge < YOUTH_UNTIL) {
    const limits = vacancy.workerAge < CHILD_UNTIL ? tables.childHours : tables.youthHours;
    over('MINOR_HOURS', '/hoursPerWeek', vacancy.hoursPerWeek, limits.week);
    over('MINOR_HOURS', '/hoursPerDay', vacancy.hoursPerDay, limits.day);
  }
  return findings;
}
