import { Injectable, Logger } from '@nestjs/common';
import { MatchIndex as Engine } from '../domain/matching/engine/index.js';
import {
  MatchContext,
  MatchPerson,
  MatchVacancy,
  PEOPLE_PER_VACANCY,
  VACANCIES_PER_PERSON,
} from '../domain/matching/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { LawService } from '../law/index.js';
import { Clock } from '../platform/clock/index.js';
import { ChangeReader, type Changes } from './change-reader.js';
import { freezeBeside } from './freezing/beside.js';
import { Foreseen } from './foreseen.js';
import { type FrozenRows, placesOf } from './freezing/frozen-rows.js';
import { Basis, IndexRows, isSameBasis } from './index-rows.js';
import { IndexStart } from './index-start.js';
import type { MatchEntry, MatchSide } from './match-list.entity.js';
import { limitOf, type OwnedList } from './owned-list.js';
import { PairJudge } from './pair-judge.js';
import type { PersonRow, VacancyRow } from './rows.js';

/** Changes after which the engine folds them into a new base, so that scans stay short. */
const FREEZE_AFTER = 5000;
const nothing = (): void => undefined;

/**
 * People and vacancies in memory as the matcher reads them. PostgreSQL is the truth: before each use the index reads
 * every row that a transaction changed since it last looked, so a lost event cannot make it stale, and throwing it
 * away costs only the time to fill it again. The fast engine finds the lists; the readable functions judge each entry
 * again, and a disagreement is an alarm.
 */
@Injectable()
export class MatchIndex {
  private readonly log = new Logger(MatchIndex.name);
  private rows: IndexRows | null = null;
  private context: MatchContext | null = null;
  private contextRow: string | null = null;
  private engine: Engine | null = null;
  private unfrozen = 0;
  private running: Promise<void> = Promise.resolve();

  /** Brings the index up to date for runs that are on their way; one that is not built yet is left to the first run. */
  readonly foreseen = new Foreseen(
    () => this.sync(),
    () => this.engine !== null,
  );

