import { LocalDate, toEpochDay } from '../../shared/index.js';
import { MatchContext } from '../context.js';
import { MATCH_KINDS, MatchKind, MatchPerson, MatchVacancy } from '../types.js';
import { FrozenBases, FrozenEngine, freezePeople, freezeVacancies, FreezeParts } from './base.js';
import { EngineImage } from './image.js';
import { Allocate, OWN_MEMORY, Rows } from './layout.js';
import { encodePerson, PEOPLE } from './people-columns.js';
import { PeopleStore } from './people-store.js';
import { PersonQuery } from './person-query.js';
import { Scratch } from './ranges.js';
import { ALL_KINDS } from './scan-vacancies.js';
import { Schema } from './schema.js';
import { SearchOptions } from './search-vacancies.js';
import { Collector, Sink, TopList } from './top-list.js';
import { encodeVacancy, VACANCIES } from './vacancy-columns.js';
import { VacancyQuery } from './vacancy-query.js';
import { VacancyStore } from './vacancy-store.js';
import { NumberWish, SchemaNumbers, SchemaWords, takeWord } from './words.js';

/** An entry found by the engine; kind, date and reasons are worked out on reading by the readable functions. */
export interface Found {
  readonly id: string;
  /** Hundredths of a point. */
  readonly score: number;
}

export interface FindOptions {
  readonly k: number;
  readonly kinds?: readonly MatchKind[];
}

/**
 * Both sides of the market in memory: a frozen base that threads can share, changed rows that are scanned in full,
 * and rows marked as gone. Single questions are exact at any time; `freeze` folds the changes into a new base.
 */
export class MatchIndex {
  readonly people: PeopleStore;
  readonly vacancies: VacancyStore;
  private readonly schema: Schema;
  private image: EngineImage;
  private readonly scratch = new Scratch();
  private readonly personQuery = new PersonQuery();
  private readonly vacancyQuery = new VacancyQuery();

  /** `frequentLicences`: see Schema; `allocate`: memory of changed rows, shared when threads are to freeze them. */
  constructor(
    context: MatchContext,
    day: LocalDate,
    frequentLicences: readonly string[] = [],
    allocate: Allocate = OWN_MEMORY,
  ) {
    this.schema = new Schema(context, day, frequentLicences);
    this.people = new PeopleStore(this.schema, allocate);
    this.vacancies = new VacancyStore(this.schema, allocate);
    this.image = this.newImage();
  }

  /** Gives a word of a schema that encoded rows elsewhere its number here; see `loadColumns` of both sides. */
  takeWord(words: SchemaWords, numbers: SchemaNumbers, wish: NumberWish): void {
    takeWord(this.schema, words, numbers, wish);
  }

  /** Ids of all skills in the order of their numbers. */
  skills(): readonly string[] {
    return this.schema.skills.texts;
  }

  /** Folds all changes into a new base. `allocate` gives shared memory when threads are to read it. */
  freeze(allocate: Allocate = OWN_MEMORY): FrozenEngine {
    this.vacancies.take(freezeVacancies(this.vacancies.parts(), allocate));
    this.people.take(freezePeople(this.people.parts(), allocate));
    return this.frozen();
  }

  /**
   * The same with the bases made elsewhere, say in threads. Meanwhile questions are answered as ever and limits may be
   * set, but no row may be added or taken out.
   */
  async freezeBy(make: (parts: FreezeParts) => Promise<FrozenBases>): Promise<FrozenEngine> {
    let bases: FrozenBases | null = null;
    try {
      bases = await make({ people: this.people.parts(), vacancies: this.vacancies.parts() });
    } finally {
      this.people.take(bases?.people ?? null);
      this.vacancies.take(bases?.vacancies ?? null);
    }
    return this.frozen();
  }

  /** The base as plain data, which can be given to threads. */
  frozen(): FrozenEngine {
    const { ofPerson, ofVacancy } = this.schema.closeness;
    const image = { ...this.image, closeness: { ofPerson, ofVacancy } };
    return { image, people: this.people.base, vacancies: this.vacancies.base };
  }

  /** Moves to a day: ages profiles and postings, closes postings that have expired. */
  moveTo(day: LocalDate): void {
    this.schema.day = toEpochDay(day);
    this.people.age();
    this.vacancies.age();
    this.image = this.newImage();
  }

  /** The best vacancies of a person, who need not be in the index; the same list as rankVacancies. */
  vacanciesFor(person: MatchPerson, { k, kinds }: FindOptions): readonly Found[] {
    const best = new TopList(k, this.vacancies.compare);
    this.scanFor(person, this.options(kinds), best);
    return this.listed(best, (ref) => this.vacancies.idOf(ref));
  }

  /** The best people for a vacancy, which need not be in the index; the same list as rankPeople. */
  peopleFor(vacancy: MatchVacancy, { k, kinds }: FindOptions): readonly Found[] {
    const best = new TopList(k, this.people.compare);
    this.scanPeopleFor(vacancy, this.options(kinds), best, false);
    return this.listed(best, (ref) => this.people.idOf(ref));
  }

  /**
   * Reverse search: the people in whose list the vacancy may stand, with its score: at least the limit kept for each
   * (see PeopleStore.setLimit). At equal score the caller compares ids.
   */
  listsOf(vacancy: MatchVacancy): readonly Found[] {
    const all = new Collector();
    this.scanPeopleFor(vacancy, this.options(), all, true);
    return [...all.found].map(([ref, score]) => ({ id: this.people.idOf(ref), score }));
  }

  /** The vacancies in whose list the person may stand. */
  listsOfPerson(person: MatchPerson): readonly Found[] {
    const all = new Collector();
    this.scanFor(person, this.options(), all, true);
    return [...all.found].map(([ref, score]) => ({ id: this.vacancies.idOf(ref), score }));
  }

  private scanFor(person: MatchPerson, options: SearchOptions, sink: Sink, reverse = false): void {
    const single = new Rows(PEOPLE);
    encodePerson(single, person, this.schema);
    this.vacancies.scan(this.personQuery.load(single.data, 0, this.image), options, sink, reverse);
  }

  private scanPeopleFor(vacancy: MatchVacancy, options: SearchOptions, sink: Sink, reverse: boolean): void {
    const single = new Rows(VACANCIES);
    encodeVacancy(single, vacancy, this.schema);
    this.people.scan(this.vacancyQuery.load(single.data, 0, this.image), options, sink, reverse);
  }

  private options(kinds?: readonly MatchKind[]): SearchOptions {
    const bits = kinds?.reduce((word, kind) => word | (1 << MATCH_KINDS.indexOf(kind)), 0) ?? ALL_KINDS;
    return { image: this.image, kinds: bits, limits: null, scratch: this.scratch };
  }

  private listed(best: TopList, idOf: (ref: number) => string): readonly Found[] {
    return Array.from({ length: best.size }, (_, place) => ({
      id: idOf(best.refs[place] ?? 0),
      score: best.scores[place] ?? 0,
    }));
  }

  private newImage(): EngineImage {
    const { context, day, language, closeness } = this.schema;
    return { day, weights: context.weights, language: language.image, closeness };
  }
}
