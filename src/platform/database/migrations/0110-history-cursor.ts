import { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes and ids compare by bytes: several times faster than by a language's rules, and they are no language. */
const BYTES = (table: string, columns: readonly string[]): string =>
  `alter table ${table} ${columns.map((column) => `alter ${column} type text collate "C"`).join(', ')};`;

/**
 * The counts are emptied: with the cursor at 0 the next event or night counts everything from history. Steps tell the
 * transaction that wrote them, so that only histories with new rows need be read.
 */
const UP = `
truncate outcome_contribution, outcome_count;
${BYTES('outcome_contribution', ['source', 'ags', 'occupation_group', 'shortage'])}
${BYTES('outcome_count', ['quarter', 'ags', 'occupation_group', 'shortage', 'measure'])}
alter table outcome_contribution
  drop entries,
  drop fixed,
  add fixed_on date,
  add entered_on date,
  add suggested_on date,
  add introduced_on date,
  add interviewed boolean not null,
  add started_on date,
  add held_3 boolean not null,
  add held_6 boolean not null,
  add held_12 boolean not null,
  add closed_on date,
  add closed_reason text;
create table outcome_cursor (
  id smallint primary key,
  seen_tx bigint not null,
  counted_at timestamptz
);
insert into outcome_cursor (id, seen_tx) values (1, 0);
alter table placement_step add column change_tx bigint not null default 0;
create trigger placement_step_change before insert on placement_step
  for each row execute function stamp_change_tx();
create index placement_step_change_tx on placement_step (change_tx);
`;

const DOWN = `
drop trigger placement_step_change on placement_step;
drop index placement_step_change_tx;
alter table placement_step drop column change_tx;
drop table outcome_cursor;
truncate outcome_contribution, outcome_count;
alter table outcome_contribution
  drop entered_on, drop suggested_on, drop introduced_on, drop interviewed, drop started_on, drop held_3, drop held_6,
  drop held_12, drop closed_on, drop closed_reason, drop fixed_on, add fixed boolean not null,
  add entries text[] not null;
${BYTES('outcome_contribution', ['source', 'ags', 'occupation_group', 'shortage']).replaceAll('"C"', '"default"')}
${BYTES('outcome_count', ['quarter', 'ags', 'occupation_group', 'shortage', 'measure']).replaceAll('"C"', '"default"')}
`;

/** Figures follow the history by a cursor, and a case keeps the days from which its counts are made. */
export class HistoryCursor0110 implements MigrationInterface {
  name = 'HistoryCursor1763700000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
