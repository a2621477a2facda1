import { MigrationInterface, QueryRunner } from 'typeorm';

/** A posting of another search is taken over once: its reference number stands in the source. */
export class ForeignPostings0241 implements MigrationInterface {
  name = 'ForeignPostings1763700000241';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create unique index vacancy_foreign on vacancy (source) where source like 'ba:%'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index vacancy_foreign');
  }
}
