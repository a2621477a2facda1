import type { EntityManager } from 'typeorm';
import { type Obstacle, obstacleOf } from '../../domain/mentoring/index.js';
import type { ClosingReason } from '../../domain/placement/index.js';
import type { LocalDate } from '../../domain/shared/index.js';

/** What mentors of the Kreis said stood in the way. */
const REFLECTIONS = `select r.obstacle, count(*)::int as count from reflection r
  join organisation o on o.id = r.org_id where o.ags = $1 and r.day >= $2 group by 1`;

/** Why placements of people of the Kreis ended; the last step says so, whatever was corrected before. */
const ENDINGS = `select s.reason, count(*)::int as count from placement p
  join person q on q.id = p.person_id
  join placement_step s on s.placement_id = p.id and s.number = p.revision
  where q.ags = $1 and p.stage = 'closed' and s.reason is not null and p.stage_since >= $2::date group by 1`;

/** Exact counts of a Kreis since a day, over all groups; in the portal's own name, and to be published by rule only. */
export async function countObstacles(
  tx: EntityManager,
  ags: string,
  since: LocalDate,
): Promise<ReadonlyMap<Obstacle, number>> {
  const counted = new Map<Obstacle, number>();
  const add = (obstacle: Obstacle | null, count: number): void => {
    if (obstacle !== null) counted.set(obstacle, (counted.get(obstacle) ?? 0) + count);
  };
  const said = await tx.query<{ obstacle: Obstacle; count: number }[]>(REFLECTIONS, [ags, since]);
  for (const { obstacle, count } of said) add(obstacle, count);
  const ended = await tx.query<{ reason: ClosingReason; count: number }[]>(ENDINGS, [ags, since]);
  for (const { reason, count } of ended) add(obstacleOf(reason), count);
  return counted;
}
