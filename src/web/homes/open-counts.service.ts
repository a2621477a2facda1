import { Injectable } from '@nestjs/common';
import type { KreisAgs } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { VacancyService } from '../../vacancy/index.js';
import { Kept } from './kept.js';

type Counts = ReadonlyMap<KreisAgs, number>;

/** Open vacancies by Kreis; the same map as long as the counts are the same. */
@Injectable()
export class OpenCountsService {
  private readonly counts: Kept<Counts>;

  constructor(vacancies: VacancyService) {
    this.counts = new Kept<Counts>(async (known) => {
      const counts = await vacancies.openByKreis(SYSTEM);
      return known && isSame(known, counts) ? known : counts;
    });
  }

  async get(): Promise<Counts> {
    return this.counts.get();
  }
}

function isSame(a: Counts, b: Counts): boolean {
  return a.size === b.size && [...a].every(([ags, count]) => b.get(ags) === count);
}
