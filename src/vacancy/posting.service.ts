import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { OrganisationService } from '../access/index.js';
import { addDays } from '../domain/shared/index.js';
import { CheckResult, Finding } from '../domain/vacancy-check/index.js';
import { LawService } from '../law/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { checkTables } from './check-tables.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
import { checkPosting, employerOf, fieldOf } from './posting-check.js';
import { refusal } from './posting-refusal.js';
import { postingColumns } from './posting-columns.js';
import { merged, PostingReferences } from './posting-input.js';
import { mayDecideVacancy, mayEditVacancy } from './vacancy.access.js';
import { UpdateVacancyDto } from './update-vacancy.dto.js';
import { CreateVacancyDto } from './vacancy.dto.js';
import { Vacancy } from './vacancy.entity.js';
import { loadVacancy, VacancyWithEmployer } from './vacancy.service.js';

/** A posting that nobody renews is hidden after this many days. */
export const DAYS_OPEN = 60;

interface Poster {
  readonly employer: Employer;
  readonly orgId: string | null;
  /** Where the posting comes from; the portal itself unless told. */
  readonly source?: string;
}

/** Posts, changes, renews, decides on and closes vacancies; each save runs the vacancy check. */
@Injectable()
export class PostingService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly references: PostingReferences,
    private readonly employers: EmployerService,
    private readonly organisations: OrganisationService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /**
   * Posts a vacancy. What is unlawful is not stored; what is doubtful is held until a person has looked at it.
   * @throws AppError `vacancy_refused` with a pointer per finding, `invalid_input` for unknown references.
   */
  async create(actor: Actor, input: CreateVacancyDto): Promise<VacancyWithEmployer> {
    return this.createFor(actor, input, async (tx) => ({
      employer: await this.employers.resolve(tx, actor, employerOf(input)),
      orgId: actor.orgId,
    }));
  }

  /**
   * Posts a vacancy of the firm that `posterOf` finds in the same transaction, for the organisation that looks after
   * the posting; `after` belongs to the transaction, too. Refusals as with `create`, and what the two throw.
   */
  async createFor(
    actor: Actor,
    input: CreateVacancyDto,
    posterOf: (tx: EntityManager) => Promise<Poster>,
    after: (tx: EntityManager, vacancy: VacancyWithEmployer) => Promise<void> = () => Promise.resolve(),
  ): Promise<VacancyWithEmployer> {
    const place = await this.references.check(input);
    return this.database.transaction(actor, async (tx) => {
      const { employer, orgId, source = 'portal' } = await posterOf(tx);
      const check = this.check(input, employer, source);
      if (check.verdict === 'refuse') throw refusal(check.findings);
      const id = crypto.randomUUID();
      await tx.insert(Vacancy, {
        ...postingColumns(input),
        id,
        employerId: employer.id,
        ...{ orgId, source, ...place },
        state: check.verdict === 'hold' ? 'held' : 'published',
        checkVerdict: check.verdict,
        checkFindings: [...check.findings],
        expiresOn: addDays(this.clock.today(), DAYS_OPEN),
        confirmedOn: this.clock.today(),
      });
      await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
      const vacancy = await loadVacancy(tx, id);
      await after(tx, vacancy);
      return vacancy;
    });
  }

  /**
   * Changes what is named and checks the whole posting again. A hold that a person lifted before stays lifted while
   * its field is unchanged; any other sends the posting back to a person. What is unlawful changes nothing.
   * @throws AppError `vacancy_refused`, `invalid_input`, `not_possible` for a closed one, `conflict` when `revision`
   * is given and somebody changed the posting in between.
   */
  async update(
    actor: Actor,
    id: string,
    { revision, ...changes }: UpdateVacancyDto,
  ): Promise<VacancyWithEmployer> {
    const known = await this.database.read(actor, (tx) => this.editable(tx, actor, id));
    const place = await this.references.check(merged(known, changes), known.startsOn);
    await this.change(actor, id, async (tx, vacancy) => {
      if (vacancy.state === 'closed') throw new AppError('not_possible');
      if (revision !== undefined && revision !== vacancy.revision) throw new AppError('conflict');
      const input = merged(vacancy, changes);
      if (input.seats < Math.max(1, vacancy.seatsTaken))
        throw new AppError('invalid_input', { errors: [{ pointer: '/seats', code: 'too_small' }] });
      const check = this.check(input, vacancy.employer, vacancy.source);
      if (check.verdict === 'refuse') throw refusal(check.findings);
      const released = keptReleases(vacancy, input);
      const holds = check.findings.filter(({ verdict }) => verdict === 'hold').map(releaseKey);
      const held = vacancy.state === 'refused' || holds.some((key) => !released.includes(key));
      await tx.update(
        Vacancy,
        { id },
        {
          ...postingColumns(input),
          ...place,
          state: held ? 'held' : 'published',
          checkVerdict: check.verdict,
          checkFindings: [...check.findings],
          releasedFindings: released,
        },
      );
    });
    return this.database.read(actor, (tx) => loadVacancy(tx, id));
  }

  /** "Still open": shows the posting for another 60 days from today, also one that has run out. */
  async renew(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (tx, vacancy) => {
      if (vacancy.state !== 'published') throw new AppError('vacancy_not_open');
      const today = this.clock.today();
      await tx.update(Vacancy, { id }, { expiresOn: addDays(today, DAYS_OPEN), confirmedOn: today });
    });
  }

  /** Takes a vacancy off the market: filled elsewhere or withdrawn. */
  async close(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (tx) => {
      await tx.update(Vacancy, { id }, { state: 'closed' });
    });
  }

  /**
   * A person's decision on a posting that the check held back: by the desk that posted it, a desk of the same Kreis,
   * or the operator.
   * @throws AppError `not_found` for anybody else, `not_possible` when nothing waits for a decision.
   */
  async release(actor: Actor, id: string, publish: boolean): Promise<void> {
    const kreis = actor.orgId === null ? null : await this.organisations.kreisOf(actor, actor.orgId);
    await this.database.transaction(actor, async (tx) => {
      const vacancy = await this.locked(tx, id);
      if (!mayDecideVacancy(actor, vacancy, kreis)) throw new AppError('not_found');
      if (vacancy.state !== 'held') throw new AppError('not_possible');
      const holds = vacancy.checkFindings.filter(({ verdict }) => verdict === 'hold').map(releaseKey);
      await tx.update(
        Vacancy,
        { id },
        publish ? { state: 'published', releasedFindings: holds } : { state: 'refused' },
      );
      await this.changed(tx, id);
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (tx: EntityManager, vacancy: VacancyWithEmployer) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const vacancy = await this.locked(tx, id);
      if (!mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
      await work(tx, vacancy);
      await this.changed(tx, id);
    });
  }

  private async editable(tx: EntityManager, actor: Actor, id: string): Promise<VacancyWithEmployer> {
    const vacancy = await loadVacancy(tx, id);
    if (!mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
    return vacancy;
  }

  private async locked(tx: EntityManager, id: string): Promise<VacancyWithEmployer> {
    await tx.query('select from vacancy where id = $1 for update', [id]);
    return loadVacancy(tx, id);
  }

  private async changed(tx: EntityManager, id: string): Promise<void> {
    await tx.increment(Vacancy, { id }, 'revision', 1);
    await this.outbox.add(tx, 'match.vacancy', { vacancyId: id });
  }

  private check(input: CreateVacancyDto, employer: Employer, source: string): CheckResult {
    const { clock, law } = this;
    return checkPosting(input, employer, clock.now(), clock.today(), checkTables(law.tables()), source);
  }
}

function releaseKey({ code, pointer }: Finding): string {
  return `${code} ${pointer}`;
}

/** Lifted holds that still count: those on a text only while that text is the same. */
function keptReleases(vacancy: Vacancy, input: CreateVacancyDto): string[] {
  const same: Readonly<Record<string, boolean>> = {
    '/title': input.title === vacancy.title,
    '/description': (input.description ?? '') === vacancy.description,
    '/pay': input.pay !== undefined && Math.round(input.pay.amountEur * 100) === vacancy.payCents,
  };
  return vacancy.checkFindings
    .filter((finding) => vacancy.releasedFindings.includes(releaseKey(finding)))
    .filter((finding) => same[fieldOf(finding)] ?? true)
    .map(releaseKey);
}
