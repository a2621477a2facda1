import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table published_figure (
  quarter text not null,
  name text not null,
  columns text[] not null,
  cells jsonb not null,
  published_on date not null,
  primary key (quarter, name)
);
create trigger published_figure_final before update or delete on published_figure
  for each row execute function refuse_history_change();
`;

/** Published tables; an edition is final, because a corrected second one would tell the difference. */
export class PublishedFigures0083 implements MigrationInterface {
  name = 'PublishedFigures1763700000083';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table published_figure');
  }
}
