import { classOf, FrozenEngine } from './base.js';
import { tileOf } from './grid.js';
import { Allocate, OWN_MEMORY } from './layout.js';
import { sortedBy } from './sorting.js';

export type Side = 'people' | 'vacancies';

/**
 * The order in which the lists of some rows are worked out: block by block, each of neighbours that can reach about
 * the same rows of the other side.
 */
export interface Agenda {
  readonly side: Side;
  readonly blocks: number;
  /** First place of each block, and one past the last. */
  readonly start: Uint32Array;
  /** Row at each place, and where its list goes. */
  readonly rows: Int32Array;
  readonly lists: Int32Array;
}

export interface AgendaOptions {
  /** Only these rows, list after list; left out: all rows of the side. */
  readonly rows?: Int32Array | null;
  /** First and one past the last list that is to be worked out, in the order of the rows. */
  readonly from?: number;
  readonly to?: number;
  /** Most rows of a block. */
  readonly most?: number;
  readonly allocate?: Allocate;
}

/** So that threads end at about the same time, and that a crowded place does not keep others waiting. */
const MOST_ROWS = 1024;

/** Width of a tile in cells per class of radius of people: about a third of the radius, but wide
 * enough for a block to be worth it. */
const PEOPLE_TILES = [2, 2, 2, 3, 6, 6, 8];
const VACANCY_TILE = 3;

export function agendaOf(engine: FrozenEngine, side: Side, options: AgendaOptions = {}): Agenda {
  const { rows: given = null, from = 0, most = MOST_ROWS, allocate = OWN_MEMORY } = options;
  const { to = given?.length ?? engine[side].count } = options;
  const rowAt = (list: number): number => (given === null ? list : (given[list] ?? 0));
  const key = side === 'people' ? personKey(engine) : vacancyKey(engine);
  const all = Uint32Array.from({ length: to - from }, (_, at) => from + at);
  const order = sortedBy(all, key.keys, (list) => key.of(rowAt(list)));
  const start: number[] = [];
  order.forEach((list, at) => {
    const isNew = at === 0 || key.of(rowAt(list)) !== key.of(rowAt(order[at - 1] ?? 0));
    if (isNew || at - (start.at(-1) ?? 0) >= most) start.push(at);
  });
  const agenda = {
    ...{ side, blocks: start.length },
    start: new Uint32Array(allocate((start.length + 1) * 4) as ArrayBuffer),
    rows: new Int32Array(allocate(order.length * 4) as ArrayBuffer),
    lists: new Int32Array(allocate(order.length * 4) as ArrayBuffer),
  };
  agenda.start.set([...start, order.length]);
  order.forEach((list, at) => {
    agenda.rows[at] = rowAt(list);
    agenda.lists[at] = list - from;
  });
  return agenda;
}

interface BlockKey {
  readonly keys: number;
  of(row: number): number;
}

function personKey({ people }: FrozenEngine): BlockKey {
  const { data, grid } = people;
  const cells = grid.width * grid.height;
  return {
    keys: PEOPLE_TILES.length * cells,
    of: (row) => {
      const layer = classOf(data, row);
      return layer * cells + tileOf(grid, data.place[row] ?? 0, PEOPLE_TILES[layer] ?? 1);
    },
  };
}

/** Vacancies that are not bound to a place make the last block. */
function vacancyKey({ vacancies }: FrozenEngine): BlockKey {
  const { data, grid, firstRemote } = vacancies;
  const cells = grid.width * grid.height;
  return {
    keys: cells + 1,
    of: (row) => (row >= firstRemote ? cells : tileOf(grid, data.place[row] ?? 0, VACANCY_TILE)),
  };
}
