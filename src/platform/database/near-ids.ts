/** A UUID begins with these digits. */
const COMMON_DIGITS = 8;

/**
 * Ids for rows that are stored together: random (UUID version 4) but for their first 32 bits, which are drawn once for
 * all of them. So they lie side by side in every index, and storing a thousand touches ten pages of it instead of a
 * thousand. 90 random bits remain, and no id tells when it was made; two that are held side by side tell that they were
 * stored together.
 */
export function nearIds(): () => string {
  const common = crypto.randomUUID().slice(0, COMMON_DIGITS);
  return () => common + crypto.randomUUID().slice(COMMON_DIGITS);
}
