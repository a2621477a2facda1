import type { Pool } from 'pg';
import { PlainError } from '../plain-error.js';

/**
 * Row-level security holds for every role but superusers and those with BYPASSRLS, and PostgreSQL says nothing about it.
 * @throws PlainError when the role of the pool is one of them
 */
export async function assertBound(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ free: boolean }>(
    `SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows[0]?.free !== false)
    throw new PlainError(
      'The role of DATABASE_URL is not bound by row-level security. Use one without SUPERUSER and BYPASSRLS.',
    );
}
