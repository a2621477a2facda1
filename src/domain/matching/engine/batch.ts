import { PEOPLE_PER_VACANCY, VACANCIES_PER_PERSON } from '../rank.js';
import { Agenda, Side } from './agenda.js';
import { FrozenEngine } from './base.js';
import { compareIds } from './ids.js';
import { BlockSearch } from './pool/block-search.js';
import { PeopleBlocks } from './pool/people-blocks.js';
import { VacancyBlocks } from './pool/vacancy-blocks.js';
import { TopList } from './top-list.js';

/** Lists of rows of one side, k places each: rows of the other side and scores; −1 marks an empty place. */
export interface Lists {
  readonly k: number;
  readonly rows: Int32Array;
  readonly scores: Int16Array;
}

export function listLength(side: Side): number {
  return side === 'people' ? VACANCIES_PER_PERSON : PEOPLE_PER_VACANCY;
}

/** Works out the lists of an agenda on a frozen engine, block by block. One per thread. */
export class BatchMatcher {
  private readonly best: TopList;
  private readonly blocks: BlockSearch;

  constructor(
    engine: FrozenEngine,
    private readonly agenda: Agenda,
    private readonly lists: Lists,
  ) {
    const isPeople = agenda.side === 'people';
    const ids = (isPeople ? engine.vacancies : engine.people).data.id;
    this.best = new TopList(lists.k, (a, b) => compareIds(ids, a, ids, b));
    this.blocks = isPeople ? new PeopleBlocks(engine) : new VacancyBlocks(engine);
  }

  /** Fills the lists of one block. */
  run(block: number): void {
    const { start, rows, lists } = this.agenda;
    const [from, to] = [start[block] ?? 0, start[block + 1] ?? 0];
    this.blocks.open(rows.subarray(from, to));
    for (let at = from; at < to; at += 1) {
      this.blocks.search(rows[at]!, this.best.clear());
      this.store(lists[at]!);
    }
  }

  runAll(): void {
    for (let block = 0; block < this.agenda.blocks; block += 1) this.run(block);
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
