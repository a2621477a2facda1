/** Kinds of columns; `list` columns hold any number of items per row (compressed rows: start and items). */
const ARRAYS = {
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;

export type ArrayType = keyof typeof ARRAYS;
type ArrayOf<T extends ArrayType> = InstanceType<(typeof ARRAYS)[T]>;
export type AnyArray = ArrayOf<ArrayType>;

export interface ColumnSpec<T extends ArrayType = ArrayType> {
  readonly type: T;
  /** Values per row; 0 marks a list column. */
  readonly width: number;
}

export type Layout = Readonly<Record<string, ColumnSpec>>;

/** Named typed arrays; a list column `a` comes with `aStart`, whose row r and r + 1 bound the items of row r. */
export type Columns<L extends Layout> = {
  readonly [K in keyof L]: L[K] extends ColumnSpec<infer T> ? ArrayOf<T> : never;
} & { readonly [K in ListKey<L> as `${K}Start`]: Uint32Array };

type ListKey<L extends Layout> = { [K in keyof L]: L[K]['width'] extends 0 ? K : never }[keyof L] & string;

/** Gives memory for a column; callers pass shared memory when threads will read it. */
export type Allocate = (bytes: number) => ArrayBufferLike;
export const OWN_MEMORY: Allocate = (bytes) => new ArrayBuffer(bytes);

export function column<T extends ArrayType>(type: T): { readonly type: T; readonly width: 1 } {
  return { type, width: 1 };
}

export function columns<T extends ArrayType, W extends number>(
  type: T,
  width: W,
): { readonly type: T; readonly width: W } {
  return { type, width };
}

export function list<T extends ArrayType>(type: T): { readonly type: T; readonly width: 0 } {
  return { type, width: 0 };
}

/** Columns by their names alone. */
export type Bag = Record<string, AnyArray>;

const FIRST_CAPACITY = 16;

/** Rows that grow at the end. `data` is replaced when a column grows: read it anew before each use. */
export class Rows<L extends Layout> {
  data: Columns<L>;
  count = 0;
  private capacity = FIRST_CAPACITY;
  /** Names of the list columns with those of their starts: for each row anew, they would cost more than the row. */
  private readonly startOf = new Map<string, string>();
  private readonly starts: readonly string[];

  constructor(
    readonly layout: L,
    private readonly allocate: Allocate = OWN_MEMORY,
  ) {
    for (const [name, { width }] of Object.entries(layout))
      if (width === 0) this.startOf.set(name, `${name}Start`);
    this.starts = [...this.startOf.values()];
    this.data = this.fresh();
  }

  /** Adds a row of zeros with empty lists and gives its number. */
  add(): number {
    if (this.count + 1 >= this.capacity) this.grow();
    const row = this.count;
    this.count += 1;
    const bag = this.bag();
    for (const name of this.starts) {
      const start = bag[name];
      if (start) start[row + 1] = start[row] ?? 0;
    }
    return row;
  }

  /** Appends one item to a list of the last row. */
  push(name: ListKey<L>, item: number): void {
    const bag = this.bag();
    const start = bag[this.startOf.get(name) ?? ''];
    let items = bag[name];
    if (!start || !items) throw new Error(`no list ${name}`);
    const at = start[this.count] ?? 0;
    if (at >= items.length) items = bag[name] = enlarged(items, items.length * 2, this.allocate);
    items[at] = item;
    start[this.count] = at + 1;
  }

  /** The rows in memory of their own size; this one is not filled any more. */
  exact(allocate: Allocate): Source<L> {
    const [bag, result]: [Bag, Bag] = [this.bag(), {}];
    const copy = (name: string, type: ArrayType, length: number): void => {
      const target = (result[name] = make(type, length, allocate));
      target.set(bag[name]?.subarray(0, length) ?? []);
    };
    for (const [name, { type, width }] of Object.entries(this.layout)) {
      if (width > 0) {
        copy(name, type, this.count * width);
        continue;
      }
      copy(`${name}Start`, 'u32', this.count + 1);
      copy(name, type, result[`${name}Start`]?.[this.count] ?? 0);
    }
    return { data: result as Columns<L>, count: this.count };
  }

  private grow(): void {
    this.capacity *= 2;
    const bag = this.bag();
    for (const [name, { width }] of Object.entries(this.layout)) {
      const key = width === 0 ? `${name}Start` : name;
      const present = bag[key];
      if (present) bag[key] = enlarged(present, this.capacity * Math.max(1, width), this.allocate);
    }
  }

  private fresh(): Columns<L> {
    const bag: Bag = {};
    for (const [name, { type, width }] of Object.entries(this.layout)) {
      bag[name] = make(type, FIRST_CAPACITY * Math.max(1, width), this.allocate);
      if (width === 0) bag[`${name}Start`] = make('u32', FIRST_CAPACITY, this.allocate);
    }
    return bag as Columns<L>;
  }

  private bag(): Bag {
    return this.data;
  }
}

export interface Source<L extends Layout> {
  readonly data: Columns<L>;
  readonly count: number;
}

/** The columns alone, which a thread can be given. */
export function plainSource<L extends Layout>({ data, count }: Source<L>): Source<L> {
  return { data, count };
}

/** Room for a column. */
export function make(type: ArrayType, length: number, allocate: Allocate): AnyArray {
  const size = ARRAYS[type].BYTES_PER_ELEMENT;
  // The constructors take shared memory too; their declared types only follow the union of arrays badly.
  return new ARRAYS[type](allocate(length * size) as ArrayBuffer, 0, length);
}

function enlarged(array: AnyArray, length: number, allocate: Allocate): AnyArray {
  const memory = allocate(length * array.BYTES_PER_ELEMENT) as ArrayBuffer;
  const larger = new (array.constructor as Uint8ArrayConstructor)(memory) as unknown as AnyArray;
  larger.set(array);
  return larger;
}
