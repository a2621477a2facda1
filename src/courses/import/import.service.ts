import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { checkCourse } from '../../domain/course-feed/index.js';
import type { CourseDraft, CourseFeedRow } from '../../domain/course-feed/index.js';
import { passPrior } from '../../domain/language/index.js';
import { LabourMarketService, Place } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { CourseRun } from '../course-run.entity.js';
import { RunChangeService } from '../plans/run-change.service.js';
import { CourseImport } from './course-import.entity.js';
import { decodeCourses, Decoded } from './decode.js';

const MOST_IMPORTS = 20;

/** Lists of courses from files and feeds: read and judged first, entered when somebody says so. */
@Injectable()
export class CourseImportService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly changes: RunChangeService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads a file and keeps what it found; the catalogue stays as it is.
   * @throws AppError `invalid_input` at the field `pointer` for a file that cannot be read.
   */
  async check(actor: Actor, fileName: string, bytes: Buffer, pointer: string): Promise<CourseImport> {
    return this.keep(actor, fileName, await decodeCourses(bytes, pointer));
  }

  /** The same for records that came from elsewhere, such as a search of the BA. */
  async keep(actor: Actor, fileName: string, { format, records }: Decoded): Promise<CourseImport> {
    const today = this.clock.today();
    const judged = records.map(({ row, raw }) => checkCourse(raw, row, today));
    const rows = await this.withPlaces(withoutDoubles(judged));
    return this.database.transaction(actor, async (tx) => {
      const id = crypto.randomUUID();
      await tx.insert(CourseImport, {
        ...{ id, format, rows, state: 'checked' as const },
        fileName: fileName.replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(0, 120) || 'upload',
        orgId: actor.orgId,
        madeBy: actor.id,
        madeAt: this.clock.now(),
      });
      return tx.findOneByOrFail(CourseImport, { id });
    });
  }

  async list(actor: Actor): Promise<readonly CourseImport[]> {
    if (actor.orgId === null) throw new AppError('forbidden');
    const orgId = actor.orgId;
    return this.database.read(actor, (tx) =>
      tx.find(CourseImport, { where: { orgId }, order: { madeAt: 'DESC', id: 'ASC' }, take: MOST_IMPORTS }),
    );
  }

  /** @throws AppError `not_found`, also for an import of another organisation. */
  async get(actor: Actor, id: string): Promise<CourseImport> {
    const found = await this.database.read(actor, (tx) => tx.findOneBy(CourseImport, { id }));
    if (found === null || actor.orgId === null || found.orgId !== actor.orgId)
      throw new AppError('not_found');
    return found;
  }

  /**
   * Enters all rows without faults in one transaction, once: what the organisation imported before under the same
   * key is changed, and plans that rest on it are made anew.
   * @throws AppError `not_found`, `not_possible` when nothing can be entered.
   */
  async commit(actor: Actor, id: string): Promise<CourseImport> {
    const checked = await this.get(actor, id);
    const drafts = checked.rows.flatMap(({ draft }) => draft ?? []);
    if (drafts.length === 0) throw new AppError('not_possible');
    const entries = new Map<string, Partial<CourseRun>>();
    for (const draft of drafts) entries.set(draft.key, await this.columnsOf(draft));
    return this.database.transaction(actor, async (tx) => {
      const found = await tx.findOneOrFail(CourseImport, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (found.state === 'committed') return found;
      const source = `import:${found.orgId ?? ''}`;
      const known = await tx.findBy(CourseRun, { source, externalKey: In([...entries.keys()]) });
      const byKey = new Map(known.map((run) => [run.externalKey, run]));
      let changed = 0;
      for (const [externalKey, columns] of entries) {
        const entry = { ...columns, source, externalKey, orgId: found.orgId, importId: id };
        if (await this.enter(tx, entry, byKey.get(externalKey) ?? null)) changed += 1;
      }
      await tx.update(
        CourseImport,
        { id },
        {
          state: 'committed',
          created: entries.size - known.length,
          changed,
          committedAt: this.clock.now(),
        },
      );
      return tx.findOneByOrFail(CourseImport, { id });
    });
  }

  /** True when a known run is another one now. */
  private async enter(
    tx: EntityManager,
    columns: Partial<CourseRun>,
    known: CourseRun | null,
  ): Promise<boolean> {
    if (known === null) {
      const id = crypto.randomUUID();
      await tx.insert(CourseRun, { ...columns, id });
      await this.changes.announce(tx, id, 1);
      return false;
    }
    if (sameRun(known, columns)) return false;
    const revision = known.revision + 1;
    await tx.update(CourseRun, { id: known.id }, { ...columns, revision, cancelledAt: null });
    await this.changes.announce(tx, known.id, revision);
    return true;
  }

  private async columnsOf(draft: CourseDraft): Promise<Partial<CourseRun>> {
    const { key: _key, plz, lat, lon, selfPayCost, passProbability, slots, ...rest } = draft;
    const place = plz === null ? null : await this.labourMarket.placeOf(plz);
    const prior = passPrior(draft.scheme, draft.target, null);
    return {
      ...rest,
      slots: [...slots],
      skills: ['L', 'R', 'S', 'W'],
      plz: place?.plz ?? null,
      ags: place?.ags ?? null,
      lat: place?.lat ?? lat,
      lon: place?.lon ?? lon,
      selfPayCostCents: selfPayCost,
      passProbability: passProbability ?? prior.passed / (prior.passed + prior.failed),
      updatedAt: this.clock.now(),
    };
  }

  /** A course on site needs a place that is known; with coordinates of its own the postcode may be new. */
  private async withPlaces(rows: readonly CourseFeedRow[]): Promise<CourseFeedRow[]> {
    const places = new Map<string, Place | null>();
    for (const plz of new Set(rows.flatMap(({ draft }) => draft?.plz ?? [])))
      places.set(plz, await this.labourMarket.placeOf(plz));
    return rows.map((row) => {
      const { draft } = row;
      if (draft?.plz == null || draft.lat !== null || (places.get(draft.plz) ?? null) !== null) return row;
      return { ...row, draft: null, faults: [{ pointer: '/plz', code: 'unknown_place' }] };
    });
  }
}

/** Two rows with one key would overwrite each other: the second is refused. */
function withoutDoubles(rows: readonly CourseFeedRow[]): readonly CourseFeedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.draft === null) return row;
    if (seen.has(row.draft.key)) return { ...row, draft: null, faults: [{ pointer: '/key', code: 'twice' }] };
    seen.add(row.draft.key);
    return row;
  });
}

function sameRun(known: CourseRun, columns: Partial<CourseRun>): boolean {
  const { updatedAt: _at, importId: _import, passProbability = 0, ...rest } = columns;
  const same = Object.entries(rest).every(
    ([name, value]) => JSON.stringify(known[name as keyof CourseRun]) === JSON.stringify(value),
  );
  return same && Math.abs(known.passProbability - passProbability) < 1e-4 && known.cancelledAt === null;
}
