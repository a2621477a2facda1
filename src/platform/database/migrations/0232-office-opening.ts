import { MigrationInterface, QueryRunner } from 'typeorm';

/** When an office can be reached, as a desk noted it. */
export class OfficeOpening0232 implements MigrationInterface {
  name = 'OfficeOpening1763700000232';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office_contact add column opening text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office_contact drop column opening`);
  }
}
