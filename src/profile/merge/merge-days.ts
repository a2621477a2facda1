/** As long as a merge can be undone; then what was kept for it is erased. */
export const UNDO_DAYS = 14;

const DAY_MS = 86_400_000;

/** The moment until which a merge can be undone. */
export function undoEnd(mergedAt: Date): Date {
  return new Date(mergedAt.getTime() + UNDO_DAYS * DAY_MS);
}

/** Merges from before this moment cannot be undone any more. */
export function undoStart(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * DAY_MS);
}
