import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table mail (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  person_id uuid,
  sealed text,
  failures smallint not null default 0,
  asked_at timestamptz not null,
  sent_at timestamptz
);
create unique index mail_key on mail (key);
create index mail_person on mail (person_id);
create policy system on mail using ((select acting_system())) with check ((select acting_system()));
create policy ask on mail for insert with check (coalesce((select current_setting('app.kind', true)), '') <> '');
alter table mail enable row level security;
alter table mail force row level security;
`;

/** Mails that were asked for: sealed until they are sent, then only that they were. */
export class Mail0150 implements MigrationInterface {
  name = 'Mail1763700000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail');
  }
}
