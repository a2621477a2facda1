import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ids of what is asked for grow with time (RFC 9562, version 7): they are taken out in that order, nobody sees them, and
 * rows that are added together lie together in the index.
 */
export class OutboxIds0400 implements MigrationInterface {
  name = 'OutboxIds1763900000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outbox alter column id set default uuidv7()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outbox alter column id set default gen_random_uuid()`);
  }
}
