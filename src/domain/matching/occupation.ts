import { KldbCode, sharedDigits } from '../shared/index.js';
import { MatchContext } from './context.js';
import { PersonOccupation } from './types.js';

/**
 * How near one occupation of a person is to the vacancy's, in hundredths of a point: by the number of leading digits
 * of the KldB code in common, by AuxCO's list of similar ones, and less for practice or a wish than for training.
 * Never below the neutral value, see WeightTable.
 */
export function closenessUnits(own: PersonOccupation, kldb5: KldbCode, context: MatchContext): number {
  const { byDigits, similar, relationPercent, neutral } = context.weights.occupation;
  const byTree = byDigits[sharedDigits(own.kldb, kldb5)] ?? 0;
  const bySimilarity = context.similar.get(kldb5)?.has(own.kldb) ? similar : 0;
  const units = Math.floor((Math.max(byTree, bySimilarity) * relationPercent[own.relation]) / 100);
  return Math.max(neutral, units);
}
