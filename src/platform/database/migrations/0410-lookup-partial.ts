import { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = ['twin', 'phone', 'email'] as const;

/**
 * Most people of a table have no number, no address and no date of birth: nobody looks for those who have none, so no
 * index keeps them.
 */
export class LookupPartial0410 implements MigrationInterface {
  name = 'LookupPartial1763950000410';

  async up(runner: QueryRunner): Promise<void> {
    await this.remake(runner, (part) => `where ${part} is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.remake(runner, () => '');
  }

  private async remake(runner: QueryRunner, which: (part: string) => string): Promise<void> {
    for (const part of PARTS) {
      await runner.query(`drop index person_lookup_${part}`);
      await runner.query(`create index person_lookup_${part} on person_lookup (${part}) ${which(part)}`);
    }
  }
}
