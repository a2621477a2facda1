import { MigrationInterface, QueryRunner } from 'typeorm';

const KEEPERS = `(select acting_system()) or person_id = (select acting_subject())
  or ((select acting_desk()) is not null and keeps_case(person_id))`;

const UP = `
create table obstacle (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  noted_on date not null,
  due_on date,
  solved_on date,
  sealed bytea constraint obstacle_sealed_sealed check (get_byte(sealed, 0) = 1)
);
create index obstacle_person on obstacle (person_id);
create policy keepers on obstacle using (${KEEPERS}) with check (${KEEPERS});
alter table obstacle enable row level security;
alter table obstacle force row level security;
`;

/** What stands between a person and work; which it is lies sealed, for health is among it. */
export class Obstacle0282 implements MigrationInterface {
  name = 'Obstacle1763700000282';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table obstacle');
  }
}
