import { Injectable, OnModuleInit } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { storedFacts } from '../../domain/work-permission/index.js';
import { type LawSubject, LawSubjects } from '../../law/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Person } from '../person.entity.js';

const PORTION = 5000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Gives the preview of a change of law the people whose answers it may change. */
@Injectable()
export class LawSubjectReader implements OnModuleInit {
  constructor(
    private readonly subjects: LawSubjects,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.subjects.provide(() => this.portions());
  }

  private async *portions(): AsyncGenerator<readonly LawSubject[]> {
    for (let after = FIRST_ID; ;) {
      const rows = await this.database.read(SYSTEM, (tx) =>
        tx.find(Person, {
          select: { id: true, orgId: true, sealed: true },
          where: { archivedAt: IsNull(), id: MoreThan(after) },
          order: { id: 'ASC' },
          take: PORTION,
        }),
      );
      yield rows.map(({ id, orgId, displayName, status, statusFacts }) => ({
        ...{ id, orgId, name: displayName },
        facts: storedFacts(status, statusFacts),
      }));
      const last = rows.at(-1);
      if (!last || rows.length < PORTION) return;
      after = last.id;
    }
  }
}
