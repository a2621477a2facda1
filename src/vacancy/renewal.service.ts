import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { APP_CONFIG } from '../platform/config/index.js';
import type { AppConfig } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { SignedLinks } from '../platform/links/index.js';
import { PostingService } from './posting.service.js';
import { Vacancy } from './vacancy.entity.js';
import { loadVacancy, VacancyWithEmployer } from './vacancy.service.js';

/** A renewal link works from its making until so many days after the posting has run out. */
const GRACE_DAYS = 30;
const DAY_MS = 86_400_000;

/** "Still open?" by a link that needs no account: one link renews one posting once. */
@Injectable()
export class RenewalService {
  constructor(
    private readonly links: SignedLinks,
    private readonly database: Database,
    private readonly postings: PostingService,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Address of the link; it holds the day on which the posting runs out, so a renewal makes it void. */
  linkFor(vacancy: Pick<Vacancy, 'id' | 'expiresOn'>): string {
    const expires = new Date(Date.parse(vacancy.expiresOn) + GRACE_DAYS * DAY_MS);
    const token = this.links.sign('vacancy-renew', vacancy.id, vacancy.expiresOn, expires);
    return `${this.config.http.publicUrl ?? ''}/renew/${token}`;
  }

  /**
   * The posting that a link speaks of, and whether it still may renew it.
   * @throws AppError `not_found` for a forged link, `gone` for one that has run out.
   */
  async open(token: string): Promise<{ readonly vacancy: VacancyWithEmployer; readonly used: boolean }> {
    const opened = this.links.open('vacancy-renew', token);
    if (!opened.ok) throw new AppError(opened.why === 'expired' ? 'gone' : 'not_found');
    const vacancy = await this.database.read(SYSTEM, (tx) => loadVacancy(tx, opened.subject));
    return { vacancy, used: vacancy.expiresOn !== opened.state };
  }

  /** Renews once; asking again with the same link changes nothing and says so. */
  async renew(token: string): Promise<VacancyWithEmployer> {
    const { vacancy, used } = await this.open(token);
    if (!used) await this.postings.renew(SYSTEM, vacancy.id);
    return (await this.open(token)).vacancy;
  }

  /** Whole days until the posting runs out; negative afterwards. */
  daysLeft(vacancy: Pick<Vacancy, 'expiresOn'>): number {
    return Math.round((Date.parse(vacancy.expiresOn) - Date.parse(this.clock.today())) / DAY_MS);
  }
}
