import { Injectable, OnModuleInit } from '@nestjs/common';
import { storedFacts } from '../../domain/work-permission/index.js';
import { type LawSubject, LawSubjects } from '../../law/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Person } from '../person.entity.js';

const PORTION = 5000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

type Row = Pick<Person, 'id' | 'orgId' | 'status' | 'statusFacts'> & { readonly name: string };

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
        tx.query<Row[]>(
          `select id, org_id as "orgId", display_name as name, status, status_facts as "statusFacts" from person
           where archived_at is null and id > $1 order by id limit ${PORTION}`,
          [after],
        ),
      );
      yield rows.map(({ id, orgId, name, status, statusFacts }) => ({
        ...{ id, orgId, name },
        facts: storedFacts(status, statusFacts),
      }));
      const last = rows.at(-1);
      if (!last || rows.length < PORTION) return;
      after = last.id;
    }
  }
}
