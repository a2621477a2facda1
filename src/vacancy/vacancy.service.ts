import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { OrganisationService } from '../access/index.js';
import { SEATED_STAGES, Stage } from '../domain/placement/index.js';
import { KreisAgs } from '../domain/shared/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { Employer } from './employer.entity.js';
import { mayDecideVacancy, mayEditVacancy } from './vacancy.access.js';
import { Vacancy } from './vacancy.entity.js';
import type { VacancyState } from './vacancy.entity.js';

export interface VacancyQuery {
  readonly text: string;
  /**
   * `mine`: posted by or for the actor's organisation; `open`: published and not run out; `check`: held back in the
   * Kreis of the actor's desk, everywhere for the operator.
   */
  readonly scope: 'mine' | 'open' | 'check';
  /** Narrows the own ones. */
  readonly state?: VacancyState | null;
  readonly limit: number;
  readonly offset: number;
}

export type VacancyWithEmployer = Vacancy & { readonly employer: Employer };

const SCOPES: Readonly<Record<VacancyQuery['scope'], string>> = {
  mine: '(vacancy.orgId = :orgId or employer.orgId = :orgId)',
  open: `vacancy.state = 'published' and vacancy.expiresOn >= :today`,
  check: `vacancy.state = 'held' and (vacancy.ags = :kreis or :everywhere)`,
};

/** Reads vacancies and keeps their seats; `PostingService` writes them. */
@Injectable()
export class VacancyService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * A vacancy that is published and not run out is open to everybody; others to the organisation that posted it, to
   * the firm, and to who decides on held ones.
   */
  async get(actor: Actor, id: string): Promise<VacancyWithEmployer> {
    const vacancy = await this.database.read(actor, (tx) => loadVacancy(tx, id));
    const open = vacancy.state === 'published' && vacancy.expiresOn >= this.clock.today();
    const decides = !open && vacancy.state === 'held' && (await this.mayDecide(actor, vacancy));
    if (!open && !decides && !mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
    return vacancy;
  }

  /** Whether the actor decides on this posting while it is held. */
  async mayDecide(actor: Actor, vacancy: VacancyWithEmployer): Promise<boolean> {
    return mayDecideVacancy(actor, vacancy, await this.kreisOf(actor));
  }

  /** The posting that the actor's organisation made last; null before the first. */
  async last(actor: Actor): Promise<VacancyWithEmployer | null> {
    const { items } = await this.list(actor, { text: '', scope: 'mine', limit: 1, offset: 0 });
    return items[0] ?? null;
  }

  async list(
    actor: Actor,
    query: VacancyQuery,
  ): Promise<{ readonly items: readonly VacancyWithEmployer[]; readonly total: number }> {
    const kreis = query.scope === 'check' ? await this.kreisOf(actor) : null;
    return this.database.read(actor, async (tx) => {
      const search = tx
        .createQueryBuilder(Vacancy, 'vacancy')
        .innerJoinAndMapOne('vacancy.employer', Employer, 'employer', 'employer.id = vacancy.employerId')
        .where(SCOPES[query.scope], {
          orgId: actor.orgId,
          today: this.clock.today(),
          kreis,
          everywhere: actor.role === 'operator',
        })
        .andWhere(query.state ? 'vacancy.state = :state' : 'true', { state: query.state })
        .andWhere(query.text === '' ? 'true' : 'vacancy.title ilike :text', {
          text: `%${query.text.replace(/[\\%_]/g, '\\$&')}%`,
        });
      const total = await search.getCount();
      const items = await search
        .orderBy('vacancy.createdAt', 'DESC')
        .addOrderBy('vacancy.id')
        .limit(query.limit)
        .offset(query.offset)
        .getMany();
      return { items: items as VacancyWithEmployer[], total };
    });
  }

  private async kreisOf(actor: Actor): Promise<KreisAgs | null> {
    if (actor.orgId === null) return null;
    return this.organisations.kreisOf(actor, actor.orgId);
  }

  /** How many published vacancies with a free seat lie in each Kreis. */
  async openByKreis(actor: Actor): Promise<ReadonlyMap<KreisAgs, number>> {
    const rows = await this.database.read(actor, (tx) =>
      tx.query<{ ags: string; count: number }[]>(
        `select ags, count(*)::int as count from vacancy
         where state = 'published' and seats_taken < seats and expires_on >= $1 group by ags`,
        [this.clock.today()],
      ),
    );
    return new Map(rows.map(({ ags, count }) => [ags, count]));
  }

  /** Titles and firms by id, also of closed ones; for lists that name what a consent was for. */
  async named(
    actor: Actor,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly title: string; readonly employerOrgId: string }>> {
    const rows = await this.database.read(actor, (tx) =>
      tx.query<{ id: string; title: string; employerOrgId: string }[]>(
        `select v.id, v.title, e.org_id as "employerOrgId" from vacancy v join employer e on e.id = v.employer_id
         where v.id = any($1)`,
        [ids],
      ),
    );
    return new Map(rows.map(({ id, ...rest }) => [id, rest]));
  }

  /** Organisation behind the firm of a vacancy. @throws AppError `not_found` */
  async employerOrg(tx: EntityManager, vacancyId: string): Promise<string> {
    return (await loadVacancy(tx, vacancyId)).employer.orgId;
  }

  /** Takes a seat in one conditional statement, never read-then-write. @throws AppError `no_seat_left` */
  async takeSeat(tx: EntityManager, id: string): Promise<void> {
    const rows = await tx.query<[unknown[], number]>(
      `update vacancy set seats_taken = seats_taken + 1, revision = revision + 1
       where id = $1 and seats_taken < seats and state = 'published' returning id`,
      [id],
    );
    if (rows[1] === 0) throw new AppError('no_seat_left');
    await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
  }

  async freeSeat(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      `update vacancy set seats_taken = seats_taken - 1, revision = revision + 1 where id = $1 and seats_taken > 0`,
      [id],
    );
    await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
  }

  /** Follows a correcting step: takes or frees the seat that the stages differ by. */
  async moveSeat(tx: EntityManager, id: string, from: Stage, to: Stage): Promise<void> {
    const [before, after] = [SEATED_STAGES.includes(from), SEATED_STAGES.includes(to)];
    if (after && !before) await this.takeSeat(tx, id);
    if (before && !after) await this.freeSeat(tx, id);
  }
}

/** A vacancy with its firm, whoever asks. @throws AppError `not_found` */
export async function loadVacancy(tx: EntityManager, id: string): Promise<VacancyWithEmployer> {
  const vacancy = await tx.findOneBy(Vacancy, { id });
  if (!vacancy) throw new AppError('not_found');
  const employer = await tx.findOneByOrFail(Employer, { id: vacancy.employerId });
  return Object.assign(vacancy, { employer });
}
