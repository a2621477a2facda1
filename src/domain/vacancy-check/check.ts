import { LocalDate } from '../shared/index.js';
import { employerFindings } from './employer.js';
import { hoursFindings } from './hours.js';
import { payFindings } from './pay.js';
import { CHECK_TABLES, CheckTables } from './tables.js';
import { textHoursFindings } from './text-hours.js';
import { textPayFindings } from './text-pay.js';
import { namesAgencyWork, textFindings } from './text/signals.js';
import { vaguePayFindings } from './vague-pay.js';
import { VacancyFacts } from './vacancy.js';
import { Finding, severity, Verdict, worst } from './verdict.js';

export interface CheckResult {
  readonly verdict: Verdict;
  /** Severe first; one finding per code and field. */
  readonly findings: readonly Finding[];
}

/**
 * The vacancy check: pay, hours, employer and the signals in title and text. The verdict is the most severe of its
 * findings, `ok` without any. It never decides alone what only a person may: `hold` waits for one.
 */
export function checkVacancy(
  vacancy: VacancyFacts,
  today: LocalDate,
  tables: CheckTables = CHECK_TABLES,
): CheckResult {
  const findings = distinct([
    ...payFindings(vacancy, today, tables),
    ...hoursFindings(vacancy, tables),
    ...employerFindings(withAgency(vacancy), tables),
    ...textFindings(vacancy.title, '/title'),
    ...textFindings(vacancy.text, '/text'),
    ...textHoursFindings(vacancy.text, tables),
    ...textPayFindings(vacancy, today, tables),
    ...vaguePayFindings(vacancy, today, tables),
  ]);
  return { verdict: worst(findings.map((finding) => finding.verdict)), findings };
}

function withAgency(vacancy: VacancyFacts): VacancyFacts {
  if (vacancy.temporaryAgency || !namesAgencyWork(vacancy.title, vacancy.text)) return vacancy;
  return { ...vacancy, temporaryAgency: true };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.pointer}`;
    const known = byPlace.get(key);
    if (!known || severity(finding.verdict) > severity(known.verdict)) byPlace.set(key, finding);
  }
  return [...byPlace.values()].sort((a, b) => severity(b.verdict) - severity(a.verdict));
}
