import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { EmployerService } from '../employer.service.js';
import { employerOf, foreignSource } from '../posting-check.js';
import { PostingService } from '../posting.service.js';
import { CreateVacancyDto } from '../vacancy.dto.js';
import { Vacancy } from '../vacancy.entity.js';
import { VacancyWithEmployer } from '../vacancy.service.js';

/** Takes postings of the job search over as vacancies of a firm: checked like any other, held, each number once. */
@Injectable()
export class JobTakeoverService {
  constructor(
    private readonly database: Database,
    private readonly postings: PostingService,
    private readonly employers: EmployerService,
  ) {}

  /** Vacancies that were taken over under these reference numbers. */
  async taken(actor: Actor, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sources = new Map(refs.map((ref) => [foreignSource(ref), ref]));
    const rows = await this.database.read(actor, (tx) =>
      tx.find(Vacancy, { select: { id: true, source: true }, where: { source: In([...sources.keys()]) } }),
    );
    return new Map(rows.map(({ id, source }) => [sources.get(source) ?? '', id]));
  }

  /**
   * Posts the vacancy as it was typed, held until a person has looked at it.
   * @throws AppError `conflict` when the number was taken over before; refusals as with any posting
   */
  async take(actor: Actor, ref: string, input: CreateVacancyDto): Promise<VacancyWithEmployer> {
    const source = foreignSource(ref);
    return this.postings.createFor(actor, input, async (tx) => {
      // Two at the same moment wait for each other; the index on the column is the wall behind.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [source]);
      if (await tx.existsBy(Vacancy, { source })) throw new AppError('conflict');
      const employer = await this.employers.resolve(tx, actor, employerOf(input));
      return { employer, orgId: actor.orgId, source };
    });
  }
}
