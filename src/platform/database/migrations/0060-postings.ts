import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
alter table vacancy
  add column minijob boolean not null default false,
  add column pictograms boolean not null default false,
  add column agency_licence text,
  add column released_findings text[] not null default '{}';
alter table employer add column link_version integer not null default 1;
`;

const DOWN = `
alter table employer drop column link_version;
alter table vacancy drop column minijob, drop column pictograms, drop column agency_licence,
  drop column released_findings;
`;

/** What editing and renewing a posting need. */
export class Postings0060 implements MigrationInterface {
  name = 'Postings1763700000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
