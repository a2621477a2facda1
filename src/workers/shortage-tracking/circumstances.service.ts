import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { gateReport, personView, vacancyView } from '../../domain/matching/index.js';
import type { GateName } from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { lookUp, ShortageClass, ShortageTree } from '../../domain/shortage/index.js';
import { Obstacle } from '../../domain/shortage/outcomes/index.js';
import { LabourMarketService, OPEN_CASES } from '../../labour-market/index.js';
import { OFFICE_SPELLS } from '../../liaison/index.js';
import { MatchIndex } from '../../matching/index.js';
import { MENTOR_SPELLS } from '../../mentoring/index.js';
import { Clock } from '../../platform/clock/index.js';

/** Which obstacle a gate that does not simply pass stands for; hours are mostly those of child care. */
const OBSTACLE_OF: Readonly<Partial<Record<GateName, Obstacle>>> = {
  permission: 'permission',
  language: 'language',
  qualification: 'recognition',
  hours: 'child_care',
  reach: 'commute',
};

/** Rows that go into one statement. */
const BATCH = 5000;

/** Tells the circumstances of cases as they are today: shortage, help, obstacles between person and vacancy. */
@Injectable()
export class CircumstancesService {
  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly index: MatchIndex,
    private readonly clock: Clock,
  ) {}

  /** A reader of today's circumstances; ask for it before opening a transaction. */
  async reader(): Promise<CircumstancesReader> {
    await this.index.sync();
    return new CircumstancesReader(await this.labourMarket.shortageTree(), this.index, this.clock.today());
  }
}

export class CircumstancesReader {
  constructor(
    private readonly tree: ShortageTree,
    private readonly index: MatchIndex,
    readonly today: LocalDate,
  ) {}

  /** Writes the circumstances of all open cases where the count looks for them, see `OPEN_CASES`. */
  async write(client: PoolClient): Promise<void> {
    await this.writeShortages(client);
    await this.writeHelp(client);
    await this.writeObstacles(client);
  }

  /** Rating of an occupation in a Kreis; `unrated` where nothing is known. */
  protected shortage(kldb: string, kreis: string): ShortageClass {
    return lookUp(this.tree, kldb, kreis)?.class ?? 'unrated';
  }

  /** None is known once the vacancy is closed or the person archived. */
  protected obstacles(personId: string, vacancyId: string): readonly Obstacle[] {
    const [person, vacancy, context] = [
      this.index.person(personId),
      this.index.vacancy(vacancyId),
      this.index.frozenContext(),
    ];
    if (!person || !vacancy || !context) return [];
    const { gates } = gateReport(personView(person), vacancyView(vacancy, context), this.today);
    const found = gates.flatMap(({ gate, outcome }) => {
      const obstacle = OBSTACLE_OF[gate];
      return obstacle && outcome !== 'pass' ? [obstacle] : [];
    });
    return [...new Set(found)];
  }

  private async writeShortages(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ kldb: string; kreis: string }>(
      `select distinct kldb, kreis from ${OPEN_CASES} c`,
    );
    await client.query(
      `create temp table case_shortage (kldb text collate "C", kreis text collate "C", shortage text collate "C")
       on commit drop`,
    );
    await client.query(`insert into case_shortage select * from unnest($1::text[], $2::text[], $3::text[])`, [
      rows.map(({ kldb }) => kldb),
      rows.map(({ kreis }) => kreis),
      rows.map(({ kldb, kreis }) => this.shortage(kldb, kreis)),
    ]);
  }

  /**
   * Help counts that was there between the suggestion and the day that fixes the circumstances: help that joins later
   * must not move a case between the arms of a comparison, or the longest cases would collect the most help.
   */
  private async writeHelp(client: PoolClient): Promise<void> {
    await client.query(
      `create temp table case_help on commit drop as
       select c.source, bool_or(s.kind = 'office') as job_centre, bool_or(s.kind = 'mentor') as mentor
       from ${OPEN_CASES} c join (select 'office' as kind, o.* from (${OFFICE_SPELLS}) o
         union all select 'mentor', m.* from (${MENTOR_SPELLS}) m) s on s.person_id = c.person_id
       where c.vacancy_id is not null and s.from_day <= coalesce(c.fixed_on, '${this.today}')
         and s.to_day >= coalesce(c.suggested_on, c.fixed_on, '${this.today}')
       group by c.source`,
    );
  }

  /** Only what the index knows can have any, so that the many cases of closed vacancies need not be read. */
  private async writeObstacles(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ source: string; person_id: string; vacancy_id: string }>(
      `select c.source, c.person_id, c.vacancy_id from ${OPEN_CASES} c
       join vacancy v on v.id = c.vacancy_id where v.state = 'published'`,
    );
    await client.query(
      `create temp table case_obstacle (source text collate "C", obstacles text[]) on commit drop`,
    );
    const found = rows.flatMap(({ source, person_id: person, vacancy_id: vacancy }) => {
      const obstacles = this.obstacles(person, vacancy);
      return obstacles.length === 0 ? [] : [{ source, obstacles: obstacles.join(',') }];
    });
    for (let at = 0; at < found.length; at += BATCH) {
      const batch = found.slice(at, at + BATCH);
      await client.query(
        `insert into case_obstacle select s, string_to_array(o, ',') from unnest($1::text[], $2::text[]) as t (s, o)`,
        [batch.map(({ source }) => source), batch.map(({ obstacles }) => obstacles)],
      );
    }
  }
}
