/** What happens to a vacancy: published, published with a hint, kept for a person's decision, or not publishable. */
export type Verdict = 'ok' | 'warn' | 'hold' | 'refuse';

/** From mild to severe. */
export const VERDICTS: readonly Verdict[] = ['ok', 'warn', 'hold', 'refuse'];

export function severity(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}

export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((a, b) => (severity(b) > severity(a) ? b : a), 'ok');
}

/** Fixed codes; the wage code of a later date carries that date. */
export const FINDING_CODES = [
  'WAGE_BELOW_MINIMUM',
  'APPRENTICE_PAY_BELOW_MINIMUM',
  'NO_PAY_STATED',
  'HOURS_OVER_WEEKLY_LIMIT',
  'HOURS_OVER_DAILY_LIMIT',
  'MINOR_HOURS',
  'MINIJOB_INCONSISTENT',
  'INTERNSHIP_TOO_LONG_FOR_EXCEPTION',
  'FEE_ASKED',
  'DOCUMENTS_WITHHELD',
  'EMPLOYER_NOT_IDENTIFIABLE',
  'EMPLOYER_UNVERIFIED',
  'HOUSING_TIED',
  'MESSENGER_ONLY',
  'DISCRIMINATORY_CRITERION',
  'NATIVE_SPEAKER_REQUIRED',
  'VAGUE_HIGH_PAY',
  'AGENCY_LICENCE_MISSING',
  'FOREIGN_SOURCE',
] as const;

export type FixedFindingCode = (typeof FINDING_CODES)[number];
export type FindingCode = FixedFindingCode | `WAGE_BELOW_MINIMUM_FROM_${string}`;

/** One reason, placed on a field of the vacancy by JSON pointer; `params` fill the sentence shown to the employer. */
export interface Finding {
  readonly code: FindingCode;
  readonly verdict: Verdict;
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
}
