import type { Backend } from './app.js';
import { hasRedis } from './redis.js';

/**
 * Both queue backends, or one where the machine has no `redis-server`: then it is said loudly, and REQUIRE_ALL=1 makes
 * it a failure.
 */
export function backends(): readonly Backend[] {
  if (hasRedis()) return ['postgres', 'redis'];
  if (process.env['REQUIRE_ALL'] === '1') throw new Error('REQUIRE_ALL=1, but there is no redis-server');
  console.warn('SKIPPED: tests on Redis, because there is no redis-server on this machine');
  return ['postgres'];
}
