import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { assignDesk, keptPlaces } from '../../domain/assignment/index.js';
import { WEIGHTS } from '../../domain/matching/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import type { MatchEntry } from '../match-list.entity.js';
import { AssignmentPair, ChangeReason } from './assignment-pair.entity.js';
import { AssignmentRun } from './assignment-run.entity.js';
import { loadPairs, NamedPair } from './named-pairs.js';
import { Candidate, candidates, deskPerson, places, usualCapacity, wishesOf } from './week-input.js';

export interface WeekLimits {
  readonly capacity: number;
  readonly perPerson: number;
  readonly perSeat: number;
  readonly keepPlaces: boolean;
}

/** The desk's newest plan with what people changed in it. */
export interface DeskPlan {
  readonly run: AssignmentRun;
  readonly pairs: readonly NamedPair[];
  /** How far the plan as it stands is below the best possible, 0..1. */
  readonly gap: number;
}

export interface PairChange {
  readonly reason: ChangeReason;
  readonly note: string;
  /** The vacancy chosen instead; null: none. */
  readonly vacancyId: string | null;
}

/** Who should be introduced where this week: worked out exactly, changed by people, with reasons. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the desk's volunteers can usually accompany in a week. */
  async usualCapacity(actor: Actor): Promise<number> {
    const orgId = deskOf(actor);
    return this.database.read(actor, (tx) => usualCapacity(tx, orgId, this.clock.today()));
  }

  /** Works the week's plan out and keeps it; earlier plans stay for the review. */
  async plan(actor: Actor, limits: WeekLimits): Promise<DeskPlan> {
    const orgId = deskOf(actor);
    const day = this.clock.today();
    const people = await this.database.read(actor, (tx) => candidates(tx, orgId, day));
    const wanted = [...new Set(people.flatMap((one) => wishesOf(one).map(({ vacancyId }) => vacancyId)))];
    const open = await this.database.read(SYSTEM, (tx) => places(tx, wanted, day, limits.perSeat));
    const expected = limits.keepPlaces ? newcomers(people) : 0;
    const prices = keptPlaces(people.map(wishesOf), open, expected);
    const choice = assignDesk({
      people: people.map((one) => deskPerson(one, limits.perPerson)),
      places: open,
      capacity: limits.capacity,
      prices,
    });
    await this.database.transaction(actor, async (tx) => {
      const run = tx.create(AssignmentRun, {
        id: crypto.randomUUID(),
        orgId,
        day,
        parameterVersion: WEIGHTS.version,
        capacity: limits.capacity,
        perPerson: limits.perPerson,
        perSeat: limits.perSeat,
        keepsPlaces: limits.keepPlaces,
        kept: prices.size,
        profit: choice.profit,
        bound: choice.bound,
        madeBy: actor.id,
        madeAt: this.clock.now(),
      });
      await tx.insert(AssignmentRun, run);
      const pairs = choice.pairs.map(({ personId, vacancyId }) =>
        pairOf(run, personId, entryOf(people, personId, vacancyId), prices.get(vacancyId) ?? 0),
      );
      if (pairs.length > 0) await tx.insert(AssignmentPair, pairs);
      await this.audit.record(tx, actor, { action: 'assignment:make', recordId: run.id });
    });
    const made = await this.current(actor);
    if (!made) throw new AppError('not_found');
    return made;
  }

  /** The newest plan; null before the first. */
  async current(actor: Actor): Promise<DeskPlan | null> {
    const orgId = deskOf(actor);
    return this.database.read(actor, async (tx) => {
      const [run] = await tx.find(AssignmentRun, { where: { orgId }, order: { madeAt: 'DESC' }, take: 1 });
      if (!run) return null;
      const pairs = await loadPairs(tx, 'a.run_id = $1', [run.id]);
      return { run, pairs, gap: gapOf(run, pairs) };
    });
  }

  /** A pair of the newest plan, and what else its person could be introduced to. @throws AppError `not_found` */
  async pair(actor: Actor, id: string): Promise<{ pair: NamedPair; others: readonly NamedPair[] }> {
    deskOf(actor);
    return this.database.read(actor, async (tx) => {
      const [pair] = await loadPairs(tx, 'a.id = $1', [id]);
      if (!pair) throw new AppError('not_found');
      return { pair, others: await this.otherPairs(tx, pair) };
    });
  }

  /**
   * Takes a pair out of the plan and, if asked, puts another vacancy of the person's list in its place.
   * @throws AppError `not_found`, or `not_possible` when it is out already or the other vacancy is not open to her.
   */
  async change(actor: Actor, id: string, { reason, note, vacancyId }: PairChange): Promise<void> {
    const { pair, others } = await this.pair(actor, id);
    const other = others.find((one) => one.vacancyId === vacancyId);
    if (vacancyId !== null && !other) throw new AppError('not_possible');
    const changed = { reason, note, changedBy: actor.id, changedAt: this.clock.now() };
    await this.database.transaction(actor, async (tx) => {
      const done = await tx.update(AssignmentPair, { id, dropped: false }, { dropped: true, ...changed });
      if (done.affected !== 1) throw new AppError('not_possible');
      if (other)
        await tx.insert(AssignmentPair, {
          ...pairColumns(pair),
          ...changed,
          id: crypto.randomUUID(),
          vacancyId: other.vacancyId,
          kind: other.kind,
          opensOn: other.opensOn,
          score: other.score,
          price: 0,
          origin: 'chosen',
        });
      await this.audit.record(tx, actor, {
        action: 'assignment:change',
        subjectId: pair.personId,
        recordId: id,
        detail: { reason },
      });
    });
  }

  private async otherPairs(tx: EntityManager, pair: NamedPair): Promise<readonly NamedPair[]> {
    const day = this.clock.today();
    const people = await candidates(tx, pair.orgId, day);
    const person = people.find(({ id }) => id === pair.personId);
    const rows = await loadPairs(tx, 'a.run_id = $1 and a.person_id = $2', [pair.runId, pair.personId]);
    const planned = new Set(rows.map(({ vacancyId }) => vacancyId));
    const entries = (person?.entries ?? []).filter(({ id }) => !planned.has(id) && !person?.proposed.has(id));
    const titles = await tx.query<{ id: string; title: string; employer: string }[]>(
      `select v.id, v.title, e.name as employer from vacancy v join employer e on e.id = v.employer_id
       where v.id = any($1) and v.state = 'published' and v.seats_taken < v.seats and v.expires_on >= $2`,
      [entries.map(({ id }) => id), day],
    );
    return entries.flatMap((entry) => {
      const named = titles.find(({ id }) => id === entry.id);
      if (!named) return [];
      const { title, employer } = named;
      const { kind, on, score } = entry;
      return [{ ...pair, vacancyId: entry.id, title, employer, kind, opensOn: on, score }];
    });
  }
}

