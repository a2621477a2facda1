import { FrozenEngine } from '../base.js';
import { addCircle } from '../grid.js';
import { PersonQuery } from '../person-query.js';
import { Scratch } from '../ranges.js';
import { ALL_KINDS } from '../scan-vacancies.js';
import { searchCountry, SearchOptions, searchVacancies } from '../search-vacancies.js';
import { Sink } from '../top-list.js';
import { BlockSearch } from './block-search.js';
import { Box } from './box.js';
import { isWorthPool } from './pool.js';
import { VacancyPoolSearch } from './vacancy-pool-search.js';

/** The best vacancies for blocks of people who live side by side and go about as far. */
export class PeopleBlocks implements BlockSearch {
  private readonly query = new PersonQuery();
  private readonly options: SearchOptions;
  private readonly box = new Box();
  private readonly around: VacancyPoolSearch;
  private remote: VacancyPoolSearch | null = null;
  private isOpen = false;

  constructor(private readonly engine: FrozenEngine) {
    this.options = { image: engine.image, kinds: ALL_KINDS, limits: null, scratch: new Scratch() };
    this.around = new VacancyPoolSearch(engine, this.options.scratch, false);
  }

  open(rows: Int32Array): void {
    const { people, vacancies, image } = this.engine;
    const { place, reach, mover } = people.data;
    const nearest = image.weights.distance.max;
    let farthest = 0;
    this.box.clear();
    for (const row of rows) {
      this.box.include(place[row]!);
      // Who would move anywhere sees the way up to where it counts; the rest of the country is looked through apart.
      farthest = Math.max(farthest, mover[row] === 1 ? nearest * nearest : reach[row]!);
    }
    const { region } = this.options.scratch;
    const radius = Math.ceil(Math.sqrt(farthest)) + this.box.half;
    addCircle(vacancies.grid, 0, this.box.x, this.box.y, radius, region.clear());
    this.isOpen = isWorthPool(rows.length, region);
    if (!this.isOpen) return;
    this.around.load(region, { box: this.box, reach: farthest, nearest });
    this.remote ??= this.loadRemote();
  }

  search(row: number, sink: Sink): void {
    const { people, vacancies, image } = this.engine;
    const query = this.query.load(people.data, row, image);
    if (!this.isOpen) return searchVacancies(query, vacancies, this.options, sink);
    this.around.run(query, sink);
    this.remote?.run(query, sink);
    if (query.isMover) searchCountry(query, vacancies, this.options, sink);
  }

  private loadRemote(): VacancyPoolSearch {
    const { vacancies, image } = this.engine;
    const { scratch } = this.options;
    const region = scratch.region.clear().add(vacancies.firstRemote, vacancies.count);
    const spot = { box: null, reach: 0, nearest: image.weights.distance.max };
    return new VacancyPoolSearch(this.engine, scratch, true).load(region, spot);
  }
}
