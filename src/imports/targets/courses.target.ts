import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CourseBulk, CourseEntry } from '../../courses/index.js';
import type { CourseRow } from '../../domain/table-import/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Line, Resolved, RowTarget, Stored, UndoRecord } from './target.js';

/** What only other kinds of records can be. */
const NOTHING_SPECIAL = { consentGap: false, twin: false, held: false } as const;

/** Runs of language courses; what the organisation brought in before under the same key is changed, not doubled. */
@Injectable()
export class CoursesTarget implements RowTarget<CourseRow, CourseEntry> {
  readonly kind = 'courses';
  readonly batch = 250;

  constructor(private readonly courses: CourseBulk) {}

  async resolve({ draft, notes }: CourseRow): Promise<Resolved<CourseEntry>> {
    const item = await this.courses.entryOf(draft);
    if (item === null) return { ok: false, fault: { field: 'plz', code: 'unknown_place' } };
    return { ok: true, item, title: draft.title, notes, consentGap: false };
  }

  async store(
    tx: EntityManager,
    actor: Actor,
    importId: string,
    lines: readonly Line<CourseEntry>[],
  ): Promise<Stored> {
    const entries = lines.map(({ item }) => item);
    const outcomes = await this.courses.store(tx, actor, importId, entries);
    const stored = outcomes.flatMap((outcome, at) =>
      outcome === null ? [] : [{ ...outcome, line: lines[at]?.line ?? 0, ...NOTHING_SPECIAL }],
    );
    return { lines: stored, faults: [], same: outcomes.length - stored.length };
  }

  async undo(
    tx: EntityManager,
    importId: string,
    records: readonly UndoRecord[],
  ): Promise<readonly string[]> {
    const { kept, restored } = await this.courses.takeBack(tx, importId, records);
    // The import that wrote a run before knows it by its version: what is restored carries a new one.
    for (const { id, importId: earlier, was, revision } of restored)
      await tx.query(
        `update table_import_record set revision = $4
         where import_id = $1 and record_id = $2 and revision = $3`,
        [earlier, id, was, revision],
      );
    return kept;
  }
}
