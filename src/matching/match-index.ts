import { Injectable, Logger } from '@nestjs/common';
import { Found, FrozenEngine, MatchIndex as Engine } from '../domain/matching/engine/index.js';
import {
  Match,
  MatchContext,
  matchContext,
  matchOf,
  MatchPerson,
  MatchVacancy,
  PEOPLE_PER_VACANCY,
  personView,
  VACANCIES_PER_PERSON,
  vacancyView,
} from '../domain/matching/index.js';
import { LocalDate } from '../domain/shared/index.js';
import { lookUp, ShortageTree } from '../domain/shortage/index.js';
import { LawTables, permissionMatcher, storedFacts } from '../domain/work-permission/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import { LawService } from '../law/index.js';
import { Clock } from '../platform/clock/index.js';
import { ChangeReader, Changes } from './change-reader.js';
import type { MatchEntry, MatchSide } from './match-list.entity.js';
import { matchPerson, matchVacancy, PersonRow, VacancyRow } from './rows.js';

/** Changes after which the engine folds them into a new base, so that scans stay short. */
const FREEZE_AFTER = 5000;

/** What the index depends on beside its rows; another one of any means building it anew. */
interface Basis {
  readonly day: LocalDate;
  readonly shortages: ShortageTree;
  readonly law: LawTables;
}

/**
 * People and vacancies in memory as the matcher reads them. PostgreSQL is the truth: before each use the index reads
 * every row that a transaction changed since it last looked, so a lost event cannot make it stale, and throwing it
 * away costs only the time to fill it again. The fast engine finds the lists; the readable functions judge each entry
 * again, and a disagreement is an alarm.
 */
