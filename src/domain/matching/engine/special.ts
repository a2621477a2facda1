/** A special demand that is not met. */
export const UNMET = -1;

/**
 * Licences without a bit and recognition in a regulated profession. Gives 0 when met today, the day of an expected
 * recognition, or UNMET. The same decision as the qualification gate, over numbers.
 */
export function specialDay(
  held: Uint16Array,
  licencesOpen: boolean,
  recognitions: Uint16Array,
  asked: Uint16Array,
  regulated: number,
  day: number,
): number {
  if (!licencesOpen) for (const licence of asked) if (!held.includes(licence)) return UNMET;
  return regulated === 0 ? 0 : recognisedDay(recognitions, regulated, day);
}

/** Codes are Berufsuntergruppe × 5 + level; pairs of code and day. */
function recognisedDay(recognitions: Uint16Array, regulated: number, day: number): number {
  let first = UNMET;
  for (let pair = 0; pair < recognitions.length; pair += 2) {
    const code = recognitions[pair] ?? 0;
    const from = recognitions[pair + 1] ?? 0;
    const suits = code >= regulated && Math.floor(code / 5) === Math.floor(regulated / 5);
    if (suits && (first === UNMET || from < first)) first = from;
  }
  return first !== UNMET && first <= day ? 0 : first;
}
