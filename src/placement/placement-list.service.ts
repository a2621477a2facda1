import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NEXT_MOVE, STAGES } from '../domain/placement/index.js';
import type { Party, Stage } from '../domain/placement/index.js';
import { ReadLog } from '../platform/audit/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Person } from '../profile/index.js';
import { Employer, Vacancy } from '../vacancy/index.js';
import { PlacementStep } from './placement-step.entity.js';
import { Placement } from './placement.entity.js';
import { PlacementService } from './placement.service.js';

/**
 * `move`: the reader has to act; `silent`: the firm has not acted for two weeks; `follow`: it is time to ask whether the
 * job is held.
 */
export const PLACEMENT_FILTERS = ['move', 'silent', 'follow'] as const;
export type PlacementFilter = (typeof PLACEMENT_FILTERS)[number];

export interface PlacementQuery {
  readonly closed: boolean;
  readonly only?: PlacementFilter | null;
  readonly stage?: Stage | null;
  readonly personId: string | null;
  /** Only those of one vacancy. */
  readonly vacancyId?: string | null;
  /** Only those that one desk introduces. */
  readonly deskOrgId?: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** A placement with what its row shows. */
export interface ListedPlacement {
  readonly placement: Placement;
  readonly person: Person;
  readonly vacancy: Vacancy;
  readonly employer: Employer;
}

/** Stages that a firm sees: from the introduction on, when the person has agreed. */
const SEEN_BY_EMPLOYER = `p.stage not in ('suggested', 'agreed') and exists (
  select 1 from placement_step s where s.placement_id = p.id and s.to_stage = 'introduced')`;

const AT_EMPLOYER = `p.stage in (${stagesOf('employer')})`;
/** Days without an answer after which a firm counts as silent. */
const SILENT_DAYS = 14;
/** After the start the desk has to ask only when 3, 6 or 12 months are over. */
const FOLLOW_UP_DUE = `p.started_on + case p.stage when 'started' then interval '3 months'
  when 'held_3' then interval '6 months' when 'held_6' then interval '12 months' end <= $3::date`;

/** Reads placements for whoever has a part in them. */
@Injectable()
export class PlacementListService {
  constructor(
    private readonly database: Database,
    private readonly placements: PlacementService,
    private readonly clock: Clock,
    private readonly reads: ReadLog,
  ) {}

  /** Placements of the own desk, firm or person; longest without a move first. */
  async list(
    actor: Actor,
    query: PlacementQuery,
  ): Promise<{ readonly items: readonly ListedPlacement[]; readonly total: number }> {
    const own = ownPart(actor);
    if (own === null) return { items: [], total: 0 };
    const found = await this.find(actor, own, query);
    const subjects = found.items.map(({ person }) => person.id);
    await this.reads.note(actor, { action: 'list:read', subjects, dataClass: 'case', list: true });
    return found;
  }

  private async find(
    actor: Actor,
    own: NonNullable<ReturnType<typeof ownPart>>,
    query: PlacementQuery,
  ): Promise<{ readonly items: readonly ListedPlacement[]; readonly total: number }> {
    return this.database.read(actor, async (tx) => {
      const state = query.closed
        ? `p.stage in ('closed', 'held_12')`
        : `p.stage not in ('closed', 'held_12')`;
      const from = `from placement p join vacancy v on v.id = p.vacancy_id join employer e on e.id = v.employer_id
        where ${own.where} and ${state} and ($2::uuid is null or p.person_id = $2)
          and ($4::uuid is null or p.vacancy_id = $4) and ($5::uuid is null or p.org_id = $5)
          and ${filterClause(actor, query.only ?? null)} and ${stageClause(query.stage ?? null)}`;
      const { personId, vacancyId = null, deskOrgId = null } = query;
      const values = [own.value, personId, this.clock.today(), vacancyId, deskOrgId];
      const counted = await tx.query<{ total: number }[]>(`select count(*)::int as total ${from}`, values);
      const rows = await tx.query<{ id: string }[]>(
        `select p.id ${from} order by p.stage_since, p.id limit $6 offset $7`,
        [...values, query.limit, query.offset],
      );
      const placements = await tx.findBy(Placement, { id: In(rows.map((row) => row.id)) });
      const people = await tx.findBy(Person, { id: In(placements.map((row) => row.personId)) });
      const vacancies = await tx.findBy(Vacancy, { id: In(placements.map((row) => row.vacancyId)) });
      const employers = await tx.findBy(Employer, { id: In(vacancies.map((row) => row.employerId)) });
      const items = rows.flatMap(({ id }) => {
        const placement = placements.find((row) => row.id === id);
        const person = people.find((row) => row.id === placement?.personId);
        const vacancy = vacancies.find((row) => row.id === placement?.vacancyId);
        const employer = employers.find((row) => row.id === vacancy?.employerId);
        return placement && person && vacancy && employer ? [{ placement, person, vacancy, employer }] : [];
      });
      return { items, total: counted[0]?.total ?? 0 };
    });
  }

