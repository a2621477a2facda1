import { MatchPerson } from '../types.js';
import { freezePeople, PeopleBase } from './base.js';
import { compareIds, findId, idText, idWords } from './ids.js';
import { Allocate, OWN_MEMORY, Rows } from './layout.js';
import { encodePerson, PEOPLE, PeopleColumns, PeopleLayout } from './people-columns.js';
import { scanPeople } from './scan-people.js';
import { Schema } from './schema.js';
import { searchPeople } from './search-people.js';
import { SearchOptions } from './search-vacancies.js';
import { CompareRefs, ROW_MASK, SEGMENT_SHIFT, Sink } from './top-list.js';
import { VacancyQuery } from './vacancy-query.js';
import { LACKS_ALL } from './word.js';

const GONE_REVISION = -1;
const NONE = new Uint32Array(0);

/** The people of the index: frozen base and changed rows. */
export class PeopleStore {
  base: PeopleBase;
  private changed = new Rows<PeopleLayout>(PEOPLE);
  private readonly changedRow = new Map<string, number>();

  constructor(private readonly schema: Schema) {
    this.base = freezePeople([this.changed], NONE, 0, OWN_MEMORY);
  }

  get count(): number {
    return this.base.count + this.changed.count;
  }

  /** Adds a person who is surely not there yet; for filling an index before it is frozen. */
  load(person: MatchPerson): void {
    encodePerson(this.changed, person, this.schema);
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
  }

  /** Takes over limits in the order of the base's rows, as a full rematch gives them. */
  setLimits(limits: Int32Array): void {
    this.base.data.limit.set(limits);
  }

  freeze(allocate: Allocate): void {
    const sources = [this.base, this.changed];
    const revisions = [this.base.data.revision, this.changed.data.revision];
    const kept = keptRows([this.base.count, this.changed.count], revisions);
    this.base = freezePeople(sources, kept, this.schema.closeness.ofPerson.length, allocate);
    this.changed = new Rows<PeopleLayout>(PEOPLE);
    this.changedRow.clear();
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
      { ranges, kinds, most, limits, data: this.changed.data, segment: 1 },
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

/** Numbers through the sources of the rows that are not gone. */
export function keptRows(counts: readonly number[], revisions: readonly Int32Array[]): Uint32Array {
  const kept = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let size = 0;
  let offset = 0;
  counts.forEach((count, source) => {
    for (let row = 0; row < count; row += 1)
      if (revisions[source]?.[row] !== GONE_REVISION) kept[size++] = offset + row;
    offset += count;
  });
  return kept.slice(0, size);
}
