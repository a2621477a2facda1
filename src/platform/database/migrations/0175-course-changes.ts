import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table course_run add changed_in bigint;
update course_run set changed_in = pg_current_xact_id()::text::bigint;
alter table course_run alter column changed_in set not null;
create index course_run_changed on course_run (changed_in);

create function course_run_changes() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id()::text::bigint;
  return new;
end $$;
create trigger course_run_changes before insert or update on course_run
  for each row execute function course_run_changes();
`;

const DOWN = `
drop trigger course_run_changes on course_run;
drop function course_run_changes();
drop index course_run_changed;
alter table course_run drop changed_in;
`;

/** Each run names the transaction that changed it last, so that a copy in memory can ask for what it has not seen. */
export class CourseChanges0175 implements MigrationInterface {
  name = 'CourseChanges1763700000175';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
