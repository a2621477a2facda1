import { MatchPerson } from '../types.js';
import { freezePeople, PeopleBase, PeopleParts } from './base.js';
import { compareIds, findId, idText, idWords } from './ids.js';
import { GONE_REVISION } from './kept.js';
import { Allocate, OWN_MEMORY, plainSource, Rows, Source } from './layout.js';
import { encodePerson, PEOPLE, PeopleColumns, PeopleLayout } from './people-columns.js';
import { scanPeople } from './scan-people.js';
import { wholly } from './scan-vacancies.js';
import { Schema } from './schema.js';
import { searchPeople } from './search-people.js';
import { SearchOptions } from './search-vacancies.js';
import { CompareRefs, ROW_MASK, SEGMENT_SHIFT, Sink } from './top-list.js';
import { VacancyQuery } from './vacancy-query.js';
import { LACKS_ALL } from './word.js';
import { LimitsOfMeanwhile } from './meanwhile.js';

/** The people of the index: frozen base and changed rows. */
export class PeopleStore {
  base: PeopleBase;
  private changed: Rows<PeopleLayout>;
  private readonly changedRow = new Map<string, number>();
  private loaded: readonly Source<PeopleLayout>[] = [];
  private readonly later = new LimitsOfMeanwhile();

  /** `allocate`: memory for changed rows, shared when a thread is to make the base. */
  constructor(
    private readonly schema: Schema,
    private readonly allocate: Allocate = OWN_MEMORY,
  ) {
    this.changed = new Rows<PeopleLayout>(PEOPLE, allocate);
    this.base = freezePeople({ sources: [this.changed], entries: 0 }, OWN_MEMORY);
  }

  get count(): number {
    return this.base.count + this.changed.count;
  }

  /** Adds a person who is surely not there yet; for filling an index before it is frozen. */
  load(person: MatchPerson): void {
    this.later.refuse();
    encodePerson(this.changed, person, this.schema);
  }

  /** Adds people who were encoded elsewhere by the numbers of this schema; they are found from the next base on. */
  loadColumns(source: Source<PeopleLayout>): void {
    this.later.refuse();
    this.loaded = [...this.loaded, source];
  }

  /** Adds or replaces; an older revision than the one held is left out. Gives whether anything changed. */
  put(person: MatchPerson): boolean {
    if (this.revisionOf(person.id) >= person.revision) return false;
    this.remove(person.id);
    this.changedRow.set(person.id, encodePerson(this.changed, person, this.schema));
    return true;
  }

  /** Takes a person out at once, in the shared base too; gives whether there was one. */
  remove(id: string): boolean {
    this.later.refuse();
    const place = this.find(id);
    if (!place) return false;
    place.data.lack[place.row] = LACKS_ALL;
    place.data.revision[place.row] = GONE_REVISION;
    this.changedRow.delete(id);
    return true;
  }

  /** −1 when the person is not there. */
  revisionOf(id: string): number {
    const place = this.find(id);
    return place ? (place.data.revision[place.row] ?? GONE_REVISION) : GONE_REVISION;
  }

  /** Row of the frozen base, −1 for who is changed since or not there. */
  rowOf(id: string): number {
    const place = this.find(id);
    return place?.data === this.base.data ? place.row : -1;
  }

  /** Score of the last place of the person's full list, −1 while there is room; for reverse search. */
  setLimit(id: string, limit: number): void {
    const place = this.find(id);
    if (place) place.data.limit[place.row] = limit;
    this.later.note(id, limit);
  }

  /** Takes over limits in the order of the base's rows, as a full rematch gives them. */
  setLimits(limits: Int32Array): void {
    this.base.data.limit.set(limits);
  }

  /** What the next base is made from. Until `take` gets it, rows are neither added nor taken out. */
  parts(): PeopleParts {
    this.later.begin();
    const sources = [this.base, this.changed, ...this.loaded].map(plainSource<PeopleLayout>);
    return { sources, entries: this.schema.closeness.ofPerson.length };
  }

  /** Goes on with the base that was made from `parts`; null: with the one before, because making it failed. */
  take(base: PeopleBase | null): void {
    if (base) {
      this.base = base;
      this.changed = new Rows<PeopleLayout>(PEOPLE, this.allocate);
      this.changedRow.clear();
      this.loaded = [];
    }
    for (const [id, limit] of this.later.end()) this.setLimit(id, limit);
  }

  age(): void {
    for (const [data, count] of [
      [this.base.data, this.base.count],
      [this.changed.data, this.changed.count],
    ] as const)
      for (let row = 0; row < count; row += 1)
        data.stale[row] = this.schema.staleProfile(data.confirmed[row] ?? 0);
  }

  scan(query: VacancyQuery, options: SearchOptions, sink: Sink, reverse: boolean): void {
    searchPeople(query, this.base, { ...options, limits: reverse ? this.base.data.limit : null }, sink);
    const ranges = options.scratch.region.clear().add(0, this.changed.count);
    const { kinds, image } = options;
    const most = image.weights.skills.max;
    const limits = reverse ? this.changed.data.limit : null;
    scanPeople(
      query,
      { ranges, kinds, most, limits, ...wholly(this.changed.data), segment: 1 },
      options.image.weights,
      sink,
    );
  }

  idOf(ref: number): string {
    return idText(this.dataOf(ref).id, ref & ROW_MASK);
  }

  readonly compare: CompareRefs = (a, b) =>
    compareIds(this.dataOf(a).id, a & ROW_MASK, this.dataOf(b).id, b & ROW_MASK);

  private dataOf(ref: number): PeopleColumns {
    return ref >> SEGMENT_SHIFT === 0 ? this.base.data : this.changed.data;
  }

  private find(id: string): { readonly data: PeopleColumns; readonly row: number } | null {
    const changed = this.changedRow.get(id);
    if (changed !== undefined) return { data: this.changed.data, row: changed };
    const row = findId(this.base.data.id, this.base.order, idWords(id));
    const isThere = row >= 0 && this.base.data.revision[row] !== GONE_REVISION;
    return isThere ? { data: this.base.data, row } : null;
  }
}
