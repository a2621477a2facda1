import { PEOPLE_PER_VACANCY, VACANCIES_PER_PERSON } from '../rank.js';
import { FrozenEngine } from './base.js';
import { compareIds } from './ids.js';
import { PersonQuery } from './person-query.js';
import { Scratch } from './ranges.js';
import { ALL_KINDS } from './scan-vacancies.js';
import { searchPeople } from './search-people.js';
import { searchVacancies } from './search-vacancies.js';
import { TopList } from './top-list.js';
import { VacancyQuery } from './vacancy-query.js';

export type Side = 'people' | 'vacancies';

/** Lists of consecutive rows of one side, k places each: rows of the other side and scores; −1 marks an empty place. */
export interface Lists {
  readonly k: number;
  readonly rows: Int32Array;
  readonly scores: Int16Array;
}

export function listLength(side: Side): number {
  return side === 'people' ? VACANCIES_PER_PERSON : PEOPLE_PER_VACANCY;
}

/**
 * Works out lists for consecutive rows of one side of a frozen engine. One per thread; consecutive rows are
 * neighbours in the country, so that what they scan is still in the cache.
 */
export class BatchMatcher {
  private readonly scratch = new Scratch();
  private readonly personQuery = new PersonQuery();
  private readonly vacancyQuery = new VacancyQuery();
  private readonly best: TopList;

  constructor(
    private readonly engine: FrozenEngine,
    private readonly side: Side,
    private readonly lists: Lists,
    private readonly firstRow = 0,
  ) {
    const ids = (side === 'people' ? engine.vacancies : engine.people).data.id;
    this.best = new TopList(lists.k, (a, b) => compareIds(ids, a, ids, b));
  }

  /** Fills the lists of rows `from` up to but not including `to`. */
  run(from: number, to: number): void {
    for (let row = from; row < to; row += 1) this.fill(row, row - this.firstRow);
  }

  /** Fills the lists at `from` up to but not including `to`, of the rows that stand there. */
  runRows(rows: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.fill(rows[at] ?? 0, at);
  }

  private fill(row: number, at: number): void {
    const options = { image: this.engine.image, kinds: ALL_KINDS, limits: null, scratch: this.scratch };
    const { people, vacancies, image } = this.engine;
    this.best.clear();
    if (this.side === 'people')
      searchVacancies(this.personQuery.load(people.data, row, image), vacancies, options, this.best);
    else searchPeople(this.vacancyQuery.load(vacancies.data, row, image), people, options, this.best);
    this.store(at);
  }

  private store(at: number): void {
    const { k, rows, scores } = this.lists;
    for (let place = 0; place < k; place += 1) {
      const isFilled = place < this.best.size;
      rows[at * k + place] = isFilled ? (this.best.refs[place] ?? -1) : -1;
      scores[at * k + place] = isFilled ? (this.best.scores[place] ?? -1) : -1;
    }
  }
}
