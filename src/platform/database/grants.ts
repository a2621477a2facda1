import type { Client } from 'pg';
import type { DatabaseConfig } from '../config/config.js';

/**
 * Gives the runtime role what it needs and no more: rows of all tables but no table itself (so no TRUNCATE, which
 * row-level security does not see), only insert and read on the audit trail, and the queue's schema, where BullMQ
 * creates a sequence at the first job of each queue.
 */
export async function grantRuntimeRole(client: Client, config: DatabaseConfig): Promise<void> {
  const { rows } = await client.query<{ owner: string }>('SELECT current_user AS owner');
  const runtime = decodeURIComponent(new URL(config.url).username);
  if (runtime === '' || runtime === rows[0]?.owner) return;
  const role = client.escapeIdentifier(runtime);
  await client.query(`
    GRANT USAGE ON SCHEMA public, bullmq TO ${role};
    GRANT CREATE ON SCHEMA bullmq TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, bullmq TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    DO $$ DECLARE own regclass; BEGIN
      FOR own IN SELECT oid FROM pg_class WHERE relkind = 'S' AND relnamespace = 'bullmq'::regnamespace
        AND relowner = current_user::regrole
      LOOP EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO ${role}', own); END LOOP;
    END $$;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, bullmq TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON migration FROM ${role};
    REVOKE UPDATE, DELETE ON audit_event FROM ${role};
  `);
}
