import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { SeedDemo } from '../demo-seeders.js';

/**
 * Asks for the first refresh of all language plans, which the night does from then on: the demo writes people and
 * courses as rows, and rows ask for no plan. Does nothing where a refresh has been asked for.
 */
export const seedPlans: SeedDemo = async (app) => {
  const day = app.get(Clock).today();
  await app.get(Database).transaction(SYSTEM, async (tx) => {
    const asked = await tx.query<unknown[]>(
      `select 1 from plan_refresh union all select 1 from outbox where job = 'language-plan.refresh' limit 1`,
    );
    if (asked.length === 0) await app.get(Outbox).add(tx, 'language-plan.refresh', { day });
  });
  return [];
};
