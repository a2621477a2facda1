import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { Person } from '../profile/index.js';
import { Employer, Vacancy } from '../vacancy/index.js';
import { PlacementStep } from './placement-step.entity.js';
import { Placement } from './placement.entity.js';
import { PlacementService } from './placement.service.js';

export interface PlacementQuery {
  readonly closed: boolean;
  readonly personId: string | null;
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

/** Reads placements for whoever has a part in them. */
@Injectable()
export class PlacementListService {
  constructor(
    private readonly database: Database,
    private readonly placements: PlacementService,
  ) {}

  /** Placements of the own desk, firm or person; longest without a move first. */
  async list(
    actor: Actor,
    query: PlacementQuery,
  ): Promise<{ readonly items: readonly ListedPlacement[]; readonly total: number }> {
    const own = ownPart(actor);
    if (own === null) return { items: [], total: 0 };
    return this.database.read(actor, async (tx) => {
      const state = query.closed
        ? `p.stage in ('closed', 'held_12')`
        : `p.stage not in ('closed', 'held_12')`;
      const from = `from placement p join vacancy v on v.id = p.vacancy_id join employer e on e.id = v.employer_id
        where ${own.where} and ${state} and ($2::uuid is null or p.person_id = $2)`;
      const values = [own.value, query.personId];
      const counted = await tx.query<{ total: number }[]>(`select count(*)::int as total ${from}`, values);
      const rows = await tx.query<{ id: string }[]>(
        `select p.id ${from} order by p.stage_since, p.id limit $3 offset $4`,
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

  /** One placement with its history. @throws AppError `not_found` for who has no part in it. */
  async get(
    actor: Actor,
    id: string,
  ): Promise<ListedPlacement & { readonly history: readonly PlacementStep[] }> {
    return this.database.read(actor, async (tx) => {
      const placement = await this.placements.readable(tx, actor, id);
      const person = await tx.findOneByOrFail(Person, { id: placement.personId });
      const vacancy = await tx.findOneByOrFail(Vacancy, { id: placement.vacancyId });
      const employer = await tx.findOneByOrFail(Employer, { id: vacancy.employerId });
      const history = await tx.find(PlacementStep, { where: { placementId: id }, order: { number: 'ASC' } });
      return { placement, person, vacancy, employer, history };
    });
  }
}

function ownPart(actor: Actor): { readonly where: string; readonly value: string } | null {
  if (actor.kind === 'person' && actor.personId !== null)
    return { where: 'p.person_id = $1', value: actor.personId };
  if (actor.orgId === null) return null;
  if (actor.role === 'employer_editor')
    return { where: `e.org_id = $1 and ${SEEN_BY_EMPLOYER}`, value: actor.orgId };
  return { where: 'p.org_id = $1', value: actor.orgId };
}
