import { Grid } from './table.js';

/**
 * A table with totals and a tree of rows as a circulation: every cell is the flow on one arc, every sum of the table
 * is the balance of one node, and any other table with the same published numbers is another circulation (Cox, JASA
 * 90, 1995, for two-way tables; a hierarchy on one side keeps the property). So the range of a hidden cell is a
 * maximum flow, exact and whole-numbered, and no linear program is needed.
 *
 * Flow runs from the root's total down the totals to each leaf row, there into its columns, up each column through
 * the sums of the tree, and from the root's columns back to its total. The arc of a cell has the cell's index.
 */
export interface Network {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Arcs at each node: `arcs[start[n]] … arcs[start[n + 1] − 1]`. */
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  readonly nodes: number;
}

export function networkOf(grid: Grid): Network {
  const rows = grid.parents.length;
  const columns = grid.width - 1;
  const cells = rows * grid.width;
  const { node, nodes } = numberNodes(grid);
  const end = nodes - 1;
  const from = new Int32Array(cells);
  const to = new Int32Array(cells);
  for (let row = 0; row < rows; row += 1) {
    const parent = grid.parents[row] ?? -1;
    for (let column = 0; column < columns; column += 1) {
      from[row * grid.width + column] = node(row, column);
      to[row * grid.width + column] = parent < 0 ? end : node(parent, column);
    }
    from[row * grid.width + columns] = parent < 0 ? end : parent;
    to[row * grid.width + columns] = row;
  }
  return { from, to, nodes, ...adjacency(from, to, nodes) };
}

/** Nodes: one per row for its total, one per inner row and column for its sum, one that closes the circle. */
function numberNodes(grid: Grid): { node: (row: number, column: number) => number; nodes: number } {
  const rows = grid.parents.length;
  const columns = grid.width - 1;
  const offset = new Int32Array(rows);
  let next = rows;
  for (let row = 0; row < rows; row += 1) {
    if (grid.leaf[row]) continue;
    offset[row] = next;
    next += columns;
  }
  const node = (row: number, column: number): number => (grid.leaf[row] ? row : (offset[row] ?? 0) + column);
  return { node, nodes: next + 1 };
}

function adjacency(from: Int32Array, to: Int32Array, nodes: number): Pick<Network, 'start' | 'arcs'> {
  const start = new Int32Array(nodes + 1);
  const bump = (node: number): void => {
    start[node + 1] = (start[node + 1] ?? 0) + 1;
  };
  from.forEach(bump);
  to.forEach(bump);
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const fill = start.slice(0, nodes);
  const arcs = new Int32Array(from.length * 2);
  const put = (node: number, arc: number): void => {
    arcs[fill[node] ?? 0] = arc;
    fill[node] = (fill[node] ?? 0) + 1;
  };
  from.forEach((node, arc) => put(node, arc));
  to.forEach((node, arc) => put(node, arc));
  return { start, arcs };
}
