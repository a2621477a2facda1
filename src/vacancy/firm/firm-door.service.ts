import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { SignedLinks } from '../../platform/links/index.js';
import { EmployerService } from '../employer.service.js';
import { PostingService } from '../posting.service.js';
import { UpdateVacancyDto } from '../update-vacancy.dto.js';
import { CreateVacancyDto } from '../vacancy.dto.js';
import { loadVacancy, VacancyWithEmployer } from '../vacancy.service.js';
import { FirmLink } from './firm-link.entity.js';
import { digestOf, POSTING_DAYS } from './firm-link.service.js';

const DAY_MS = 86_400_000;

/** A firm at its vacancy, come by a link. */
export interface FirmVisit {
  readonly vacancy: VacancyWithEmployer;
  /** Has the firm's rights; whoever uses it keeps to this one vacancy. */
  readonly firm: Actor;
  /**
   * The desk that sent the link: its holder sees people whom this desk introduced and nobody else's, so that a link
   * that a helper sends to the own mailbox shows nothing new. Null: the firm asked itself.
   */
  readonly deskOrgId: string | null;
}

/** What a firm may do by its link, and nothing beside its one vacancy. Looking changes nothing. */
@Injectable()
export class FirmDoorService {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly employers: EmployerService,
    private readonly postings: PostingService,
    private readonly clock: Clock,
  ) {}

  /**
   * The vacancy behind a link; null while an invitation waits for its posting.
   * @throws AppError `gone`, the same for a forged, unknown, revoked and run out link
   */
  async open(token: string): Promise<FirmVisit | null> {
    return this.database.read(SYSTEM, async (tx) => {
      const { vacancyId, deskOrgId } = await this.valid(tx, token);
      if (vacancyId === null) return null;
      const vacancy = await loadVacancy(tx, vacancyId);
      return { vacancy, firm: firmActor(vacancy.employer.orgId), deskOrgId };
    });
  }

  /** As `open`, for what needs a vacancy. @throws AppError `gone` */
  async visit(token: string): Promise<FirmVisit> {
    const visit = await this.open(token);
    if (!visit) throw new AppError('gone');
    return visit;
  }

  /**
   * Posts the one vacancy of an invitation; of two clicks at once one posts. The firm is new, so a person decides.
   * @throws AppError `gone`, `vacancy_refused`, `invalid_input`
   */
  async post(token: string, input: CreateVacancyDto): Promise<VacancyWithEmployer> {
    const { employer } = input;
    if (!employer)
      throw new AppError('invalid_input', { errors: [{ pointer: '/employer/name', code: 'required' }] });
    return this.postings.createFor(
      SYSTEM,
      input,
      async (tx) => {
        const { id, deskOrgId } = await this.valid(tx, token);
        await tx.query('select from firm_link where id = $1 for update', [id]);
        if ((await this.valid(tx, token)).vacancyId !== null) throw new AppError('gone');
        const { name, registerNumber = null } = employer;
        const entered = await this.employers.enterByLink(tx, { name, registerNumber });
        return { employer: entered, orgId: deskOrgId ?? entered.orgId };
      },
      async (tx, { id: vacancyId }) => {
        const { id, madeAt } = await this.valid(tx, token);
        const expiresAt = new Date(madeAt.getTime() + POSTING_DAYS * DAY_MS);
        await tx.update(FirmLink, { id }, { vacancyId, expiresAt });
      },
    );
  }

  async change(token: string, changes: UpdateVacancyDto): Promise<VacancyWithEmployer> {
    const { vacancy, firm } = await this.visit(token);
    return this.postings.update(firm, vacancy.id, changes);
  }

  async renew(token: string): Promise<void> {
    const { vacancy, firm } = await this.visit(token);
    await this.postings.renew(firm, vacancy.id);
  }

  async close(token: string): Promise<void> {
    const { vacancy, firm } = await this.visit(token);
    await this.postings.close(firm, vacancy.id);
  }

  /** The firm ends its link itself, such as one that went to the wrong mailbox. */
  async end(token: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const { id } = await this.valid(tx, token);
      await tx.update(FirmLink, { id }, { revokedAt: this.clock.now(), mailbox: null });
    });
  }

  private async valid(tx: EntityManager, token: string): Promise<FirmLink> {
    const opened = this.links.open('firm-desk', token);
    const link = opened.ok ? await tx.findOneBy(FirmLink, { id: opened.subject }) : null;
    if (!link || link.revokedAt !== null || link.expiresAt <= this.clock.now()) throw new AppError('gone');
    const [kept, given] = [Buffer.from(link.digest), Buffer.from(digestOf(token))];
    if (kept.length !== given.length || !timingSafeEqual(kept, given)) throw new AppError('gone');
    return link;
  }
}

/** The firm itself, without an account: what row-level security lets a firm do, this reader may do. */
export function firmActor(orgId: string): Actor {
  return { kind: 'member', id: null, orgId, orgKind: 'employer', role: 'employer_editor', personId: null };
}
