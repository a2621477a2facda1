import { WeightTable } from '../weights.js';
import { arrange } from './arrange.js';
import { EngineImage } from './image.js';
import { addCircle, cellOf, Grid, gridAround } from './grid.js';
import { idOrder } from './ids.js';
import { keptRows } from './kept.js';
import { Allocate, Source } from './layout.js';
import { PEOPLE, PeopleColumns, PeopleLayout } from './people-columns.js';
import { Ranges } from './ranges.js';
import { personSkillPostings, SkillPostings, vacancySkillPostings } from './skill-postings.js';
import { Postings, postings, sortedBy } from './sorting.js';
import { VACANCIES, VacancyColumns, VacancyLayout } from './vacancy-columns.js';

/** Vacancies in the order for scanning: on site by cell and occupation, then remote ones. */
export interface VacancyBase {
  readonly data: VacancyColumns;
  readonly count: number;
  readonly firstRemote: number;
  readonly grid: Grid;
  readonly byCode: Postings;
  readonly bySkill: SkillPostings;
  readonly order: Uint32Array;
}

/** People by radius class, cell and occupation; who would move anywhere is the last class. */
export interface PeopleBase {
  readonly data: PeopleColumns;
  readonly count: number;
  readonly firstMover: number;
  /** Greatest radius in steps per class before the movers; −1 for an empty one. */
  readonly radii: readonly number[];
  readonly grid: Grid;
  readonly byEntry: Postings;
  readonly bySkill: Postings;
  readonly order: Uint32Array;
}

/** Radii in steps up to which a person belongs to a class; above the last come the far ones, then the movers. */
const CLASS_STEPS = [200, 400, 600, 1000, 2000, 46_000];
const MOVERS = CLASS_STEPS.length;

/** What a base of vacancies is made from: plain data, which can be given to a thread. */
export interface VacancyParts {
  readonly sources: readonly Source<VacancyLayout>[];
  /** Occupations in the closeness tables. */
  readonly codes: number;
  readonly weights: WeightTable;
}

/** What a base of people is made from. */
export interface PeopleParts {
  readonly sources: readonly Source<PeopleLayout>[];
  /** Own occupations in the closeness tables. */
  readonly entries: number;
}

export function freezeVacancies({ sources, codes, weights }: VacancyParts, allocate: Allocate): VacancyBase {
  const { skills } = weights;
  const kept = keptRows(sources);
  const read = reader(sources);
  const onSite = kept.filter((row) => read(row, (data, at) => data.remote[at] ?? 0) === 0);
  const remote = kept.filter((row) => read(row, (data, at) => data.remote[at] ?? 0) === 1);
  const places = Int32Array.from(onSite, (row) => read(row, (data, at) => data.place[at] ?? 0));
  const grid = gridAround(places, 1, allocate);
  const byCode = sortedBy(onSite, codes, (row) => read(row, (data, at) => data.code[at] ?? 0));
  const cells = grid.width * grid.height;
  const sorted = sortedBy(byCode, cells, (row) =>
    cellOf(
      grid,
      0,
      read(row, (data, at) => data.place[at] ?? 0),
    ),
  );
  const data = arrange(VACANCIES, sources, joined(sorted, remote), allocate);
  fillStarts(grid, sorted.length, (row) => cellOf(grid, 0, data.place[row] ?? 0));
  return {
    data,
    count: kept.length,
    firstRemote: sorted.length,
    grid,
    byCode: postings(kept.length, codes, (row, each) => each(data.code[row] ?? 0), allocate),
    bySkill: vacancySkillPostings(data, kept.length, skills.neutral, skills.max, allocate),
    order: idOrder(data.id, kept.length),
  };
}

