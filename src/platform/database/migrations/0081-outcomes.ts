import { MigrationInterface, QueryRunner } from 'typeorm';

/** The counts are emptied: the next nightly run, or `figures rebuild`, counts everything again from history. */
const UP = `
truncate outcome_contribution, outcome_count;
alter table outcome_contribution
  drop deltas,
  add ags text not null,
  add occupation_group text not null,
  add shortage text not null,
  add job_centre boolean not null,
  add mentor boolean not null,
  add obstacles text[] not null,
  add fixed boolean not null,
  add entries text[] not null;
`;

const DOWN = `
truncate outcome_contribution, outcome_count;
alter table outcome_contribution
  drop entries, drop fixed, drop obstacles, drop mentor, drop job_centre, drop shortage, drop occupation_group, drop ags,
  add deltas jsonb not null;
`;

/** Contributions to the figures keep the circumstances that they were counted under. */
export class Outcomes0081 implements MigrationInterface {
  name = 'Outcomes1763700000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
