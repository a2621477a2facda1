import { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a firm without an account hears of introductions: sealed, and gone with its link or at its word. */
export class FirmMailbox0351 implements MigrationInterface {
  name = 'FirmMailbox1763700000351';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table firm_link add column mailbox text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table firm_link drop column mailbox');
  }
}
