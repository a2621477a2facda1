import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is written once stays as it is, but for one thing: the person it is about may have it erased. The portal says so
 * for the one transaction that does it (`app.erase`).
 */
const UP = `
create function erasing() returns boolean language sql stable parallel safe as
  $$ select acting_system() and current_setting('app.erase', true) = 'on' $$;

create or replace function refuse_history_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name in ('placement_step', 'request_step') and erasing() then
    return old;
  end if;
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace function only_revoke_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and erasing() then
    return old;
  end if;
  if tg_op = 'DELETE' or old.revoked_at is not null
     or (to_jsonb(new) - 'revoked_at') is distinct from (to_jsonb(old) - 'revoked_at') then
    raise exception 'a grant can only be withdrawn' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create policy erase on placement_step for delete using (erasing());
`;

const DOWN = `
drop policy erase on placement_step;
create or replace function refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create or replace function only_revoke_grant() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.revoked_at is not null
     or (to_jsonb(new) - 'revoked_at') is distinct from (to_jsonb(old) - 'revoked_at') then
    raise exception 'a grant can only be withdrawn' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop function erasing();
`;

/** Lets the erasure of one person through the triggers that keep history. */
export class Erasure0055 implements MigrationInterface {
  name = 'Erasure1763700000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
