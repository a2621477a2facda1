import { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that grow by a row for each person of an imported table. */
const TABLES = ['person_lookup', 'language_claim'] as const;

const SELF = `(select acting_system()) or person_id = (select acting_subject())`;

/** The same rule twice: asked through a function for every single row, or as a part of the statement. */
const BY_FUNCTION = (): string => `${SELF} or ((select acting_desk()) is not null and keeps_case(person_id))`;
const IN_STATEMENT = (table: string): string => `${SELF} or ((select acting_desk()) is not null
  and exists (select from person p where p.id = ${table}.person_id and p.org_id = (select acting_desk())))`;

function walls(rule: (table: string) => string): string {
  return TABLES.map(
    (table) => `alter policy keepers on ${table} using (${rule(table)}) with check (${rule(table)});`,
  ).join('\n');
}

/** The wall around two tables stands as before, but is asked as a part of the statement and not by a call per row. */
export class BulkWalls0272 implements MigrationInterface {
  name = 'BulkWalls1763700000272';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(walls(IN_STATEMENT));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(walls(BY_FUNCTION));
  }
}
