import { MigrationInterface, QueryRunner } from 'typeorm';

/** An account begins on the portal's own day, by which it is asked later whether it holds, not on the server's. */
export class MemberSince0362 implements MigrationInterface {
  name = 'MemberSince1763700000362';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table member alter valid_from set default acting_day()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table member alter valid_from set default current_date');
  }
}
