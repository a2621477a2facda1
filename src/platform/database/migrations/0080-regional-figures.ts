import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table regional_figure (
  origin text not null,
  period text not null,
  year smallint not null,
  region text not null,
  kldb text not null,
  part text not null,
  figures jsonb not null,
  source text not null,
  primary key (origin, period, region, kldb, part)
);
create index regional_figure_region on regional_figure (region);
`;

/** Figures of the statistical offices by region, which are no ratings. */
export class RegionalFigures0080 implements MigrationInterface {
  name = 'RegionalFigures1763700000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table regional_figure');
  }
}
