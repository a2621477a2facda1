import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { EntityManager } from 'typeorm';
import { addDays } from '../domain/shared/index.js';
import { LawService } from '../law/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { CopyCell, copyRows } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { checkTables } from './check-tables.js';
import { Employer } from './employer.entity.js';
import { EmployerInput, EmployerService, firmKey } from './employer.service.js';
import { checkPosting, employerOf, refusal } from './posting-check.js';
import { postingColumns, PostingPlace } from './posting-input.js';
import { DAYS_OPEN } from './posting.service.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { Vacancy } from './vacancy.entity.js';

/** A posting of a table with the place that was looked up for it. */
export interface BulkPosting {
  readonly input: CreateVacancyDto;
  readonly place: PostingPlace;
}

export type BulkOutcome =
  | { readonly ok: true; readonly id: string; readonly held: boolean }
  | { readonly ok: false; readonly pointer: string; readonly code: string };

/** Above this the nightly rematch works the lists out, so that an import does not keep people waiting. */
const MATCH_AT_ONCE = 200;

const COLUMNS = {
  id: 'id',
  employerId: 'employer_id',
  orgId: 'org_id',
  state: 'state',
  kind: 'kind',
  minijob: 'minijob',
  agencyLicence: 'agency_licence',
  title: 'title',
  description: 'description',
  kldb: 'kldb',
  plz: 'plz',
  ags: 'ags',
  lat: 'lat',
  lon: 'lon',
  remote: 'remote',
  hoursMin: 'hours_min',
  hoursMax: 'hours_max',
  payCents: 'pay_cents',
  payPer: 'pay_per',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  trainingYear: 'training_year',
  languageNeeds: 'language_needs',
  regulated: 'regulated',
  seats: 'seats',
  checkVerdict: 'check_verdict',
  checkFindings: 'check_findings',
  source: 'source',
  expiresOn: 'expires_on',
  confirmedOn: 'confirmed_on',
} as const satisfies Partial<Record<keyof Vacancy, string>>;
const JSON_COLUMNS: ReadonlySet<string> = new Set(['language_needs', 'check_findings']);

/** Stores many postings at once, each after the same check as a single one. */
@Injectable()
export class PostingBulk {
  constructor(
    private readonly employers: EmployerService,
    private readonly outbox: Outbox,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** Outcomes in the order of the postings; refused ones are left out and say why. */
  async store(
    tx: EntityManager,
    actor: Actor,
    source: string,
    postings: readonly BulkPosting[],
  ): Promise<readonly BulkOutcome[]> {
    const firms = await this.firms(tx, actor, postings);
    const rows: Partial<Vacancy>[] = [];
    const outcomes: BulkOutcome[] = [];
    for (const { input, place } of postings) {
      const firm = firms.get(firmKey(firmOf(input)));
      if (!firm) throw new Error('a posting without its firm');
      const made = this.row(actor, source, input, place, firm);
      if ('ok' in made) outcomes.push(made);
      else {
        rows.push(made);
        outcomes.push({ ok: true, id: made.id ?? '', held: made.state === 'held' });
      }
    }
    const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
    const cells = rows.map((row) => keys.map((key): CopyCell => row[key] ?? null));
    // TypeORM hands out the connection of the transaction without its type.
    const client = (await tx.queryRunner?.connect()) as PoolClient;
    await copyRows(client, 'vacancy', Object.values(COLUMNS), cells, JSON_COLUMNS);
    if (rows.length <= MATCH_AT_ONCE)
      for (const { id } of rows) if (id) await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
    return outcomes;
  }

  /** Takes postings off the market, as undoing an import does; what is placed already stays placed. */
  async withdraw(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update vacancy set state = 'closed', revision = revision + 1 where id = any($1) and state <> 'closed'`,
      [ids],
    );
    if (ids.length <= MATCH_AT_ONCE)
      for (const vacancyId of ids) await this.outbox.add(tx, 'match.vacancy', { vacancyId });
  }

  private row(
    actor: Actor,
    source: string,
    input: CreateVacancyDto,
    place: PostingPlace,
    employer: Employer,
  ): Partial<Vacancy> | Extract<BulkOutcome, { ok: false }> {
    const today = this.clock.today();
    const check = checkPosting(input, employer, this.clock.now(), today, checkTables(this.law.tables()));
    if (check.verdict === 'refuse') {
      const first = refusal(check.findings).errors[0];
      return { ok: false, pointer: first?.pointer ?? '', code: first?.code ?? 'invalid' };
    }
    return {
      ...postingColumns(input),
      id: crypto.randomUUID(),
      employerId: employer.id,
      orgId: actor.orgId,
      ...place,
      state: check.verdict === 'hold' ? 'held' : 'published',
      checkVerdict: check.verdict,
      checkFindings: [...check.findings],
      source,
      expiresOn: addDays(today, DAYS_OPEN),
      confirmedOn: today,
    };
  }

  private async firms(
    tx: EntityManager,
    actor: Actor,
    postings: readonly BulkPosting[],
  ): Promise<ReadonlyMap<string, Employer>> {
    const named = new Map(postings.map(({ input }) => [firmKey(firmOf(input)), firmOf(input)]));
    const found = await this.employers.resolveAll(tx, actor, [...named.values()]);
    return new Map([...named.keys()].map((key, at) => [key, found[at] as Employer]));
  }
}

/** Every row of a table names its firm; its columns would not fit otherwise. */
function firmOf(input: CreateVacancyDto): EmployerInput {
  return employerOf(input) ?? { name: '', registerNumber: null, known: false };
}
