import type { EntityManager } from 'typeorm';
import { escoOf } from '../../labour-market/index.js';
import type { CodedOccupation, PracticedOccupation } from '../person.entity.js';

/** Sure of a code: its questions are answered. */
export const SETTLED = 1;

/**
 * Occupations with both codes and how sure the German one is, as told with it or known from before; what is not known
 * is left out.
 */
export async function withCodes<T extends { readonly kldb: string } & CodedOccupation>(
  tx: Pick<EntityManager, 'query'>,
  entries: readonly T[],
  known: readonly PracticedOccupation[],
): Promise<(Omit<T, keyof CodedOccupation> & CodedOccupation)[]> {
  const coded: (Omit<T, keyof CodedOccupation> & CodedOccupation)[] = [];
  for (const { escoId: _stale, confidence: told, ...entry } of entries) {
    const before = known.find(({ kldb }) => kldb === entry.kldb);
    const escoId = before?.escoId ?? (await escoOf(tx, entry.kldb));
    const confidence = told ?? before?.confidence;
    coded.push({
      ...entry,
      ...(escoId !== null && { escoId }),
      ...(confidence !== undefined && { confidence }),
    });
  }
  return coded;
}
