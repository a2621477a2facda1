import { LocalDate } from '../shared/index.js';
import { BooleanFactKey, FactKey, PermissionFacts, PermissionVacancy, VOLATILE_FACT_KEYS } from './facts.js';
import { LawTables } from './tables/law-tables.js';
import { ResidenceStatus } from './vocabulary.js';

/** What the rules touched on the way to an answer. */
export class Trace {
  readonly consulted = new Set<string>();
  readonly decided = new Set<string>();
  /** Known gaps of the person's facts that would sharpen the answer without turning it. */
  readonly questions = new Set<FactKey>();
  readonly vacancyQuestions = new Set<keyof PermissionVacancy>();
  /** A volatile fact would have been read, but nobody asked. */
  volatileUnasked = false;
}

/** What one rule may see: the facts it names, the work, the day, the tables. */
export interface View<K extends FactKey> {
  readonly day: LocalDate;
  readonly vacancy: PermissionVacancy;
  readonly tables: LawTables;
  readonly status: ResidenceStatus;
  /** A Fiktionsbescheinigung lets the former title go on beyond its printed end. */
  readonly titleContinues: boolean;
  /** The fact as it is, null when not asked. */
  value<P extends K>(key: P): PermissionFacts[P];
  /** A yes/no fact on which the answer turns: when unknown, both answers are followed. */
  holds(key: K & BooleanFactKey): boolean;
  /** Only a stated yes counts; when unknown, a question remains. */
  isStated(key: K & BooleanFactKey): boolean;
  ask(key: K): void;
  askVacancy(key: keyof PermissionVacancy): void;
}

const VOLATILE: ReadonlySet<string> = new Set(VOLATILE_FACT_KEYS);

/** Facts, work, day and tables of one assessment, and the notes taken on the way. */
export class Situation implements View<FactKey> {
  constructor(
    private readonly facts: PermissionFacts,
    readonly vacancy: PermissionVacancy,
    readonly day: LocalDate,
    readonly tables: LawTables,
    readonly trace: Trace,
    /** Answers for a fact that is unknown; decides which of both ways is followed now. */
    private readonly onUnknown: (key: BooleanFactKey) => boolean,
    /** Nightly work: volatile facts count as not asked and never turn the answer. */
    private readonly withoutVolatile: boolean,
    readonly titleContinues: boolean = false,
  ) {}

  get status(): ResidenceStatus {
    return this.facts.status;
  }

  value<P extends FactKey>(key: P): PermissionFacts[P] {
    if (this.skips(key)) return null as PermissionFacts[P];
    return this.facts[key];
  }

  holds(key: BooleanFactKey): boolean {
    if (this.skips(key)) return false;
    return this.facts[key] ?? this.onUnknown(key);
  }

  isStated(key: BooleanFactKey): boolean {
    if (this.skips(key)) return false;
    if (this.facts[key] === null) this.ask(key);
    return this.facts[key] === true;
  }

  ask(key: FactKey): void {
    if (!this.skips(key)) this.trace.questions.add(key);
  }

  askVacancy(key: keyof PermissionVacancy): void {
    this.trace.vacancyQuestions.add(key);
  }

  /** The same facts on another day: what the law will say then. */
  on(day: LocalDate): Situation {
    return this.copy(this.facts, day, this.titleContinues);
  }

  /** The same facts under the title that a Fiktionsbescheinigung carries on. */
  under(status: ResidenceStatus): Situation {
    return this.copy({ ...this.facts, status }, this.day, true);
  }

  private copy(facts: PermissionFacts, day: LocalDate, continues: boolean): Situation {
    return new Situation(
      facts,
      this.vacancy,
      day,
      this.tables,
      this.trace,
      this.onUnknown,
      this.withoutVolatile,
      continues,
    );
  }

  private skips(key: FactKey): boolean {
    if (!this.withoutVolatile || !VOLATILE.has(key)) return false;
    this.trace.volatileUnasked = true;
    return true;
  }
}
