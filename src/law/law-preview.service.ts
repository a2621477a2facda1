import { Injectable } from '@nestjs/common';
import type { VacancyKind } from '../domain/shared/index.js';
import { type AccessClass, answerComparer, type ChangedKind } from '../domain/work-permission/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { LawSubject, LawSubjects } from './law-subjects.js';
import { LawEdit, LawService } from './law.service.js';

/** So many people get another answer for a kind of work, by another rule or class. */
export interface ChangeCount {
  readonly kind: VacancyKind;
  readonly before: AccessClass;
  readonly after: AccessClass;
  /** The rule that gives the new class. */
  readonly rule: string | null;
  readonly count: number;
}

/** What an edit would do to the answers of the people in the portal today. */
export interface LawPreview {
  readonly version: number;
  readonly people: number;
  readonly changed: number;
  /** Most people first. */
  readonly counts: readonly ChangeCount[];
  /** People of the reader's own desk whose answer changes; empty for who keeps no people. */
  readonly own: readonly {
    readonly id: string;
    readonly name: string;
    readonly kinds: readonly VacancyKind[];
  }[];
  /** How many there are of them; the list above may be shorter. */
  readonly ownTotal: number;
}

const MOST_NAMED = 100;

/** Tries an edit on everybody before it is made. Who runs the portal sees numbers; a desk sees its own people. */
@Injectable()
export class LawPreviewService {
  constructor(
    private readonly law: LawService,
    private readonly subjects: LawSubjects,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `invalid_input`, `not_found` as `LawService.afterEdit`. */
  async preview(actor: Actor, edit: LawEdit): Promise<LawPreview> {
    const next = await this.law.afterEdit(actor, edit);
    const compare = answerComparer(this.clock.today(), this.law.tables(), next.tables);
    const tally = new Tally(actor.role === 'desk_lead' ? actor.orgId : null);
    for await (const portion of this.subjects.portions())
      for (const subject of portion) tally.add(subject, compare(subject.facts));
    return { version: next.version, ...tally.result() };
  }
}

class Tally {
  private people = 0;
  private changed = 0;
  private ownTotal = 0;
  private readonly own: LawPreview['own'][number][] = [];
  private readonly counts = new Map<string, ChangeCount>();

  constructor(private readonly orgId: string | null) {}

  add(subject: LawSubject, changes: readonly ChangedKind[]): void {
    this.people += 1;
    if (changes.length === 0) return;
    this.changed += 1;
    for (const change of changes) this.count(change);
    if (this.orgId === null || subject.orgId !== this.orgId) return;
    this.ownTotal += 1;
    if (this.own.length < MOST_NAMED)
      this.own.push({ id: subject.id, name: subject.name, kinds: changes.map(({ kind }) => kind) });
  }

  result(): Omit<LawPreview, 'version'> {
    const counts = [...this.counts.values()].sort((a, b) => b.count - a.count);
    const { people, changed, own, ownTotal } = this;
    return { people, changed, counts, own, ownTotal };
  }

  private count({ kind, before, after }: ChangedKind): void {
    const key = `${kind} ${before.accessClass} ${after.accessClass} ${after.rule}`;
    const count = (this.counts.get(key)?.count ?? 0) + 1;
    this.counts.set(key, {
      ...{ kind, count, rule: after.rule },
      before: before.accessClass,
      after: after.accessClass,
    });
  }
}