/** @throws AppError `not_found` for who leads no desk. */
export function deskOf(actor: Actor): string {
  if (actor.orgId === null || actor.role !== 'desk_lead') throw new AppError('not_found');
  return actor.orgId;
}

function newcomers(people: readonly Candidate[]): number {
  return people.filter(({ isNew }) => isNew).length;
}

function entryOf(people: readonly Candidate[], personId: string, vacancyId: string): MatchEntry {
  const person = people.find(({ id }) => id === personId);
  const entry = person?.entries.find(({ id }) => id === vacancyId);
  if (!entry) throw new Error(`no match of ${personId} and ${vacancyId}`);
  return entry;
}

function pairOf(
  run: AssignmentRun,
  personId: string,
  entry: MatchEntry,
  price: number,
): Omit<
  AssignmentPair,
  'dropped' | 'reason' | 'note' | 'changedBy' | 'changedAt' | 'reviewedBy' | 'reviewedAt'
> {
  return {
    id: crypto.randomUUID(),
    runId: run.id,
    orgId: run.orgId,
    personId,
    vacancyId: entry.id,
    kind: entry.kind,
    opensOn: entry.on,
    score: entry.score,
    price,
    origin: 'best',
  };
}

function pairColumns({
  runId,
  orgId,
  personId,
}: NamedPair): Pick<AssignmentPair, 'runId' | 'orgId' | 'personId'> {
  return { runId, orgId, personId };
}

/** Never below 0: a person may choose a place that was kept for others. */
function gapOf({ bound }: AssignmentRun, pairs: readonly NamedPair[]): number {
  const gained = pairs
    .filter(({ dropped }) => !dropped)
    .reduce((sum, { score, price }) => sum + score - price, 0);
  return bound === 0 ? 0 : Math.max(0, (bound - gained) / bound);
}
