import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table table_import add twins integer not null default 0;
alter table table_import_record add twin boolean not null default false;
alter table person_lookup add named bytea;
create index person_lookup_named on person_lookup (named);
`;

const DOWN = `
alter table person_lookup drop named;
alter table table_import_record drop twin;
alter table table_import drop twins;
`;

/**
 * Rows of a table that name somebody whom the desk seems to know already, and the fingerprint that finds her: of name
 * and postcode together. People of before get theirs when their desk brings the next table in.
 */
export class ImportTwins0271 implements MigrationInterface {
  name = 'ImportTwins1763700000271';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
