import { Inject, Injectable, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import type { LanguageRule } from '../domain/language/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import {
  type LawEntry,
  lawEntryFault,
  lawEntryKey,
  type LawTables,
  overdueFor,
  overdueReviews,
  type ReviewItem,
} from '../domain/work-permission/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Audit } from '../platform/audit/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, Listener, RAW_POOL } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { Log } from '../platform/telemetry/index.js';
import { LawChange } from './law-change.entity.js';
import { LawEntryRow } from './law-entry.entity.js';
import { BUILT_IN_LAW, entryOf, lawFrom, LawState, LawStore, rowOf, rowsIn, versionOf } from './law-store.js';

const CHANNEL = 'zugang_law';
/** Any fixed number: two edits at once wait for each other. */
const LOCK = 7_182_031;

/** An edit: a row added (`id` null), changed, or taken away (`entry` null). */
export interface LawEdit {
  readonly id: string | null;
  readonly entry: LawEntry | null;
}

/**
 * The law in force, as rows that an operator edits. Everything that judges takes its tables from here; they are kept
 * in memory and read again as soon as any process of the portal changes a row.
 */
@Injectable()
export class LawService implements OnModuleInit, OnModuleDestroy {
  private state: LawState = BUILT_IN_LAW;
  private readonly listener: Listener;

  constructor(
    @Inject(RAW_POOL) pool: Pool,
    private readonly store: LawStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.listener = new Listener(pool, CHANNEL, () => {
      this.reload().catch((error: unknown) => this.log.failure('law not read again', error));
    });
  }

  async onModuleInit(): Promise<void> {
    await this.store.seed();
    await this.reload();
    this.listener.start();
  }

  onModuleDestroy(): void {
    this.listener.stop();
  }

  /** The tables of today's law; the same object until a row changes, so that work based on it can be kept. */
  tables(): LawTables {
    return this.state.tables;
  }

  /** The rules of language courses with the admission stops in force. */
  languageRules(): readonly LanguageRule[] {
    return this.state.languageRules;
  }

  version(): number {
    return this.state.version;
  }

  /** Rules and rows that somebody should have looked at again by now, longest overdue first. */
  overdue(day: LocalDate = this.clock.today()): readonly ReviewItem[] {
    return overdueReviews(day, this.state.tables);
  }

  /** Those of them on which an answer rests. */
  overdueIn(rules: readonly { readonly id: string }[]): readonly ReviewItem[] {
    const overdue = this.overdue();
    return overdue.length === 0
      ? []
      : overdueFor(
          rules.map(({ id }) => id),
          overdue,
        );
  }

  /** All rows with their ids. */
  async rows(actor: Actor): Promise<readonly LawEntryRow[]> {
    return this.database.read(actor, rowsIn);
  }

  /** @throws AppError `not_found` for a row that is not in use. */
  async row(actor: Actor, id: string): Promise<LawEntryRow> {
    const row = await this.database.read(actor, (tx) => tx.findOneBy(LawEntryRow, { id, removed: false }));
    if (!row) throw new AppError('not_found');
    return row;
  }

  /**
   * The law as it would be after an edit, without keeping it.
   * @throws AppError `invalid_input` when the row cannot be used or stands twice; `not_found` for an unknown row.
   */
  async afterEdit(actor: Actor, edit: LawEdit): Promise<LawState> {
    const rows = await this.rows(actor);
    check(rows, edit);
    const kept = rows.filter(({ id }) => id !== edit.id).map(entryOf);
    return lawFrom(edit.entry ? [...kept, edit.entry] : kept, this.state.version);
  }

  /**
   * Carries an edit out, notes it in the history and the audit trail, and asks for new matches.
   * @throws AppError `conflict` when another edit came since `version` was read.
   */
  async apply(actor: Actor, edit: LawEdit, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock($1)`, [LOCK]);
      if ((await versionOf(tx)) !== version) throw new AppError('conflict');
      const rows = await rowsIn(tx);
      check(rows, edit);
      const old = rows.find(({ id }) => id === edit.id) ?? null;
      const entryId = old?.id ?? crypto.randomUUID();
      const action = edit.entry === null ? 'remove' : old === null ? 'add' : 'change';
      if (edit.entry === null) await tx.update(LawEntryRow, { id: entryId }, { removed: true });
      else if (old) await tx.update(LawEntryRow, { id: entryId }, rowOf(edit.entry));
      else await tx.insert(LawEntryRow, { id: entryId, ...rowOf(edit.entry) });
      await tx.insert(LawChange, {
        ...{ actorId: actor.id, action, entryId, at: this.clock.now() },
        before: old && entryOf(old),
        after: edit.entry,
      });
      const about = edit.entry ?? (old && entryOf(old));
      await this.audit.record(tx, actor, {
        action: `law:${action}`,
        recordId: entryId,
        dataClass: 'public',
        detail: about ? { key: lawEntryKey(about) } : {},
      });
      await this.outbox.add(tx, 'match.rematch', { law: version + 1 });
      await tx.query(`select pg_notify('${CHANNEL}', '')`);
    });
    await this.reload();
  }

  private async reload(): Promise<void> {
    const next = await this.store.load();
    if (next.version !== this.state.version) this.state = next;
  }
}

function check(rows: readonly LawEntryRow[], { id, entry }: LawEdit): void {
  const old = rows.find((row) => row.id === id);
  if ((id !== null || entry === null) && !old) throw new AppError('not_found');
  if (entry === null) return;
  const fault = lawEntryFault(entry);
  if (fault !== null)
    throw new AppError('invalid_input', { errors: [{ pointer: `/${fault}`, code: 'invalid' }] });
  const isDouble = rows.some((row) => row.id !== id && lawEntryKey(entryOf(row)) === lawEntryKey(entry));
  if (isDouble) throw new AppError('invalid_input', { errors: [{ pointer: '/name', code: 'not_unique' }] });
}
