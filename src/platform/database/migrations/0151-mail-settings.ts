import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table mail_setting (
  member_id uuid primary key,
  sealed text,
  confirmed_at timestamptz,
  wishes jsonb not null
);
create policy own on mail_setting using ((select acting_system()) or member_id = (select acting_account()))
  with check ((select acting_system()) or member_id = (select acting_account()));

create table notice_mail (
  notice_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (notice_id, member_id)
);
create policy system on notice_mail using ((select acting_system())) with check ((select acting_system()));
create index notice_unmailed on notice (day) where mailed_at is null;
`;
const TABLES = ['mail_setting', 'notice_mail'];

/** Who wants which mails, and which notices went out. */
export class MailSettings0151 implements MigrationInterface {
  name = 'MailSettings1763700000151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES)
      await runner.query(
        `alter table ${table} enable row level security; alter table ${table} force row level security`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index notice_unmailed; drop table ${TABLES.join(', ')}`);
  }
}
