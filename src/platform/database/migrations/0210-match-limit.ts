import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows in the order of their changes, so that an event finds its row and a start reads whole tables by one and the same
 * index; and the score of a full list's last place beside the list: an index that starts reads this number of every list, and
 * would otherwise unpack a million of them to find it.
 */
export class MatchLimit0210 implements MigrationInterface {
  name = 'MatchLimit1763700000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table match_list add column limit_score smallint`);
    for (const table of ['person', 'vacancy'])
      await runner.query(
        `drop index ${table}_change_tx; create index ${table}_change_tx on ${table} (change_tx, id)`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table match_list drop column limit_score`);
    for (const table of ['person', 'vacancy'])
      await runner.query(
        `drop index ${table}_change_tx; create index ${table}_change_tx on ${table} (change_tx)`,
      );
  }
}
