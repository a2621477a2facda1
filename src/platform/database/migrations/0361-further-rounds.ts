import { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `alter table organisation add round_ags text[] not null default '{}'`;

const WHO = `(select acting_role()) in ('volunteer', 'desk_lead', 'mentor', 'caseworker', 'municipal_reader')`;
const OWN = `ags = (select o.ags from organisation o where o.id = (select acting_org()))`;
const FURTHER = `ags = any ((select o.round_ags from organisation o where o.id = (select acting_org()))::text[])`;
const TABLES = ['round_task', 'round_minutes'];

function wall(table: string, kreise: string): string {
  const rule = `(select acting_system()) or (${WHO} and (${kreise}))`;
  return `alter policy at_the_round on ${table} using (${rule}) with check (${rule})`;
}

/** An office that serves several Kreise, as most Agenturen für Arbeit do, sits at the round of each. */
export class FurtherRounds0361 implements MigrationInterface {
  name = 'FurtherRounds1763700000361';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const table of TABLES) await runner.query(wall(table, `${OWN} or ${FURTHER}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(wall(table, OWN));
    await runner.query('alter table organisation drop round_ags');
  }
}
