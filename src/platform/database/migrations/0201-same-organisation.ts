import { MigrationInterface, QueryRunner } from 'typeorm';

/** What others point at together with its organisation: table and key. */
const PARENTS = [
  ['assignment_run', 'id'],
  ['member', 'id'],
  ['webhook', 'id'],
] as const;

/** Table, its column, whose key the column names, and what becomes of the row when that goes. */
const CHILDREN = [
  ['assignment_pair', 'run_id', 'assignment_run', 'cascade'],
  ['helper', 'member_id', 'member', 'cascade'],
  ['mentor', 'member_id', 'member', 'cascade'],
  ['tandem', 'mentor_id', 'member', 'no action'],
  ['webhook_delivery', 'webhook_id', 'webhook', 'cascade'],
] as const;

/**
 * Rows of an organisation point only at rows of the same one. Row-level security does not guard foreign keys, so the
 * organisation is part of the key: what is foreign and what is missing are refused alike.
 */
export class SameOrganisation0201 implements MigrationInterface {
  name = 'SameOrganisation1763700000201';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key] of PARENTS)
      await runner.query(`create unique index ${table}_of_org on ${table} (${key}, org_id)`);
    for (const [table, column, parent, gone] of CHILDREN)
      await runner.query(
        `alter table ${table} add constraint ${table}_same_org foreign key (${column}, org_id)
         references ${parent} (id, org_id) on delete ${gone}`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of CHILDREN)
      await runner.query(`alter table ${table} drop constraint ${table}_same_org`);
    for (const [table] of PARENTS) await runner.query(`drop index ${table}_of_org`);
  }
}
