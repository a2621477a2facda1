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
import { swapLines, type SwapLine } from './swaps.js';

/** Kinds of work that the table of gates shows; the others follow one of them. */
const SHOWN_KINDS: readonly VacancyKind[] = VACANCY_KINDS.filter(
  (kind) => kind === 'employment' || kind === 'apprenticeship',
);

/** People among whom facts are exchanged; ids are drawn, so the first ones are a sample. */
const SWAPPED = 2000;

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
  /** Facts that must not matter, exchanged between people with every gate result held fixed. */
  readonly swaps: readonly SwapLine[];
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
    const swaps = await this.swaps(day);
    await this.database.transaction(actor, (tx) =>
      this.audit.record(tx, actor, { action: 'oversight:matching' }),
    );
    return {
      day,
      columns: { people: Object.keys(PEOPLE), vacancies: Object.keys(VACANCIES) },
      weights: WEIGHTS,
      replay,
      swaps,
      gates,
    };
  }

  /** As `gates`: only sums leave this method. */
  private async swaps(day: LocalDate): Promise<readonly SwapLine[]> {
    const people = await this.database.read(SYSTEM, (tx) =>
      tx.find(Person, { where: { archivedAt: IsNull() }, order: { id: 'ASC' }, take: SWAPPED }),
    );
    const permissionsOf = permissionMatcher(day, this.law.tables());
    return swapLines(
      people.map((person) => ({
        person,
        permission: permissionsOf(storedFacts(person.status, person.statusFacts)),
      })),
    );
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
