import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { SEATED_STAGES, Stage } from '../domain/placement/index.js';
import { addDays, KreisAgs } from '../domain/shared/index.js';
import { LabourMarketService, Place } from '../labour-market/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError, FieldError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
import { checkPosting, employerOf, refusal } from './posting-check.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { Vacancy } from './vacancy.entity.js';
import type { VacancyState } from './vacancy.entity.js';

/** A posting that nobody renews is hidden after this many days. */
const DAYS_OPEN = 60;

export interface VacancyQuery {
  readonly text: string;
  /** `mine`: posted by the actor's organisation; `open`: everything published. */
  readonly scope: 'mine' | 'open';
  /** Narrows the own ones. */
  readonly state?: VacancyState | null;
  readonly limit: number;
  readonly offset: number;
}

export type VacancyWithEmployer = Vacancy & { readonly employer: Employer };

/** Keeps vacancies: posting with its check, reading, closing, seats. */
@Injectable()
export class VacancyService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly labourMarket: LabourMarketService,
    private readonly employers: EmployerService,
    private readonly clock: Clock,
  ) {}

  /**
   * Posts a vacancy. What is unlawful is not stored; what is doubtful is held until a person has looked at it.
   * @throws AppError `vacancy_refused` with a pointer per finding, `invalid_input` for unknown references.
   */
  async create(actor: Actor, input: CreateVacancyDto): Promise<VacancyWithEmployer> {
    const place = await this.checkReferences(input);
    return this.database.transaction(actor, async (tx) => {
      const employer = await this.employers.resolve(tx, actor, employerOf(input));
      const check = checkPosting(input, employer, this.clock.now(), this.clock.today());
      if (check.verdict === 'refuse') throw refusal(check.findings);
      const { employer: _employer, agencyLicence: _licence, pay, ...rest } = input;
      const id = crypto.randomUUID();
      await tx.insert(Vacancy, {
        ...withDefaults(rest),
        id,
        employerId: employer.id,
        orgId: actor.orgId,
        ...place,
        state: check.verdict === 'hold' ? 'held' : 'published',
        payCents: pay ? Math.round(pay.amountEur * 100) : null,
        payPer: pay?.per ?? null,
        checkVerdict: check.verdict,
        checkFindings: [...check.findings],
        expiresOn: addDays(this.clock.today(), DAYS_OPEN),
        confirmedOn: this.clock.today(),
      });
      await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
      return this.load(tx, id);
    });
  }

  /** Published vacancies are open to everybody; others only to the organisation that posted them and to the firm. */
  async get(actor: Actor, id: string): Promise<VacancyWithEmployer> {
    return this.database.read(actor, async (tx) => {
      const vacancy = await this.load(tx, id);
      if (vacancy.state !== 'published' && !mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
      return vacancy;
    });
  }

  async list(
    actor: Actor,
    query: VacancyQuery,
  ): Promise<{ readonly items: readonly VacancyWithEmployer[]; readonly total: number }> {
    return this.database.read(actor, async (tx) => {
      const search = tx
        .createQueryBuilder(Vacancy, 'vacancy')
        .innerJoinAndMapOne('vacancy.employer', Employer, 'employer', 'employer.id = vacancy.employerId')
        .where(
          query.scope === 'mine'
            ? '(vacancy.orgId = :orgId or employer.orgId = :orgId)'
            : `vacancy.state = 'published'`,
          {
            orgId: actor.orgId,
          },
        )
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

  /** Takes a vacancy off the market: filled elsewhere or withdrawn. */
  async close(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (tx) => {
      await tx.update(Vacancy, { id }, { state: 'closed' });
    });
  }

  /** A person's decision on a posting that the check held back. */
  async release(actor: Actor, id: string, publish: boolean): Promise<void> {
    await this.change(actor, id, async (tx, vacancy) => {
      if (vacancy.state !== 'held') throw new AppError('not_possible');
      await tx.update(Vacancy, { id }, { state: publish ? 'published' : 'refused' });
    });
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
    return (await this.load(tx, vacancyId)).employer.orgId;
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

  private async change(
    actor: Actor,
    id: string,
    work: (tx: EntityManager, vacancy: VacancyWithEmployer) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const vacancy = await this.load(tx, id);
      if (!mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
      await work(tx, vacancy);
      await tx.increment(Vacancy, { id }, 'revision', 1);
      await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
    });
  }

  private async load(tx: EntityManager, id: string): Promise<VacancyWithEmployer> {
    const vacancy = await tx.findOneBy(Vacancy, { id });
    if (!vacancy) throw new AppError('not_found');
    const employer = await tx.findOneByOrFail(Employer, { id: vacancy.employerId });
    return Object.assign(vacancy, { employer });
  }

  private async checkReferences(input: CreateVacancyDto): Promise<Pick<Place, 'ags' | 'lat' | 'lon'>> {
    const today = this.clock.today();
    const errors: FieldError[] = [];
    const place = await this.labourMarket.placeOf(input.plz);
    if (!place) errors.push({ pointer: '/plz', code: 'unknown_reference' });
    if (!(await this.labourMarket.occupation(input.kldb)))
      errors.push({ pointer: '/kldb', code: 'unknown_reference' });
    const unknown = await this.labourMarket.unknownSkills((input.skills ?? []).map((skill) => skill.id));
    for (const [index, skill] of (input.skills ?? []).entries())
      if (unknown.has(skill.id)) errors.push({ pointer: `/skills/${index}/id`, code: 'unknown_reference' });
    if (input.startsOn && input.startsOn < today) errors.push({ pointer: '/startsOn', code: 'day_in_past' });
    if (input.endsOn && input.endsOn < (input.startsOn ?? today))
      errors.push({ pointer: '/endsOn', code: 'day_order' });
    if (input.latestStart && input.latestStart < (input.startsOn ?? today))
      errors.push({ pointer: '/latestStart', code: 'day_order' });
    if (input.hoursMin && input.hoursMax && input.hoursMax < input.hoursMin)
      errors.push({ pointer: '/hoursMax', code: 'too_small' });
    if (errors.length > 0 || !place) throw new AppError('invalid_input', { errors });
    return { ags: place.ags, lat: place.lat, lon: place.lon };
  }
}

/** Who posted it, the firm itself, and, to decide on held ones, desk leads and the operator. */
export function mayEditVacancy(actor: Actor, vacancy: VacancyWithEmployer): boolean {
  if (actor.kind === 'system' || actor.role === 'operator') return true;
  if (actor.orgId === null) return false;
  return actor.orgId === vacancy.orgId || actor.orgId === vacancy.employer.orgId;
}

/** Fills what a posting may leave out. */
function withDefaults(input: Omit<CreateVacancyDto, 'employer' | 'pay' | 'agencyLicence'>): Partial<Vacancy> {
  const hours = {
    hoursMin: input.hoursMin ?? input.hoursMax ?? null,
    hoursMax: input.hoursMax ?? input.hoursMin ?? null,
  };
  return {
    ...input,
    ...hours,
    description: input.description ?? '',
    remote: input.remote ?? false,
    startsOn: input.startsOn ?? null,
    latestStart: input.latestStart ?? null,
    endsOn: input.endsOn ?? null,
    trainingYear: input.trainingYear ?? null,
    languageNeeds: (input.languageNeeds ?? []).map((need) => ({
      ...need,
      acceptsLower: need.acceptsLower ?? null,
    })),
    regulated: input.regulated ?? false,
  };
}
