import { addMoversNear, addPeopleNear, FrozenEngine } from '../base.js';
import { Scratch } from '../ranges.js';
import { ALL_KINDS } from '../scan-vacancies.js';
import { searchPeople } from '../search-people.js';
import { SearchOptions } from '../search-vacancies.js';
import { Sink } from '../top-list.js';
import { VacancyQuery } from '../vacancy-query.js';
import { BlockSearch } from './block-search.js';
import { Box } from './box.js';
import { PeoplePoolSearch } from './people-pool-search.js';
import { isWorthPool } from './pool.js';

/** The mirror of PeopleBlocks: the best people for blocks of vacancies side by side. */
export class VacancyBlocks implements BlockSearch {
  private readonly query = new VacancyQuery();
  private readonly options: SearchOptions;
  private readonly box = new Box();
  private readonly around: PeoplePoolSearch;
  private movers: PeoplePoolSearch | null = null;
  private isOpen = false;

  constructor(private readonly engine: FrozenEngine) {
    this.options = { image: engine.image, kinds: ALL_KINDS, limits: null, scratch: new Scratch() };
    this.around = new PeoplePoolSearch(engine, this.options.scratch);
  }

  open(rows: Int32Array): void {
    const { people, vacancies, image } = this.engine;
    // Rows that are not bound to a place stand last, in blocks of their own.
    this.isOpen = false;
    if (rows[0]! >= vacancies.firstRemote) return;
    const nearest = image.weights.distance.max;
    this.box.clear();
    for (const row of rows) this.box.include(vacancies.data.place[row]!);
    const { x, y, half } = this.box;
    const { region } = this.options.scratch;
    addPeopleNear(people, x, y, { most: Infinity, more: half }, region.clear());
    addMoversNear(people, x, y, nearest + half, region);
    this.isOpen = isWorthPool(rows.length, region);
    if (!this.isOpen) return;
    this.around.load(region, { box: this.box, reach: nearest * nearest, nearest });
    this.movers ??= this.loadMovers();
  }

  search(row: number, sink: Sink): void {
    const { people, vacancies, image } = this.engine;
    const query = this.query.load(vacancies.data, row, image);
    if (!this.isOpen) return searchPeople(query, people, this.options, sink);
    this.around.run(query, sink);
    this.movers?.run(query, sink);
  }

  private loadMovers(): PeoplePoolSearch {
    const { people } = this.engine;
    const { scratch } = this.options;
    const region = scratch.region.clear().add(people.firstMover, people.count);
    return new PeoplePoolSearch(this.engine, scratch).load(region, { box: null, reach: 0, nearest: 0 });
  }
}
