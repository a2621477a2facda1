import { MatchVacancy } from '../types.js';
import { freezeVacancies, VacancyBase, VacancyParts } from './base.js';
import { compareIds, findId, idText, idWords } from './ids.js';
import { GONE_REVISION } from './kept.js';
import { Allocate, OWN_MEMORY, plainSource, Rows, Source } from './layout.js';
import { LimitsOfMeanwhile } from './meanwhile.js';
import { PersonQuery } from './person-query.js';
import { scanVacancies, wholly } from './scan-vacancies.js';
import { Schema } from './schema.js';
import { searchVacancies, SearchOptions } from './search-vacancies.js';
import { CompareRefs, ROW_MASK, SEGMENT_SHIFT, Sink } from './top-list.js';
import { encodeVacancy, GONE_HOURS, VACANCIES, VacancyColumns, VacancyLayout } from './vacancy-columns.js';

const ON_SITE = 1;
const REMOTE = 2;

/** The vacancies of the index: frozen base and changed rows, remote ones apart. */
export class VacancyStore {
  base: VacancyBase;
  private changed: readonly [Rows<VacancyLayout>, Rows<VacancyLayout>];
  private readonly changedRef = new Map<string, number>();
  private loaded: readonly Source<VacancyLayout>[] = [];
  private readonly later = new LimitsOfMeanwhile();

  /** `allocate`: as of PeopleStore. */
  constructor(
    private readonly schema: Schema,
    private readonly allocate: Allocate = OWN_MEMORY,
  ) {
    this.changed = [new Rows(VACANCIES, allocate), new Rows(VACANCIES, allocate)];
    const { weights } = schema.context;
    this.base = freezeVacancies({ sources: [this.changed[0]], codes: 0, weights }, OWN_MEMORY);
  }

  get count(): number {
    return this.base.count + this.changed[0].count + this.changed[1].count;
  }

  /** Adds a vacancy that is surely not there yet; for filling an index before it is frozen. */
  load(vacancy: MatchVacancy): void {
    this.later.refuse();
    this.append(vacancy);
  }

  /** As of PeopleStore. */
  loadColumns(source: Source<VacancyLayout>): void {
    this.later.refuse();
    this.loaded = [...this.loaded, source];
  }

  /** Adds or replaces; an older revision than the one held is left out. Gives whether anything changed. */
  put(vacancy: MatchVacancy): boolean {
    if (this.revisionOf(vacancy.id) >= vacancy.revision) return false;
    this.remove(vacancy.id);
    this.changedRef.set(vacancy.id, this.append(vacancy));
    return true;
  }

  /** Takes a vacancy out at once, in the shared base too; gives whether there was one. */
  remove(id: string): boolean {
    this.later.refuse();
    const ref = this.find(id);
    if (ref === null) return false;
    const data = this.dataOf(ref);
    data.hours[ref & ROW_MASK] = GONE_HOURS;
    data.revision[ref & ROW_MASK] = GONE_REVISION;
    this.changedRef.delete(id);
    return true;
  }

  /** −1 when the vacancy is not there. */
  revisionOf(id: string): number {
    const ref = this.find(id);
    return ref === null ? GONE_REVISION : (this.dataOf(ref).revision[ref & ROW_MASK] ?? GONE_REVISION);
  }

  /** Row of the frozen base, −1 for one that changed since or is not there. */
  rowOf(id: string): number {
    const ref = this.find(id);
    return ref !== null && ref >> SEGMENT_SHIFT === 0 ? ref : -1;
  }

  /** Score of the last place of the vacancy's full list, −1 while there is room; for reverse search. */
  setLimit(id: string, limit: number): void {
    const ref = this.find(id);
    if (ref !== null) this.dataOf(ref).limit[ref & ROW_MASK] = limit;
    this.later.note(id, limit);
  }

  /** Takes over limits in the order of the base's rows, as a full rematch gives them. */
  setLimits(limits: Int32Array): void {
    this.base.data.limit.set(limits);
  }

  /** As of PeopleStore. */
  parts(): VacancyParts {
    this.later.begin();
    const { closeness, context } = this.schema;
    const sources = [this.base, ...this.changed, ...this.loaded].map(plainSource<VacancyLayout>);
    return { sources, codes: closeness.ofVacancy.length, weights: context.weights };
  }

  /** As of PeopleStore. */
  take(base: VacancyBase | null): void {
    if (base) {
      this.base = base;
      this.changed = [new Rows(VACANCIES, this.allocate), new Rows(VACANCIES, this.allocate)];
      this.changedRef.clear();
      this.loaded = [];
    }
    for (const [id, limit] of this.later.end()) this.setLimit(id, limit);
  }

  age(): void {
    for (const { data, count } of [this.base, ...this.changed])
      for (let row = 0; row < count; row += 1) {
        data.base[row] = (data.shortage[row] ?? 0) - this.schema.staleVacancy(data.confirmed[row] ?? 0);
        if ((data.expires[row] ?? 0) < this.schema.day) data.hours[row] = GONE_HOURS;
      }
  }

  scan(query: PersonQuery, options: SearchOptions, sink: Sink, reverse: boolean): void {
    const { scratch, image, kinds } = options;
    searchVacancies(query, this.base, { ...options, limits: reverse ? this.base.data.limit : null }, sink);
    for (const segment of [ON_SITE, REMOTE] as const) {
      const { data, count } = segment === ON_SITE ? this.changed[0] : this.changed[1];
      const ranges = scratch.region.clear().add(0, count);
      const most = image.weights.skills.max;
      const scan = { ranges, kinds, most, ...wholly(data), segment, remote: segment === REMOTE };
      scanVacancies(query, { ...scan, limits: reverse ? data.limit : null }, image.weights, sink);
    }
  }

  idOf(ref: number): string {
    return idText(this.dataOf(ref).id, ref & ROW_MASK);
  }

  readonly compare: CompareRefs = (a, b) =>
    compareIds(this.dataOf(a).id, a & ROW_MASK, this.dataOf(b).id, b & ROW_MASK);

  private append(vacancy: MatchVacancy): number {
    const segment = vacancy.place ? ON_SITE : REMOTE;
    const rows = segment === ON_SITE ? this.changed[0] : this.changed[1];
    return (segment << SEGMENT_SHIFT) | encodeVacancy(rows, vacancy, this.schema);
  }

  private dataOf(ref: number): VacancyColumns {
    const segment = ref >> SEGMENT_SHIFT;
    if (segment === 0) return this.base.data;
    return segment === ON_SITE ? this.changed[0].data : this.changed[1].data;
  }

  private find(id: string): number | null {
    const changed = this.changedRef.get(id);
    if (changed !== undefined) return changed;
    const row = findId(this.base.data.id, this.base.order, idWords(id));
    return row >= 0 && this.base.data.revision[row] !== GONE_REVISION ? row : null;
  }
}