export function freezePeople({ sources, entries }: PeopleParts, allocate: Allocate): PeopleBase {
  const kept = keptRows(sources);
  const read = reader(sources);
  const places = Int32Array.from(kept, (row) => read(row, (data, at) => data.place[at] ?? 0));
  const grid = gridAround(places, MOVERS + 1, allocate);
  const byEntry = sortedBy(kept, entries + 1, (row) => read(row, firstOccupation));
  const key = (data: PeopleColumns, at: number): number =>
    cellOf(grid, classOf(data, at), data.place[at] ?? 0);
  const sorted = sortedBy(byEntry, grid.start.length, (row) => read(row, key));
  const data = arrange(PEOPLE, sources, sorted, allocate);
  fillStarts(grid, kept.length, (row) => key(data, row));
  const listed = (row: number, each: (entry: number) => void): void => {
    const end = data.occupationsStart[row + 1] ?? 0;
    for (let at = data.occupationsStart[row] ?? 0; at < end; at += 1) each(data.occupations[at] ?? 0);
  };
  return {
    data,
    count: kept.length,
    firstMover: grid.start[MOVERS * grid.width * grid.height] ?? 0,
    radii: radiiOf(data, kept.length),
    grid,
    byEntry: postings(kept.length, entries, listed, allocate),
    bySkill: personSkillPostings(data, kept.length, allocate),
    order: idOrder(data.id, kept.length),
  };
}

/**
 * Ranges of all people, without movers, who live within `most` steps and whose class can reach a place, or one up to
 * `more` steps away.
 */
export function addPeopleNear(
  base: PeopleBase,
  x: number,
  y: number,
  { most, more }: { readonly most: number; readonly more: number },
  ranges: Ranges,
): void {
  base.radii.forEach((radius, layer) => {
    if (radius >= 0) addCircle(base.grid, layer, x, y, Math.min(radius + more, most), ranges);
  });
}

export function addMoversNear(base: PeopleBase, x: number, y: number, radius: number, ranges: Ranges): void {
  addCircle(base.grid, MOVERS, x, y, radius, ranges);
}

/** What the engine's threads read of both sides. */
export interface FrozenEngine {
  readonly image: EngineImage;
  readonly people: PeopleBase;
  readonly vacancies: VacancyBase;
}

/** What both bases are made from. */
export interface FreezeParts {
  readonly people: PeopleParts;
  readonly vacancies: VacancyParts;
}

export type FrozenBases = Pick<FrozenEngine, 'people' | 'vacancies'>;

/** Class of radius of a person; the last is for movers. */
export function classOf(data: PeopleColumns, row: number): number {
  if (data.mover[row] === 1) return MOVERS;
  const squared = data.reach[row] ?? 0;
  return CLASS_STEPS.findIndex((radius) => squared <= radius * radius);
}

function radiiOf(data: PeopleColumns, count: number): readonly number[] {
  const radii = CLASS_STEPS.map(() => -1);
  for (let row = 0; row < count; row += 1) {
    const layer = classOf(data, row);
    if (layer !== MOVERS) radii[layer] = Math.max(radii[layer] ?? -1, Math.sqrt(data.reach[row] ?? 0));
  }
  return radii;
}

function firstOccupation(data: PeopleColumns, row: number): number {
  const at = data.occupationsStart[row] ?? 0;
  return at < (data.occupationsStart[row + 1] ?? 0) ? (data.occupations[at] ?? 0) + 1 : 0;
}

/** Rows lie sorted by key, so each key starts where the counts before it end. */
function fillStarts(grid: Grid, count: number, keyOf: (row: number) => number): void {
  const { start } = grid;
  start.fill(0);
  for (let row = 0; row < count; row += 1) {
    const key = keyOf(row) + 1;
    start[key] = (start[key] ?? 0) + 1;
  }
  for (let key = 1; key < start.length; key += 1) start[key] = (start[key] ?? 0) + (start[key - 1] ?? 0);
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Reads a row that is numbered through several sources. */
function reader<L extends VacancyLayout | PeopleLayout>(
  sources: readonly Source<L>[],
): (row: number, get: (data: Source<L>['data'], at: number) => number) => number {
  return (row, get) => {
    let at = row;
    for (const { data, count } of sources) {
      if (at < count) return get(data, at);
      at -= count;
    }
    throw new Error(`row ${row} is in no source`);
  };
}