@Injectable()
export class MatchIndex {
  private readonly log = new Logger(MatchIndex.name);
  private readonly people = new Map<string, MatchPerson>();
  private readonly vacancies = new Map<string, MatchVacancy>();
  private readonly shortageOf = new Map<string, number | null>();
  private basis: Basis | null = null;
  private context: MatchContext | null = null;
  private contextRow: string | null = null;
  private engine: Engine | null = null;
  private unfrozen = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly reader: ChangeReader,
    private readonly labourMarket: LabourMarketService,
    private readonly law: LawService,
    private readonly clock: Clock,
  ) {}

  /** Brings the index up to date; calls made meanwhile wait for their own look. */
  async sync(): Promise<void> {
    const next = this.running.then(() => this.readChanges());
    this.running = next.catch(() => undefined);
    return next;
  }

  person(id: string): MatchPerson | undefined {
    return this.people.get(id);
  }

  vacancy(id: string): MatchVacancy | undefined {
    return this.vacancies.get(id);
  }

  /** Ids of all people, in a stable order. */
  personIds(): readonly string[] {
    return [...this.people.keys()].sort();
  }

  /** Weights and skill statistics, frozen with the day; null before the first `sync`. */
  frozenContext(): MatchContext | null {
    return this.context;
  }

  /** Id of the kept statistics of this index, see `match_context`; null before the first `sync`. */
  contextId(): string | null {
    return this.contextRow;
  }

  /** A match as lists keep it. */
  entryOf(side: MatchSide, match: Match): MatchEntry {
    const other = side === 'person' ? this.vacancies.get(match.vacancyId) : this.people.get(match.personId);
    return {
      id: side === 'person' ? match.vacancyId : match.personId,
      kind: match.kind,
      score: match.score,
      on: match.kind === 'now' ? null : match.date,
      revision: other?.revision ?? 0,
    };
  }

  /** The best vacancies of a person today; empty for a person who is not in the index. */
  vacanciesFor(personId: string): readonly Match[] {
    const person = this.people.get(personId);
    if (!person || !this.engine) return [];
    const found = this.engine.vacanciesFor(person, { k: VACANCIES_PER_PERSON });
    return this.judged(found, (id) => [person, this.vacancies.get(id)]);
  }

  /** The best people for a vacancy today. */
  peopleFor(vacancyId: string): readonly Match[] {
    const vacancy = this.vacancies.get(vacancyId);
    if (!vacancy || !this.engine) return [];
    const found = this.engine.peopleFor(vacancy, { k: PEOPLE_PER_VACANCY });
    return this.judged(found, (id) => [this.people.get(id), vacancy]);
  }

  /** People in whose list the vacancy stands or would stand, by the limits known to this index. */
  listsWith(vacancyId: string): readonly string[] {
    const vacancy = this.vacancies.get(vacancyId);
    return vacancy && this.engine ? this.engine.listsOf(vacancy).map(({ id }) => id) : [];
  }

  /** Vacancies in whose list the person stands or would stand, by the limits known to this index. */
  listsWithPerson(personId: string): readonly string[] {
    const person = this.people.get(personId);
    return person && this.engine ? this.engine.listsOfPerson(person).map(({ id }) => id) : [];
  }

  /** The base with every change in it, in memory that threads share. */
  frozen(): FrozenEngine | null {
    if (this.unfrozen > 0) this.freeze();
    return this.engine?.frozen() ?? null;
  }

  /** Rows of the frozen base in its own order, so that neighbours stay together. */
  rowsOf(side: MatchSide, ids: Iterable<string>): Int32Array {
    const store = side === 'person' ? this.engine?.people : this.engine?.vacancies;
    const rows = Array.from(ids, (id) => store?.rowOf(id) ?? -1).filter((row) => row >= 0);
    return Int32Array.from(rows).sort();
  }

  /** What the engine found for an owner, judged again by the readable functions. */
  judgedFor(side: MatchSide, ownerId: string, found: readonly Found[]): readonly Match[] {
    return side === 'person'
      ? this.judged(found, (id) => [this.people.get(ownerId), this.vacancies.get(id)])
      : this.judged(found, (id) => [this.people.get(id), this.vacancies.get(ownerId)]);
  }

  /** Keeps the score of a full list's last place, so that a new vacancy touches only the lists it enters. */
  keepLimit(side: MatchSide, ownerId: string, matches: readonly Match[]): void {
    const places = side === 'person' ? VACANCIES_PER_PERSON : PEOPLE_PER_VACANCY;
    const last = matches.length < places ? undefined : matches.at(-1);
    const store = side === 'person' ? this.engine?.people : this.engine?.vacancies;
    store?.setLimit(ownerId, last?.score ?? -1);
  }

  private judged(
    found: readonly Found[],
    pairOf: (id: string) => readonly [MatchPerson | undefined, MatchVacancy | undefined],
  ): readonly Match[] {
    const { basis, context } = this;
    if (!basis || !context) return [];
    return found.flatMap(({ id, score }) => {
      const [person, vacancy] = pairOf(id);
      if (!person || !vacancy) return [];
      const match = matchOf(personView(person), vacancyView(vacancy, context), basis.day, context);
      if (match?.score === score) return [match];
      this.log.error(`engine and rules disagree on ${person.id} and ${vacancy.id}`);
      return match ? [match] : [];
    });
  }

  private async readChanges(): Promise<void> {
    const basis: Basis = {
      day: this.clock.today(),
      shortages: await this.labourMarket.shortageTree(),
      law: this.law.tables(),
    };
    if (!isSameBasis(basis, this.basis)) this.forget();
    this.basis = basis;
    const permissions = permissionMatcher(basis.day, basis.law);
    await this.reader.read({
      person: (row) => this.putPerson(row, permissions),
      vacancy: (row) => this.putVacancy(row, basis),
    } satisfies Changes);
    if (this.engine === null) await this.build(basis.day);
    else if (this.unfrozen > FREEZE_AFTER) this.freeze();
  }

  private forget(): void {
    this.reader.startOver();
    this.people.clear();
    this.vacancies.clear();
    this.shortageOf.clear();
    this.engine = null;
    this.context = null;
  }

  private async build(day: LocalDate): Promise<void> {
    const startedAt = performance.now();
    this.context = matchContext(this.vacancies.values(), await this.labourMarket.similarOccupations());
    this.engine = new Engine(this.context, day);
    for (const person of this.people.values()) this.engine.people.load(person);
    for (const vacancy of this.vacancies.values()) this.engine.vacancies.load(vacancy);
    this.freeze();
    this.contextRow = await this.reader.keepContext(day, this.context);
    await this.reader.readLimits(day, this.context.weights.version, (side, id, score) => {
      const store = side === 'person' ? this.engine?.people : this.engine?.vacancies;
      store?.setLimit(id, score);
    });
    const took = Math.round(performance.now() - startedAt);
    this.log.log(
      `index of ${this.people.size} people and ${this.vacancies.size} vacancies built in ${took} ms`,
    );
  }

  private freeze(): void {
    this.engine?.freeze((bytes) => new SharedArrayBuffer(bytes));
    this.unfrozen = 0;
  }

  private putPerson(row: PersonRow, permissions: ReturnType<typeof permissionMatcher>): void {
    if (row.archivedAt !== null) {
      this.people.delete(row.id);
      this.engine?.people.remove(row.id);
      return;
    }
    const person = matchPerson(row, permissions(storedFacts(row.status, row.statusFacts)));
    this.people.set(row.id, person);
    if (this.engine?.people.put(person)) this.unfrozen += 1;
  }

  private putVacancy(row: VacancyRow, { day, shortages }: Basis): void {
    const closed = row.state !== 'published' || row.expiresOn < day || row.seatsTaken >= row.seats;
    if (closed) {
      this.vacancies.delete(row.id);
      this.engine?.vacancies.remove(row.id);
      return;
    }
    const vacancy = matchVacancy(row, this.shortage(shortages, row));
    this.vacancies.set(row.id, vacancy);
    if (this.engine?.vacancies.put(vacancy)) this.unfrozen += 1;
  }

  /** Look-ups repeat: a few thousand pairs of occupation and Kreis stand for all vacancies. */
  private shortage(tree: ShortageTree, { kldb, ags }: VacancyRow): number | null {
    const key = `${kldb} ${ags}`;
    const known = this.shortageOf.get(key);
    if (known !== undefined) return known;
    const value = lookUp(tree, kldb, ags)?.value ?? null;
    this.shortageOf.set(key, value);
    return value;
  }
}

function isSameBasis(a: Basis, b: Basis | null): boolean {
  return a.day === b?.day && a.shortages === b.shortages && a.law === b.law;
}
