import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table kreis_shape (
  ags text primary key,
  path text not null,
  source text not null
);
create table region_outlook (
  ags text primary key,
  day date not null,
  people integer not null,
  open_now integer not null,
  one_step integer not null,
  steps jsonb not null,
  groups jsonb not null
);
`;

/** Shapes of Kreise for the map, and what the night works out about each Kreis. */
export class RegionalView0082 implements MigrationInterface {
  name = 'RegionalView1763700000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table region_outlook, kreis_shape');
  }
}
