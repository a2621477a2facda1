import type { Backend } from './app.js';
import { hasRedis } from './redis.js';

/**
 * The backends a test of the queue itself runs on: the one of this run (`QUEUE_BACKEND`), else both. Where the machine
 * has no `redis-server` that is said loudly, and REQUIRE_ALL=1 makes it a failure.
 */
export function backends(): readonly Backend[] {
  const asked = process.env['QUEUE_BACKEND'];
  if (asked === 'postgres') return ['postgres'];
  if (!hasRedis()) {
    if (process.env['REQUIRE_ALL'] === '1') throw new Error('REQUIRE_ALL=1, but there is no redis-server');
    console.warn('SKIPPED: tests on Redis, because there is no redis-server on this machine');
    return ['postgres'];
  }
  return asked === 'redis' ? ['redis'] : ['postgres', 'redis'];
}
