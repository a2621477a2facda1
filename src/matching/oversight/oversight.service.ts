import { Injectable } from '@nestjs/common';
import { PEOPLE, VACANCIES } from '../../domain/matching/engine/index.js';
import { GateFact, GateLine, gateTable, WEIGHTS, WeightTable } from '../../domain/matching/index.js';
import { VACANCY_KINDS, type LocalDate, type VacancyKind } from '../../domain/shared/index.js';
import { permissionMatcher, storedFacts } from '../../domain/work-permission/index.js';
import { LawService } from '../../law/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Person } from '../../profile/index.js';
import { ReplayCount, ShownLists } from './shown-lists.js';

/** Kinds of work that the table of gates shows; the others follow one of them. */
const SHOWN_KINDS: readonly VacancyKind[] = VACANCY_KINDS.filter(
  (kind) => kind === 'employment' || kind === 'apprenticeship',
);

export interface KindOfGates {
  readonly kind: VacancyKind;
  readonly lines: readonly GateLine[];
}

/** What an oversight body needs to judge the ranking, without a single case in it. */
export interface OversightReport {
  readonly day: LocalDate;
  /** Every column by which the engine ranks. */
  readonly columns: { readonly people: readonly string[]; readonly vacancies: readonly string[] };
  readonly weights: WeightTable;
  readonly replay: ReplayCount;
  /** Gates of work permission by the group that the law names. */
  readonly gates: readonly KindOfGates[];
}

/** The report about the matcher for an oversight body. */
@Injectable()
export class OversightService {
  constructor(
    private readonly database: Database,
    private readonly shown: ShownLists,
    private readonly law: LawService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor): Promise<OversightReport> {
    const day = this.clock.today();
    const facts = await this.permissions(day);
    const replay = await this.shown.replay();
    await this.database.transaction(actor, (tx) =>
      this.audit.record(tx, actor, { action: 'oversight:matching' }),
    );
    return {
      day,
      columns: { people: Object.keys(PEOPLE), vacancies: Object.keys(VACANCIES) },
      weights: WEIGHTS,
      replay,
      gates: SHOWN_KINDS.map((kind) => ({ kind, lines: gateTable(facts.get(kind) ?? []) })),
    };
  }

  /** Counts for the whole portal, so the portal itself reads; only sums leave this method. */
  private async permissions(day: LocalDate): Promise<ReadonlyMap<VacancyKind, readonly GateFact[]>> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<Pick<Person, 'status' | 'statusFacts'>[]>(
        `select status, status_facts as "statusFacts" from person where archived_at is null`,
      ),
    );
    const permissionsOf = permissionMatcher(day, this.law.tables());
    const answers = rows.map(({ status, statusFacts }) => ({
      group: status,
      byKind: permissionsOf(storedFacts(status, statusFacts)),
    }));
    return new Map(
      SHOWN_KINDS.map((kind) => [
        kind,
        answers.map(({ group, byKind }): GateFact => {
          const { gate: outcome, rule } = byKind[kind];
          return { group, gate: 'permission', outcome, rule };
        }),
      ]),
    );
  }
}
