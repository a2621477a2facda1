import { Injectable } from '@nestjs/common';
import type { KreisAgs } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { VacancyService } from '../../vacancy/index.js';

const KEPT_MS = 5000;

/** Open vacancies by Kreis, counted at most every five seconds: the same for everybody, and asked for by each page. */
@Injectable()
export class OpenCountsService {
  private counts: Promise<ReadonlyMap<KreisAgs, number>> | null = null;
  private countedAt = -Infinity;

  constructor(private readonly vacancies: VacancyService) {}

  async get(): Promise<ReadonlyMap<KreisAgs, number>> {
    // How long counts are kept is no matter of the calendar, so the replaceable clock is left alone.
    const now = performance.now();
    if (this.counts === null || now - this.countedAt >= KEPT_MS) {
      this.countedAt = now;
      this.counts = this.vacancies.openByKreis(SYSTEM);
      this.counts.catch(() => (this.counts = null));
    }
    return this.counts;
  }
}
