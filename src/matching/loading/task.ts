import type {
  PeopleLayout,
  SchemaNumbers,
  SchemaWords,
  SkillStatistics,
  Source,
  VacancyLayout,
} from '../../domain/matching/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { ShortageTree } from '../../domain/shortage/index.js';
import type { LawTables } from '../../domain/work-permission/index.js';
import type { SealSpec } from '../../platform/vault/index.js';
import type { PersonPart } from '../compact/person-rows.js';
import type { VacancyPart } from '../compact/vacancy-rows.js';
import type { LimitsOfSides } from './limits-reader.js';

/** Pages of a table, the last one excluded; null: all that follow. */
export interface Pages {
  readonly from: number;
  readonly to: number | null;
}

/** What a loading thread is started with. */
export interface LoadTask {
  readonly url: string;
  /** Begins a transaction on the state of the database that all threads share, as the system. */
  readonly opening: string;
  /** Bytes of the keys that open data keys. */
  readonly keys: readonly Uint8Array[];
  readonly sealed: Pick<SealSpec, 'table' | 'fields'>;
  readonly day: LocalDate;
  readonly law: LawTables;
  readonly shortages: ShortageTree;
  readonly people: Pages;
  readonly vacancies: Pages;
  readonly lists: Pages;
}

/** First answer: the thread holds the shared state, which may end elsewhere. */
export interface Holding {
  readonly holds: true;
}

/** Second answer: the rows of the thread, and what their columns need from all threads. */
export interface ReadRows {
  readonly people: PersonPart;
  readonly vacancies: VacancyPart;
  /** Of the lists that the thread has read, whosever they are. */
  readonly limits: LimitsOfSides;
  readonly words: SchemaWords;
  readonly skills: SkillStatistics;
}

/** What all threads together make of it, for the last answer. */
export interface Agreed {
  readonly numbers: SchemaNumbers;
  readonly skills: SkillStatistics;
  /** Ids of all skills in the order of their numbers. */
  readonly skillIds: readonly string[];
  /** Limits of all lists, as the threads have read them. */
  readonly limits: readonly LimitsOfSides[];
}

/** Last answer: columns that speak as all others. */
export interface ReadColumns {
  readonly people: Source<PeopleLayout>;
  readonly vacancies: Source<VacancyLayout>;
}