  /** How many introduced people wait for the firm's answer, by vacancy; empty for who is no firm. */
  async waitingAtFirm(actor: Actor): Promise<ReadonlyMap<string, number>> {
    if (actor.role !== 'employer_editor' || actor.orgId === null) return new Map();
    const rows = await this.database.read(actor, (tx) =>
      tx.query<{ id: string; count: number }[]>(
        `select p.vacancy_id as id, count(*)::int as count from placement p
         join vacancy v on v.id = p.vacancy_id join employer e on e.id = v.employer_id
         where e.org_id = $1 and p.stage = 'introduced' group by 1`,
        [actor.orgId],
      ),
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** One placement with its history. @throws AppError `not_found` for who has no part in it. */
  async get(
    actor: Actor,
    id: string,
  ): Promise<ListedPlacement & { readonly history: readonly PlacementStep[] }> {
    const found = await this.database.read(actor, async (tx) => {
      const placement = await this.placements.readable(tx, actor, id);
      const person = await tx.findOneBy(Person, { id: placement.personId });
      if (!person) throw new AppError('not_found');
      const vacancy = await tx.findOneByOrFail(Vacancy, { id: placement.vacancyId });
      const employer = await tx.findOneByOrFail(Employer, { id: vacancy.employerId });
      const history = await tx.find(PlacementStep, { where: { placementId: id }, order: { number: 'ASC' } });
      return { placement, person, vacancy, employer, history };
    });
    await this.reads.note(actor, {
      action: 'placement:read',
      subjects: [found.person.id],
      dataClass: 'case',
      recordId: id,
    });
    return found;
  }
}

function filterClause(actor: Actor, only: PlacementFilter | null): string {
  if (only === null) return '$3::date is not null';
  if (only === 'silent')
    return `${AT_EMPLOYER} and (p.stage_since at time zone 'Europe/Berlin')::date < $3::date - ${SILENT_DAYS}`;
  if (only === 'follow') return FOLLOW_UP_DUE;
  if (actor.kind === 'person') return `p.stage in (${stagesOf('person')}) and $3::date is not null`;
  if (actor.role === 'employer_editor') return `${AT_EMPLOYER} and $3::date is not null`;
  return `(p.stage = 'agreed' or ${FOLLOW_UP_DUE})`;
}

/** Only names of the table of stages reach the statement. */
function stageClause(stage: Stage | null): string {
  const known = STAGES.find((one) => one === stage);
  return known === undefined ? 'true' : `p.stage = '${known}'`;
}

/** Stages in which a party has to act, as a list for SQL. */
function stagesOf(party: Party): string {
  return STAGES.filter((stage) => NEXT_MOVE[stage] === party)
    .map((stage) => `'${stage}'`)
    .join(', ');
}

function ownPart(actor: Actor): { readonly where: string; readonly value: string } | null {
  if (actor.kind === 'person' && actor.personId !== null)
    return { where: 'p.person_id = $1', value: actor.personId };
  if (actor.orgId === null) return null;
  if (actor.role === 'employer_editor')
    return { where: `e.org_id = $1 and ${SEEN_BY_EMPLOYER}`, value: actor.orgId };
  return { where: 'p.org_id = $1', value: actor.orgId };
}
