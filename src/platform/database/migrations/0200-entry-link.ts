import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table entry_link (
  hash text primary key,
  login text not null,
  sealed text not null,
  member_id uuid,
  locale text not null,
  expires_at timestamptz not null
);
create index entry_link_login on entry_link (login);
create index entry_link_expiry on entry_link (expires_at);
create policy system on entry_link using ((select acting_system())) with check ((select acting_system()));
alter table entry_link enable row level security;
alter table entry_link force row level security;
`;

/** Links that went to an e-mail address: each opens the account of its address once, or a new one. */
export class EntryLink0200 implements MigrationInterface {
  name = 'EntryLink1763700000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry_link');
  }
}
