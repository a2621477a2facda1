import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PEOPLE, VACANCIES } from '../../domain/matching/engine/index.js';
import {
  GateFact,
  GateLine,
  gateTable,
  Grouping,
  groupOf,
  GROUPINGS,
  WEIGHTS,
  WeightTable,
} from '../../domain/matching/index.js';
import { VACANCY_KINDS, type LocalDate, type VacancyKind } from '../../domain/shared/index.js';
import { permissionMatcher, storedFacts } from '../../domain/work-permission/index.js';
import { LawService } from '../../law/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Person } from '../../profile/index.js';
import { ReplayCount, ShownLists } from './shown-lists.js';

/** Kinds of work that the table of gates shows; the others follow one of them. */
const SHOWN_KINDS: readonly VacancyKind[] = VACANCY_KINDS.filter(
  (kind) => kind === 'employment' || kind === 'apprenticeship',
);

/** Numbers of a second table of the same people. */
const ROUNDED_TO = 5;

export interface KindOfGates {
  readonly kind: VacancyKind;
  readonly by: Grouping;
  readonly lines: readonly GateLine[];
}

/** What an oversight body needs to judge the ranking, without a single case in it. */
export interface OversightReport {
  readonly day: LocalDate;
  /** Every column by which the engine ranks. */
  readonly columns: { readonly people: readonly string[]; readonly vacancies: readonly string[] };
  readonly weights: WeightTable;
  readonly replay: ReplayCount;
  /** Gates of work permission, the only ones that read what groups differ by: by status, origin and age. */
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
    const gates = await this.gates(day);
    const replay = await this.shown.replay();
    await this.database.transaction(actor, (tx) =>
      this.audit.record(tx, actor, { action: 'oversight:matching' }),
    );
    return {
      day,
      columns: { people: Object.keys(PEOPLE), vacancies: Object.keys(VACANCIES) },
      weights: WEIGHTS,
      replay,
      gates,
    };
  }

  /** Counts for the whole portal, so the portal itself reads; only sums leave this method. */
  private async gates(day: LocalDate): Promise<readonly KindOfGates[]> {
    const people = await this.database.read(SYSTEM, (tx) =>
      tx.find(Person, { select: { id: true, sealed: true }, where: { archivedAt: IsNull() } }),
    );
    const permissionsOf = permissionMatcher(day, this.law.tables());
    const answers = people.map(({ status, statusFacts }) => {
      const facts = storedFacts(status, statusFacts);
      return { facts, byKind: permissionsOf(facts) };
    });
    return SHOWN_KINDS.flatMap((kind) =>
      GROUPINGS.map((by) => ({
        kind,
        by,
        lines: gateTable(
          answers.map(({ facts, byKind }): GateFact => {
            const { gate: outcome, rule } = byKind[kind];
            return { group: groupOf(by, facts, day), gate: 'permission', outcome, rule };
          }),
          by === 'status' ? 1 : ROUNDED_TO,
        ),
      })),
    );
  }
}
