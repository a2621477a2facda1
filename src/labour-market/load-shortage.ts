import { EntityManager } from 'typeorm';
import { shortageTree, ShortageRecord as Rating, ShortageTree } from '../domain/shortage/index.js';
import { loadOffices } from './load-regions.js';

/** All ratings, ready for look-up. */
export async function loadShortage(tx: EntityManager): Promise<ShortageTree> {
  const rows: Rating[] = await tx.query(
    'select origin, year, region, kldb, requirement, score, class, indicators from shortage_record order by 1, 2, 3, 4, 5',
  );
  return shortageTree(rows, (await loadOffices(tx)).districts);
}
