import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CourseDraft } from '../../domain/course-feed/index.js';
import { passPrior } from '../../domain/language/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { CourseRun } from '../course-run.entity.js';
import { RunChangeService } from '../plans/run-change.service.js';

/** A run of a list with the place that was looked up for it. */
export interface CourseEntry {
  readonly key: string;
  readonly columns: Partial<CourseRun>;
}

type Snapshot = Readonly<Record<string, unknown>>;

/** What a list did to a run: `before` is null for a new one. */
export interface CourseOutcome {
  readonly id: string;
  readonly revision: number;
  readonly before: Snapshot | null;
}

export interface TakenBack {
  /** Runs that somebody changed since; they stay as they are. */
  readonly kept: readonly string[];
  /** Runs that are again as an earlier import (`importId`) had left them in their version `was`. */
  readonly restored: readonly {
    readonly id: string;
    readonly importId: string | null;
    readonly was: number;
    readonly revision: number;
  }[];
}

/** Enters lists of courses and takes them back; plans that rest on the runs are made anew each time. */
@Injectable()
export class CourseBulk {
  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly changes: RunChangeService,
    private readonly clock: Clock,
  ) {}

  /** Null for a course on site at a postcode that nobody knows; with coordinates of its own the postcode may be new. */
  async entryOf(draft: CourseDraft): Promise<CourseEntry | null> {
    const { key, plz, lat, lon, selfPayCost, passProbability, slots, ...rest } = draft;
    const place = plz === null ? null : await this.labourMarket.placeOf(plz);
    if (plz !== null && lat === null && place === null) return null;
    const prior = passPrior(draft.scheme, draft.target, null);
    const columns: Partial<CourseRun> = {
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
    return { key, columns };
  }

  /** Outcomes in the order of the entries; null for a run that is known as it stands. */
  async store(
    tx: EntityManager,
    actor: Actor,
    importId: string,
    entries: readonly CourseEntry[],
  ): Promise<readonly (CourseOutcome | null)[]> {
    const source = `import:${actor.orgId ?? ''}`;
    const keys = entries.map(({ key }) => key);
    const known = await tx.find(CourseRun, {
      where: { source, externalKey: In(keys) },
      lock: { mode: 'pessimistic_write' },
    });
    const byKey = new Map(known.map((run) => [run.externalKey, run]));
    const outcomes: (CourseOutcome | null)[] = [];
    for (const { key, columns } of entries) {
      const entry = { ...columns, source, externalKey: key, orgId: actor.orgId, importId };
      outcomes.push(await this.enter(tx, entry, byKey.get(key) ?? null));
    }
    return outcomes;
  }

  /**
   * New runs are called off, changed ones become what they were before: both by the event of every change of a run.
   * What somebody changed since stays. To be run once per record.
   */
  async takeBack(
    tx: EntityManager,
    importId: string,
    records: readonly {
      readonly id: string;
      readonly before: Snapshot | null;
      readonly revision: number | null;
    }[],
  ): Promise<TakenBack> {
    const runs = await tx.find(CourseRun, {
      where: { id: In(records.map(({ id }) => id)), importId },
      lock: { mode: 'pessimistic_write' },
    });
    const byId = new Map(runs.map((run) => [run.id, run]));
    const kept: string[] = [];
    const restored: TakenBack['restored'][number][] = [];
    for (const { id, before, revision: left } of records) {
      const run = byId.get(id);
      if (run?.revision !== left) {
        kept.push(id);
        continue;
      }
      const revision = run.revision + 1;
      await tx.update(CourseRun, { id }, { ...(before ?? { cancelledAt: this.clock.now() }), revision });
      await this.changes.announce(tx, id, revision);
      if (before) restored.push({ ...earlierOf(before), id, revision });
    }
    return { kept, restored };
  }

  private async enter(
    tx: EntityManager,
    columns: Partial<CourseRun>,
    known: CourseRun | null,
  ): Promise<CourseOutcome | null> {
    if (known === null) {
      const id = crypto.randomUUID();
      await tx.insert(CourseRun, { ...columns, id });
      await this.changes.announce(tx, id, 1);
      return { id, revision: 1, before: null };
    }
    if (sameRun(known, columns)) return null;
    const { id, ...before } = known;
    const revision = known.revision + 1;
    await tx.update(CourseRun, { id }, { ...columns, revision, cancelledAt: null });
    await this.changes.announce(tx, id, revision);
    return { id, revision, before: { ...before } };
  }
}

function earlierOf(before: Snapshot): { readonly importId: string | null; readonly was: number } {
  const { importId, revision } = before;
  return { importId: typeof importId === 'string' ? importId : null, was: Number(revision) };
}

function sameRun(known: CourseRun, columns: Partial<CourseRun>): boolean {
  const { updatedAt: _at, importId: _import, passProbability = 0, ...rest } = columns;
  const same = Object.entries(rest).every(
    ([name, value]) => JSON.stringify(known[name as keyof CourseRun]) === JSON.stringify(value),
  );
  return same && Math.abs(known.passProbability - passProbability) < 1e-4 && known.cancelledAt === null;
}
