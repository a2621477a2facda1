import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AREA_DEGREES } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Vault } from '../../platform/vault/index.js';
import { Person } from '../../profile/index.js';
import { CourseRun } from '../course-run.entity.js';
import { NEAR } from './plan-input.service.js';
import { ReplanService } from './replan.service.js';

/** People of one job; the rest is a job of its own, so that no delivery lasts for minutes. */
const CHUNK = 250;
/** Before every id: where a walk begins. */
export const START = '00000000-0000-0000-0000-000000000000';

/**
 * Whose plans rest on the run ($1): those of the index. A run that still takes place may also bring somebody nearer
 * who does not use it: people within reach whose German it raises, unless they are there before it ends.
 */
const TOUCHED = `
  select p.id, p.sealed, i.run_id is not null or r.mode = 'online' as sure, r.lat as "runLat", r.lon as "runLon"
  from (
  select person_id as id from language_plan_run where run_id = $1 and person_id > $2
  union
  select p.id from person p join course_run r on r.id = $1
  where r.cancelled_at is null and p.id > $2 and p.archived_at is null
    and least(p.german_listening, p.german_reading, p.german_speaking, p.german_writing) < r.target
    and (r.mode = 'online' or (r.lat between p.area_lat - ${NEAR.lat + AREA_DEGREES / 2} and p.area_lat + ${NEAR.lat + AREA_DEGREES / 2}
      and r.lon between p.area_lon - ${NEAR.lon + AREA_DEGREES / 2} and p.area_lon + ${NEAR.lon + AREA_DEGREES / 2}))
    and not exists (select 1 from language_plan l where l.person_id = p.id and l.level = r.target
      and l.qualified_on <= r.ends_on)
  order by 1 limit ${CHUNK}
  ) touched join person p on p.id = touched.id join course_run r on r.id = $1
    left join language_plan_run i on i.run_id = $1 and i.person_id = p.id
  order by p.id`;

interface Touched extends Pick<Person, 'id' | 'lat' | 'lon' | 'sealed'> {
  /** The plan rests on the run, or the run is everywhere. */
  readonly sure: boolean;
  readonly runLat: number;
  readonly runLon: number;
}

/** Plans anew whom a change of the catalogue touches, and nobody else. */
@Injectable()
export class RunChangeService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly replan: ReplanService,
    private readonly vault: Vault,
  ) {}

  /** Asks for the new plans in the transaction that changes the run. */
  async announce(tx: EntityManager, runId: string, revision: number): Promise<void> {
    await this.outbox.add(tx, 'language-plan.run', { runId, revision, after: START });
  }

  /** One chunk; silent when a newer change of the run has its own job. */
  async work(runId: string, revision: number, after: string): Promise<void> {
    const run = await this.database.read(SYSTEM, (tx) => tx.findOneBy(CourseRun, { id: runId }));
    if (run?.revision !== revision) return;
    const people = await this.database.read(SYSTEM, (tx) => this.touched(tx, runId, after));
    for (const { id } of people.filter(isNear)) await this.replan.refreshQuietly(id);
    const last = people.at(-1);
    if (people.length === CHUNK && last)
      await this.database.transaction(SYSTEM, (tx) =>
        this.outbox.add(tx, 'language-plan.run', { runId, revision, after: last.id }),
      );
  }

  private async touched(tx: EntityManager, runId: string, after: string): Promise<readonly Touched[]> {
    const rows = await tx.query<Touched[]>(TOUCHED, [runId, after]);
    await this.vault.open(tx, Person, rows);
    return rows;
  }
}

/** The coarse grid let in some who are farther away than the run is worth. */
function isNear({ sure, lat, lon, runLat, runLon }: Touched): boolean {
  return sure || (Math.abs(runLat - lat) <= NEAR.lat && Math.abs(runLon - lon) <= NEAR.lon);
}
