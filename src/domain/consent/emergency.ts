/** An emergency access ends after this long, whatever happens. The policy in the database says the same. */
export const EMERGENCY_MINUTES = 60;
/** Fewest characters of a reason: one word explains nothing. */
export const EMERGENCY_REASON_MIN = 20;

const MINUTE_MS = 60_000;

export interface EmergencySpan {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** Whole minutes that an access still lasts, rounded up; 0 from its end on, at the very instant. */
export function emergencyMinutesLeft({ openedAt, closedAt }: EmergencySpan, now: Date): number {
  if (closedAt !== null) return 0;
  const left = openedAt.getTime() + EMERGENCY_MINUTES * MINUTE_MS - now.getTime();
  return Math.max(0, Math.ceil(left / MINUTE_MS));
}

/** Whether a reason was given before: the same words, however they were typed. */
export function isReasonUsed(reason: string, before: readonly string[]): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return before.some((one) => plain(one) === plain(reason));
}