  constructor(
    private readonly reader: ChangeReader,
    private readonly starter: IndexStart,
    private readonly labourMarket: LabourMarketService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** Brings the index up to date; calls made meanwhile wait for their own look. */
  async sync(): Promise<void> {
    return this.inOrder(() => this.readChanges());
  }

  person(id: string): MatchPerson | undefined {
    return this.rows?.people.get(id);
  }

  vacancy(id: string): MatchVacancy | undefined {
    return this.rows?.vacancies.get(id);
  }

  /** Ids of all people, in a stable order. */
  personIds(): readonly string[] {
    return this.rows?.people.ids() ?? [];
  }

  /** Weights and skill statistics, frozen with the day; null before the first `sync`. */
  frozenContext(): MatchContext | null {
    return this.context;
  }

  /** Id of the kept statistics of this index, see `match_context`; null before the first `sync`. */
  contextId(): string | null {
    return this.contextRow;
  }

  /** The best vacancies of a person today; empty for a person who is not in the index. */
  vacanciesFor(personId: string): readonly MatchEntry[] {
    const person = this.person(personId);
    if (!person || !this.engine) return [];
    const found = this.engine.vacanciesFor(person, { k: VACANCIES_PER_PERSON });
    return this.judge()?.placesOf('person', personId, found) ?? [];
  }

  /** The best people for a vacancy today. */
  peopleFor(vacancyId: string): readonly MatchEntry[] {
    const vacancy = this.vacancy(vacancyId);
    if (!vacancy || !this.engine) return [];
    const found = this.engine.peopleFor(vacancy, { k: PEOPLE_PER_VACANCY });
    return this.judge()?.placesOf('vacancy', vacancyId, found) ?? [];
  }

  /**
   * The lists of people or of vacancies today, whose limits are known from then on. Waits while the index is built anew,
   * as it is when a day begins: a list from half an index would be an empty one.
   */
  async listsOf(side: MatchSide, ownerIds: readonly string[]): Promise<readonly OwnedList[]> {
    return this.inOrder(async () => {
      if (this.engine === null) await this.readChanges();
      return ownerIds.map((ownerId) => this.listOf(side, ownerId));
    });
  }

  private listOf(side: MatchSide, ownerId: string): OwnedList {
    const owner = side === 'person' ? this.person(ownerId) : this.vacancy(ownerId);
    const entries = side === 'person' ? this.vacanciesFor(ownerId) : this.peopleFor(ownerId);
    this.keepLimit(side, ownerId, entries);
    return { ownerId, revision: owner?.revision ?? 0, entries };
  }

  /** People in whose list the vacancy stands or would stand, by the limits known to this index. */
  listsWith(vacancyId: string): readonly string[] {
    const vacancy = this.vacancy(vacancyId);
    return vacancy && this.engine ? this.engine.listsOf(vacancy).map(({ id }) => id) : [];
  }

  /** Vacancies in whose list the person stands or would stand, by the limits known to this index. */
  listsWithPerson(personId: string): readonly string[] {
    const person = this.person(personId);
    return person && this.engine ? this.engine.listsOfPerson(person).map(({ id }) => id) : [];
  }

  /**
   * The base with every change in it, in memory that threads share, and the places of these owners there. Null before
   * the first `sync`.
   */
  async frozen(owners: Readonly<Record<MatchSide, readonly string[]>>): Promise<FrozenRows | null> {
    return this.inOrder(async () => {
      if (this.unfrozen > 0) await this.freeze();
      const { engine, rows: indexed } = this;
      if (!engine || !indexed) return null;
      return { engine: engine.frozen(), rows: placesOf(engine, owners), basis: indexed.basis };
    });
  }

  /** Whether the index is whole and still rests on this basis. */
  restsOn(basis: Basis): boolean {
    return this.engine !== null && this.rows?.basis === basis;
  }

  /** Judges what the engine found, also for many lists of neighbours; null before the first `sync`. */
  judge(): PairJudge | null {
    const { rows, context, log } = this;
    return rows && context && new PairJudge(rows, context, log);
  }

  /** Keeps the score of a full list's last place, so that a new vacancy touches only the lists it enters. */
  keepLimit(side: MatchSide, ownerId: string, entries: readonly MatchEntry[]): void {
    const store = side === 'person' ? this.engine?.people : this.engine?.vacancies;
    store?.setLimit(ownerId, limitOf(side, entries) ?? -1);
  }

  /** Readings of changes and freezings one after the other. */
  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = this.running.then(work);
    this.running = next.then(nothing, nothing);
    return next;
  }

  private async readChanges(): Promise<void> {
    const basis: Basis = {
      day: this.clock.today(),
      shortages: await this.labourMarket.shortageTree(),
      law: this.law.tables(),
    };
    const known = this.rows;
    const rows = known && isSameBasis(basis, known.basis) ? known : this.startOver(basis);
    const takes: Changes = {
      person: (row) => this.takePerson(rows, row),
      vacancy: (row) => this.takeVacancy(rows, row),
    };
    if (this.engine === null) await this.start(rows, takes);
    await this.reader.read(takes);
    if (this.unfrozen > FREEZE_AFTER) await this.freeze();
  }

  private startOver(basis: Basis): IndexRows {
    this.engine = null;
    this.context = null;
    this.rows = new IndexRows(basis);
    return this.rows;
  }

  private async start(rows: IndexRows, takes: Changes): Promise<void> {
    const startedAt = performance.now();
    const { engine, context, contextRow } = await this.starter.start(rows, takes);
    this.engine = engine;
    this.context = context;
    this.contextRow = contextRow;
    this.unfrozen = 0;
    const took = Math.round(performance.now() - startedAt);
    this.log.log(
      `index of ${engine.people.count} people and ${engine.vacancies.count} vacancies built in ${took} ms`,
    );
  }

  private async freeze(): Promise<void> {
    await this.engine?.freezeBy(freezeBeside);
    this.unfrozen = 0;
  }

  private takePerson(rows: IndexRows, row: PersonRow): void {
    const person = rows.putPerson(row);
    if (person === null) this.engine?.people.remove(row.id);
    else if (this.engine?.people.put(person)) this.unfrozen += 1;
  }

  private takeVacancy(rows: IndexRows, row: VacancyRow): void {
    const vacancy = rows.putVacancy(row);
    if (vacancy === null) this.engine?.vacancies.remove(row.id);
    else if (this.engine?.vacancies.put(vacancy)) this.unfrozen += 1;
  }
}
